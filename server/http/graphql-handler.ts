import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { LOCAL } from '../auth/viewer.ts';
import type { PlannedRequest, Planner } from '../planner/planner.ts';
import type { Admission } from './admission.ts';
import { createAudit } from './audit.ts';
import { badMethod } from './bad-request.ts';
import { checkValues } from './check-values.ts';
import type { Documents, PreparedDocument } from './documents.ts';
import { sendEvent } from './event-stream.ts';
import type { FollowEvents } from './follow-events.ts';
import { type AdmittedRequest, type GraphQLRequest, isAdmitted } from './graphql-request.ts';
import { holdPlace } from './hold-place.ts';
import type { AnsweredOperation } from './largest-field.ts';
import type { Limits } from './limits.ts';
import { maskError } from './mask-error.ts';
import { negotiate, notAcceptable, takesEvents, takesStream } from './negotiate.ts';
import type { PersistedOperations } from './persisted-operations.ts';
import type { OperationFacts } from './read-operation.ts';
import { readBodyParams, readUrlParams } from './read-params.ts';
import type { ResponseBudget } from './response-budget.ts';
import { setResponseHeaders } from './response-head.ts';
import { explainSize } from './response-too-large.ts';
import { errorText, haveStatus, JSON_TYPE, type MediaType, sendErrors, sendResult } from './send.ts';
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
  readonly schema: GraphQLSchema;
  /** Bounds the bytes of large answers that callers have not taken yet. */
  readonly responses: ResponseBudget;
  readonly logger: Logger;
}

export type GraphQLHandler = (request: GraphQLRequest, response: ServerResponse) => void;

/**
 * Serves GraphQL over HTTP. Every operation passes the same checks in the same order, whichever way it is run then.
 */
export function createGraphQLHandler(parts: GraphQLParts): GraphQLHandler {
  const { planner, follow, execute, logger, schema, responses } = parts;
  const audit = createAudit(logger);

  /** Only an admitted request has an answer that can be too large. */
  function operationOf(request: GraphQLRequest): AnsweredOperation {
    if (!isAdmitted(request)) throw new Error('Cannot read the operation: the request was not admitted');
    const { prepared, params } = request;
    return { schema, document: prepared.locate(), ...params };
  }

  function run(request: AdmittedRequest, response: ServerResponse, type: MediaType | null): unknown {
    if (request.operation.kind === 'query' && type !== null) {
      const caller = { caller: callerOf(request), isGone: () => response.closed };
      const send = (text: string | Uint8Array | undefined) =>
        text === undefined ? runOtherwise(request, response) : sendAnswer(request, response, { text, type });
      const text = planner.answer(toPlanned(request), caller);
      return text instanceof Promise ? request.place.during(text).then(send) : send(text);
    }
    return runOtherwise(request, response);
  }

  /** Runs what no plan answers alone. */
  function runOtherwise(request: AdmittedRequest, response: ServerResponse): unknown {
    const { kind } = request.operation;
    setResponseHeaders(request, response);
    if (kind === 'mutation') audit.write(request, response);
    if (kind !== 'subscription') return execute(request, response);
    watchViewer(request, response);
    const events = takesEvents(request.headers.accept) ? planner.events(toPlanned(request)) : undefined;
    return events ? follow(request, response, events) : execute(request, response);
  }

  function sendAnswer(request: AdmittedRequest, response: ServerResponse, answer: Answer): void {
    const { text } = answer;
    if (typeof text !== 'string') responses.hold(response, { caller: callerOf(request), bytes: text.length });
    sendResult(request, response, answer);
  }

  function fail(request: GraphQLRequest, response: ServerResponse, error: unknown): void {
    // Half an answer is on its way: only its end can tell the caller that it went wrong.
    if (response.headersSent) {
      response.destroy();
      return;
    }
    setResponseHeaders(request, response);
    const { requestId, headers } = request;
    const explained = explainSize(error, () => operationOf(request));
    const errors =
      explained instanceof InvalidDocumentError
        ? explained.errors
        : [maskError(explained, { logger, requestId })];
    for (const one of errors) audit.refusal(request, one);
    const type = negotiate(headers.accept);
    // A client of server-sent events looks for the errors of its operation in an event.
    if (type === null && takesEvents(headers.accept) && !haveStatus(errors))
      sendEvent(response, errorText(errors));
    else sendErrors(response, errors, type ?? JSON_TYPE);
  }

  return (request, response) => {
    try {
      const { accept } = request.headers;
      const type = negotiate(accept);
      if (type === null && !takesStream(accept)) throw notAcceptable(SERVED_TYPES);
      const outcome = run(admit(parts, request, response), response, type);
      if (outcome instanceof Promise) outcome.catch((error) => fail(request, response, error));
    } catch (error) {
      fail(request, response, error);
    }
  };
}

/** The result of an operation, and how it is sent. */
interface Answer {
  readonly text: string | Uint8Array;
  readonly type: MediaType;
}

function toPlanned({ prepared, params }: AdmittedRequest): PlannedRequest {
  const { operationName, variables } = params;
  return { document: prepared.document, operationName, variables };
}

/** Who waits in turn for a reader thread: a key, or a connection where no keys are used. */
function callerOf({ viewer, socket }: AdmittedRequest): string {
  return viewer === LOCAL ? peerOf(socket) : viewer.id;
}

const peers = new WeakMap<Socket, string>();

function peerOf(socket: Socket): string {
  const known = peers.get(socket);
  if (known !== undefined) return known;
  const peer = `${socket.remoteAddress}:${socket.remotePort}`;
  peers.set(socket, peer);
  return peer;
}

const SERVED_TYPES =
  'application/graphql-response+json, application/json, text/event-stream or multipart/mixed';

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
  if (params.hash !== null) persisted.remember(params);

  const operation = pick(prepared, params.operationName);
  if (bodyText === null && operation.kind === 'mutation') {
    throw badMethod('Cannot run mutation: it came by GET, and writes come by POST', 'POST');
  }
  if (operation.kind === 'subscription' && !takesEvents(request.headers.accept)) {
    throw notAcceptable('text/event-stream, as every subscription');
  }
  const { variables } = params;
  checkValues(variables, { limits, leavesText: operation.bringsText });
  const bodyLength = bodyText?.length ?? 0;
  const { cost, leave } = admission.admit({ operation, variables, viewer, bodyLength });
  request.params = params;
  request.prepared = prepared;
  request.operation = operation;
  request.cost = cost;
  request.place = holdPlace(response, leave);
  // All that its type says of it is known by now.
  return request as AdmittedRequest;
}

function pick({ operations }: PreparedDocument, name: string | null): OperationFacts {
  const [only] = operations;
  const picked =
    name === null ? operations.length === 1 && only : operations.find((one) => one.name === name);
  if (picked) return picked;
  throw new GraphQLError(
    'Cannot run query: its operations are not one, and operationName picks none of them',
    { extensions: { code: 'OPERATION_RESOLUTION_FAILURE' } },
  );
}
