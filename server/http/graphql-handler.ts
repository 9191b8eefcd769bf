import type { ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Planner } from '../planner/planner.ts';
import type { Admission } from './admission.ts';
import { createAudit } from './audit.ts';
import { badMethod } from './bad-request.ts';
import { checkValues } from './check-values.ts';
import type { Documents, PreparedDocument } from './documents.ts';
import type { FollowEvents } from './follow-events.ts';
import type { AdmittedRequest, GraphQLRequest } from './graphql-request.ts';
import { holdPlace } from './hold-place.ts';
import type { Limits } from './limits.ts';
import { maskError } from './mask-error.ts';
import { negotiate, takesEvents } from './negotiate.ts';
import type { PersistedOperations } from './persisted-operations.ts';
import type { OperationFacts } from './read-operation.ts';
import { readBodyParams, readUrlParams } from './read-params.ts';
import { JSON_TYPE, type MediaType, sendErrors, sendText } from './send.ts';
import { watchViewer } from './watch-viewer.ts';

export interface GraphQLParts {
  readonly documents: Documents;
  readonly persisted: PersistedOperations;
  readonly admission: Admission;
  readonly planner: Planner;
  /** Serves a subscription that is planned. */
  readonly follow: FollowEvents;
  /** Runs what no plan answers alone: mutations, fields made in TypeScript, streamed answers. */
  readonly execute: (request: AdmittedRequest, response: ServerResponse) => unknown;
  readonly limits: Limits;
  readonly logger: Logger;
}

export type GraphQLHandler = (request: GraphQLRequest, response: ServerResponse) => void;

/**
 * Serves GraphQL over HTTP. Every operation passes the same checks in the same order, whichever way it is run then.
 */
export function createGraphQLHandler(parts: GraphQLParts): GraphQLHandler {
  const { planner, follow, execute, logger } = parts;
  const audit = createAudit(logger);

  function answer(request: AdmittedRequest, response: ServerResponse, type: MediaType | null): unknown {
    const { prepared, params, operation } = request;
    if (operation.kind === 'mutation') audit.write(request, response);
    const { operationName, variables } = params;
    const planned = { document: prepared.document, operationName, variables };
    if (operation.kind === 'subscription') {
      watchViewer(request, response);
      const events = takesEvents(request.headers.accept) ? planner.events(planned) : undefined;
      return events ? follow(request, response, events) : execute(request, response);
    }
    if (operation.kind !== 'query' || type === null) return execute(request, response);
    const text = planner.answer(planned);
    if (text === undefined) return execute(request, response);
    if (typeof text === 'string') return sendText(response, text, type);
    return request.place.during(text).then((given) => sendText(response, given, type));
  }

  function fail(request: GraphQLRequest, response: ServerResponse, error: unknown): void {
    // Half an answer is on its way: only its end can tell the caller that it went wrong.
    if (response.headersSent) {
      response.destroy();
      return;
    }
    const { requestId, headers } = request;
    const errors =
      error instanceof InvalidDocumentError ? error.errors : [maskError(error, { logger, requestId })];
    for (const one of errors) audit.refusal(request, one);
    sendErrors(response, errors, negotiate(headers.accept) ?? JSON_TYPE);
  }

  return (request, response) => {
    try {
      const outcome = answer(admit(parts, request, response), response, negotiate(request.headers.accept));
      if (outcome instanceof Promise) outcome.catch((error) => fail(request, response, error));
    } catch (error) {
      fail(request, response, error);
    }
  };
}

/** All that is wrong with a document. */
class InvalidDocumentError extends Error {
  override readonly name = 'InvalidDocumentError';
  readonly errors: readonly GraphQLError[];

  constructor(errors: readonly GraphQLError[]) {
    super('Cannot run query: it is not valid');
    this.errors = errors;
  }
}

function admit(parts: GraphQLParts, request: GraphQLRequest, response: ServerResponse): AdmittedRequest {
  const { documents, persisted, admission, limits } = parts;
  const { bodyText, viewer } = request;
  const params = bodyText === null ? readUrlParams(request) : readBodyParams(bodyText);
  const prepared = documents.prepare(persisted.textOf(params));
  if (prepared.errors.length > 0) throw new InvalidDocumentError(prepared.errors);

  const operation = pick(prepared, params.operationName);
  if (bodyText === null && operation.kind === 'mutation') {
    throw badMethod('Cannot run mutation: it came by GET, and writes come by POST', 'POST');
  }
  const { variables } = params;
  checkValues(variables, { limits, leavesText: operation.bringsText });
  const bodyLength = bodyText?.length ?? 0;
  const { cost, leave } = admission.admit({ operation, variables, viewer, bodyLength });
  response.setHeader('X-Cost', cost);
  const place = holdPlace(response, leave);
  return Object.assign(request, { params, prepared, operation, cost, place, body: '-' } as const);
}

function pick({ operations }: PreparedDocument, name: string | null): OperationFacts {
  const [only] = operations;
  const picked =
    name === null ? operations.length === 1 && only : operations.find((one) => one.name === name);
  if (picked) return picked;
  throw new GraphQLError(
    'Cannot run query: its operations are not one, and operationName picks none of them',
    {
      extensions: { code: 'OPERATION_RESOLUTION_FAILURE', http: { status: 400 } },
    },
  );
}
