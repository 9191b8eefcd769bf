import type { IncomingMessage, ServerResponse } from 'node:http';
import type { PreparedDocument } from '../operation/document-cache.ts';
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
    path: pathOf(request),
    status: response.statusCode,
    answered: response.writableFinished,
    operation: operation?.name?.slice(0, MAX_NAME) ?? null,
    operationId: prepared && idOf(prepared),
    viewer: viewer?.name,
    role: viewer?.role,
    cost: cost ?? undefined,
  };
}

/** Longer names of operations are cut; nobody gives them one. */
const MAX_NAME = 100;

const PATHS: ReadonlySet<string> = new Set(['/', '/graphql', '/health', '/ready', '/metrics']);

export function pathOf({ url = '' }: IncomingMessage): string {
  const end = url.indexOf('?');
  const path = end < 0 ? url : url.slice(0, end);
  return PATHS.has(path) ? path : '(unknown)';
}

const ids = new WeakMap<PreparedDocument, string>();

/** The cache of documents gives the same one for the same text, so that most are hashed once. */
function idOf(prepared: PreparedDocument): string {
  const known = ids.get(prepared) ?? operationId(prepared.text).slice(0, 'sha256:'.length + 16);
  ids.set(prepared, known);
  return known;
}
