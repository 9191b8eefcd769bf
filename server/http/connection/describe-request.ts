import type { IncomingMessage, ServerResponse } from 'node:http';
import type { GraphQLDocument } from '../operation/graphql-document-cache.ts';
import { operationId } from '../operation/persisted-operations.ts';
import type { ServerRequest } from './server-request.ts';

/** What logs and traces may tell of a request: names, kinds and numbers, never what it brought or was given. */
export interface RequestDescription {
  readonly requestId: string;
  readonly method: string;
  /** One of the server's own paths: those that callers make up can hold anything. */
  readonly path: string;
  readonly status: number;
  /** Whether the caller has got the whole answer. */
  readonly answered: boolean;
  /** The name of the operation; null when it has none, or there is none. */
  readonly operation: string | null;
  /** The beginning of the id under which the operation could be persisted. */
  readonly operationId: string | null;
  /** Who asked. */
  readonly viewer: string | undefined;
  readonly role: string | undefined;
  /** The most objects that the answer could hold. */
  readonly cost: number | undefined;
}

/** Describes a request after it was answered: how far it came tells what is known of it. */
export function describeRequest(request: ServerRequest, response: ServerResponse): RequestDescription {
  const { requestId, method = '', viewer, operation, prepared, cost } = request;
  return {
    requestId,
    method,
    path: knownPathOf(request),
    status: response.statusCode,
    answered: response.writableFinished,
    operation: operation?.name?.slice(0, MAX_NAME_LENGTH) ?? null,
    operationId: prepared && operationIdOf(prepared),
    viewer: viewer?.name,
    role: viewer?.role,
    cost: cost ?? undefined,
  };
}

/** Longer operation names are cut in the log. */
const MAX_NAME_LENGTH = 100;

const KNOWN_PATHS: ReadonlySet<string> = new Set(['/', '/graphql', '/health', '/ready', '/metrics']);

export function knownPathOf({ url = '' }: IncomingMessage): string {
  const end = url.indexOf('?');
  const path = end < 0 ? url : url.slice(0, end);
  return KNOWN_PATHS.has(path) ? path : '(unknown)';
}

const operationIds = new WeakMap<GraphQLDocument, string>();

/** The cache of documents gives the same one for the same text, so that most are hashed once. */
function operationIdOf(prepared: GraphQLDocument): string {
  const known = operationIds.get(prepared) ?? operationId(prepared.text).slice(0, 'sha256:'.length + 16);
  operationIds.set(prepared, known);
  return known;
}
