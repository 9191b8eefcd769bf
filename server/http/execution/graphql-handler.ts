import type { ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import { LOCAL_VIEWER } from '../../auth/viewer.ts';
import type { PlannedRequest, Planner } from '../../planner/planner.ts';
import type { Admission } from '../admission/admission.ts';
import type { RequestLimits } from '../admission/limits.ts';
import { createSlot } from '../admission/slot.ts';
import { type AdmittedRequest, type GraphQLRequest, isAdmitted } from '../connection/server-request.ts';
import type { OperationAnalysis } from '../operation/analyze-operation.ts';
import { checkVariables } from '../operation/check-variables.ts';
import type { GraphQLDocument, GraphQLDocumentCache } from '../operation/graphql-document-cache.ts';
import { parseBodyParams, parseUrlParams } from '../operation/parse-params.ts';
import type { PersistedOperations } from '../operation/persisted-operations.ts';
import { methodNotAllowed } from '../response/bad-request.ts';
import type { AnsweredOperation } from '../response/find-largest-field.ts';
import { maskError } from '../response/mask-error.ts';
import {
  acceptsEventStream,
  acceptsStreaming,
  negotiateMediaType,
  notAcceptable,
} from '../response/negotiate-media-type.ts';
import type { ResponseBudget } from '../response/response-budget.ts';
import { setResponseHeaders } from '../response/response-head.ts';
import {
  formatErrors,
  hasHttpStatus,
  JSON_TYPE,
  type MediaType,
  sendErrors,
  sendResult,
} from '../response/send-response.ts';
import { translateResponseTooLarge } from '../response/translate-response-too-large.ts';
import { closeStreamOnRevocation } from '../subscription/close-stream-on-revocation.ts';
import { sendEvent } from '../subscription/event-stream.ts';
import type { StreamEvents } from '../subscription/stream-events.ts';
import { createAuditLog } from './audit-log.ts';

export interface GraphQLHandlerOptions {
  readonly documentCache: GraphQLDocumentCache;
  readonly persistedOperations: PersistedOperations;
  readonly admission: Admission;
  readonly planner: Planner;
  /** Serves a subscription that is planned. */
  readonly streamEvents: StreamEvents;
  /** Runs what no plan answers alone: mutations, fields made in TypeScript, streamed answers. */
  readonly execute: (request: AdmittedRequest, response: ServerResponse) => unknown;
  readonly limits: RequestLimits;
  readonly schema: GraphQLSchema;
  /** Bounds the bytes of large answers that callers have not taken yet. */
  readonly responseBudget: ResponseBudget;
  readonly logger: Logger;
}

export type GraphQLHandler = (request: GraphQLRequest, response: ServerResponse) => void;

/**
 * Serves GraphQL over HTTP. Every operation passes the same checks in the same order, whichever way it is run then.
 */
export function createGraphQLHandler(parts: GraphQLHandlerOptions): GraphQLHandler {
  const { planner, streamEvents, execute, logger, schema, responseBudget } = parts;
  const auditLog = createAuditLog(logger);

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
        text === undefined
          ? runExecutor(request, response)
          : sendPlannedResult(request, response, { text, type });
      const text = planner.executeQuery(toPlannedRequest(request), caller);
      return text instanceof Promise ? request.slot.holdUntil(text).then(send) : send(text);
    }
    return runExecutor(request, response);
  }

  /** Runs what no plan answers alone. */
  function runExecutor(request: AdmittedRequest, response: ServerResponse): unknown {
    const { kind } = request.operation;
    setResponseHeaders(request, response);
    if (kind === 'mutation') auditLog.logWrite(request, response);
    if (kind !== 'subscription') return execute(request, response);
    closeStreamOnRevocation(request, response);
    const events = acceptsEventStream(request.headers.accept)
      ? planner.planSubscription(toPlannedRequest(request))
      : undefined;
    return events ? streamEvents(request, response, events) : execute(request, response);
  }

  function sendPlannedResult(
    request: AdmittedRequest,
    response: ServerResponse,
    answer: PlannedResult,
  ): void {
    const { text } = answer;
    if (typeof text !== 'string')
      responseBudget.reserve(response, { caller: callerOf(request), bytes: text.length });
    sendResult(request, response, answer);
  }

  function sendFailure(request: GraphQLRequest, response: ServerResponse, error: unknown): void {
    // Half an answer is on its way: only its end can tell the caller that it went wrong.
    if (response.headersSent) {
      response.destroy();
      return;
    }
    setResponseHeaders(request, response);
    const { requestId, headers } = request;
    const translated = translateResponseTooLarge(error, () => operationOf(request));
    const errors =
      translated instanceof InvalidDocumentError
        ? translated.errors
        : [maskError(translated, { logger, requestId })];
    for (const one of errors) auditLog.logRefusal(request, one);
    const type = negotiateMediaType(headers.accept);
    // A client of server-sent events looks for the errors of its operation in an event.
    if (type === null && acceptsEventStream(headers.accept) && !hasHttpStatus(errors))
      sendEvent(response, formatErrors(errors));
    else sendErrors(response, errors, type ?? JSON_TYPE);
  }

  return (request, response) => {
    try {
      const { accept } = request.headers;
      const type = negotiateMediaType(accept);
      if (type === null && !acceptsStreaming(accept)) throw notAcceptable(SERVED_TYPES);
      const outcome = run(prepareRequest(parts, request, response), response, type);
      if (outcome instanceof Promise) outcome.catch((error) => sendFailure(request, response, error));
    } catch (error) {
      sendFailure(request, response, error);
    }
  };
}

