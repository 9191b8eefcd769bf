import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { LOCAL } from '../../auth/viewer.ts';
import type { PlannedRequest, Planner } from '../../planner/planner.ts';
import type { Admission } from '../admission/admission.ts';
import type { Limits } from '../admission/limits.ts';
import { badMethod } from '../connection/bad-request.ts';
import { holdSlot } from '../connection/hold-slot.ts';
import { type AdmittedRequest, type GraphQLRequest, isAdmitted } from '../connection/server-request.ts';
import type { AnalysedOperation } from '../operation/analyse-operation.ts';
import { checkVariables } from '../operation/check-variables.ts';
import type { DocumentCache, PreparedDocument } from '../operation/document-cache.ts';
import { parseBodyParams, parseUrlParams } from '../operation/parse-params.ts';
import type { PersistedOperations } from '../operation/persisted-operations.ts';
import { explainSize } from '../response/explain-response-size.ts';
import type { AnsweredOperation } from '../response/find-largest-field.ts';
import { maskError } from '../response/mask-error.ts';
import { acceptsEvents, acceptsStream, negotiate, notAcceptable } from '../response/negotiate.ts';
import type { ResponseBudget } from '../response/response-budget.ts';
import { setResponseHeaders } from '../response/response-head.ts';
import {
  errorText,
  hasHttpStatus,
  JSON_TYPE,
  type MediaType,
  sendErrors,
  sendResult,
} from '../response/send.ts';
import { closeOnRevocation } from '../subscription/close-on-revocation.ts';
import { sendEvent } from '../subscription/event-stream.ts';
import type { StreamEvents } from '../subscription/stream-events.ts';
import { createAuditLog } from './audit-log.ts';

export interface GraphQLHandlerOptions {
  readonly documentCache: DocumentCache;
  readonly persisted: PersistedOperations;
  readonly admission: Admission;
  readonly planner: Planner;
  /** Serves a subscription that is planned. */
  readonly streamEvents: StreamEvents;
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
export function createGraphQLHandler(parts: GraphQLHandlerOptions): GraphQLHandler {
  const { planner, streamEvents, execute, logger, schema, responses } = parts;
  const audit = createAuditLog(logger);

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
        text === undefined ? runExecutor(request, response) : sendAnswer(request, response, { text, type });
      const text = planner.answer(toPlanRequest(request), caller);
      return text instanceof Promise ? request.slot.holdUntil(text).then(send) : send(text);
    }
    return runExecutor(request, response);
  }

  /** Runs what no plan answers alone. */
  function runExecutor(request: AdmittedRequest, response: ServerResponse): unknown {
    const { kind } = request.operation;
    setResponseHeaders(request, response);
    if (kind === 'mutation') audit.write(request, response);
    if (kind !== 'subscription') return execute(request, response);
    closeOnRevocation(request, response);
    const events = acceptsEvents(request.headers.accept) ? planner.events(toPlanRequest(request)) : undefined;
    return events ? streamEvents(request, response, events) : execute(request, response);
  }

  function sendAnswer(request: AdmittedRequest, response: ServerResponse, answer: GraphQLAnswer): void {
    const { text } = answer;
    if (typeof text !== 'string')
      responses.reserve(response, { caller: callerOf(request), bytes: text.length });
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
    if (type === null && acceptsEvents(headers.accept) && !hasHttpStatus(errors))
      sendEvent(response, errorText(errors));
    else sendErrors(response, errors, type ?? JSON_TYPE);
  }

  return (request, response) => {
    try {
      const { accept } = request.headers;
      const type = negotiate(accept);
      if (type === null && !acceptsStream(accept)) throw notAcceptable(SERVED_TYPES);
      const outcome = run(prepareRequest(parts, request, response), response, type);
      if (outcome instanceof Promise) outcome.catch((error) => fail(request, response, error));
    } catch (error) {
      fail(request, response, error);
    }
  };
}

/** The result of an operation, and how it is sent. */
interface GraphQLAnswer {
  readonly text: string | Uint8Array;
  readonly type: MediaType;
}

function toPlanRequest({ prepared, params }: AdmittedRequest): PlannedRequest {
  const { operationName, variables } = params;
  return { document: prepared.document, operationName, variables };
}

/** Who waits in turn for a reader thread: a key, or a connection where no keys are used. */
function callerOf({ viewer, socket }: AdmittedRequest): string {
  return viewer === LOCAL ? peerAddressOf(socket) : viewer.id;
}

const peerAddresses = new WeakMap<Socket, string>();

function peerAddressOf(socket: Socket): string {
  const known = peerAddresses.get(socket);
  if (known !== undefined) return known;
  const peer = `${socket.remoteAddress}:${socket.remotePort}`;
  peerAddresses.set(socket, peer);
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

function prepareRequest(
  parts: GraphQLHandlerOptions,
  request: GraphQLRequest,
  response: ServerResponse,
): AdmittedRequest {
  const { documentCache, persisted, admission, limits } = parts;
  const { bodyText, viewer } = request;
  const params = bodyText === null ? parseUrlParams(request) : parseBodyParams(bodyText);
  const prepared = documentCache.prepare(persisted.textOf(params));
  if (prepared.errors.length > 0) throw new InvalidDocumentError(prepared.errors);
  if (params.hash !== null) persisted.register(params);

  const operation = selectOperation(prepared, params.operationName);
  if (bodyText === null && operation.kind === 'mutation') {
    throw badMethod('Cannot run mutation: it came by GET, and writes come by POST', 'POST');
  }
  if (operation.kind === 'subscription' && !acceptsEvents(request.headers.accept)) {
    throw notAcceptable('text/event-stream, as every subscription');
  }
  const { variables } = params;
  checkVariables(variables, { limits, acceptsText: operation.acceptsText });
  const bodyLength = bodyText?.length ?? 0;
  const { cost, release } = admission.admit({ operation, variables, viewer, bodyLength });
  request.params = params;
  request.prepared = prepared;
  request.operation = operation;
  request.cost = cost;
  request.slot = holdSlot(response, release);
  // All that its type says of it is known by now.
  return request as AdmittedRequest;
}

function selectOperation({ operations }: PreparedDocument, name: string | null): AnalysedOperation {
  const [only] = operations;
  const picked =
    name === null ? operations.length === 1 && only : operations.find((one) => one.name === name);
  if (picked) return picked;
  throw new GraphQLError('Cannot run query: operationName must name one of its operations', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
  });
}