/** The result of an operation, and how it is sent. */
interface PlannedResult {
  readonly text: string | Uint8Array;
  readonly type: MediaType;
}

function toPlannedRequest({ prepared, params }: AdmittedRequest): PlannedRequest {
  const { operationName, variables } = params;
  return { document: prepared.document, operationName, variables };
}

/** Who waits in turn for a reader thread: a key, or a connection where no keys are used. */
function callerOf({ viewer, socket }: AdmittedRequest): string {
  return viewer === LOCAL_VIEWER ? peerIdOf(socket) : viewer.id;
}

const peerIds = new WeakMap<Socket, string>();

function peerIdOf(socket: Socket): string {
  const known = peerIds.get(socket);
  if (known !== undefined) return known;
  const peer = `${socket.remoteAddress}:${socket.remotePort}`;
  peerIds.set(socket, peer);
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
  const { documentCache, persistedOperations, admission, limits } = parts;
  const { bodyText, viewer } = request;
  const params = bodyText === null ? parseUrlParams(request) : parseBodyParams(bodyText);
  const prepared = documentCache.prepare(persistedOperations.resolveText(params));
  if (prepared.errors.length > 0) throw new InvalidDocumentError(prepared.errors);
  if (params.hash !== null) persistedOperations.register(params);

  const operation = selectOperation(prepared, params.operationName);
  if (bodyText === null && operation.kind === 'mutation') {
    throw methodNotAllowed('Cannot run mutation: it came by GET, and writes come by POST', 'POST');
  }
  if (operation.kind === 'subscription' && !acceptsEventStream(request.headers.accept)) {
    throw notAcceptable('text/event-stream, as every subscription');
  }
  const { variables } = params;
  checkVariables(variables, { limits, skipsTextField: operation.extractsText });
  const bodyLength = bodyText?.length ?? 0;
  const { cost, release } = admission.admit({ operation, variables, viewer, bodyLength });
  request.params = params;
  request.prepared = prepared;
  request.operation = operation;
  request.cost = cost;
  request.slot = createSlot(response, release);
  // All that its type says of it is known by now.
  return request as AdmittedRequest;
}

function selectOperation({ operations }: GraphQLDocument, name: string | null): OperationAnalysis {
  const [only] = operations;
  const selected =
    name === null ? operations.length === 1 && only : operations.find((one) => one.name === name);
  if (selected) return selected;
  throw new GraphQLError('Cannot run query: operationName must name one of its operations', {
    extensions: { code: 'OPERATION_RESOLUTION_FAILURE' },
  });
}
