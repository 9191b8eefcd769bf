import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { createByteCache } from '../../planner/byte-cache.ts';
import { badRequest } from '../response/bad-request.ts';
import type { GraphQLParams } from './parse-params.ts';

/** The operations that a caller may name by their id instead of sending their text. */
export interface PersistedOperations {
  /**
   * The text of the operation that a request asks for.
   *
   * @throws {GraphQLError} BAD_REQUEST, UNKNOWN_OPERATION, PERSISTED_ONLY, PERSISTED_QUERY_NOT_FOUND or
   *   PERSISTED_QUERY_NOT_SUPPORTED.
   */
  resolveText(params: OperationReference): string;
  /** Keeps a text that was found valid and came with its hash, for requests that have the hash alone. */
  register(params: OperationReference): void;
}

/** How a request names its operation. */
export type OperationReference = Pick<GraphQLParams, 'query' | 'documentId' | 'hash'>;

export interface PersistedOperationsOptions {
  /** Texts by id, as `operationId` gives it. */
  readonly operations: ReadonlyMap<string, string>;
  /** Whether nothing else may be run. */
  readonly persistedOnly: boolean;
  /** What the texts that clients register may weigh together. */
  readonly maxCacheBytes?: number;
}

const DEFAULT_CACHE_BYTES = 8 * 1024 * 1024;

/** The id of an operation: the hash of its text [GraphQL over HTTP, appendix on persisted documents]. */
export function operationId(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

/**
 * Finds operations by their ids, and by their hashes in Apollo's protocol of automatic persisted queries: a hash that is
 * unknown is refused in the words for which a client sends the text once more.
 */
export function createPersistedOperations(options: PersistedOperationsOptions): PersistedOperations {
  const { operations, persistedOnly, maxCacheBytes = DEFAULT_CACHE_BYTES } = options;
  const texts = new Set(operations.values());
  const registered = createByteCache<string>(maxCacheBytes);

  function resolveHash(hash: string): string {
    const id = `sha256:${hash}`;
    return (
      operations.get(id) ??
      registered.get(id) ??
      throwError(persistedOnly ? persistedQueryNotSupported() : persistedQueryNotFound())
    );
  }

  return {
    resolveText({ query, documentId, hash }) {
      if (documentId !== null) return operations.get(documentId) ?? throwError(unknownOperation());
      if (query === null && hash !== null) return resolveHash(hash);
      if (query === null) throw badRequest('Cannot run request: it has neither a query nor a documentId');
      if (persistedOnly && !texts.has(query)) throw persistedOnlyError();
      return query;
    },
    register({ query, hash }) {
      if (query === null || hash === null) return;
      const id = `sha256:${hash}`;
      if (operations.has(id) || registered.get(id) === query) return;
      if (operationId(query) !== id)
        throw badRequest('Cannot run request: the sha256Hash of its persistedQuery is not that of its query');
      registered.set(id, query, query.length * 2 + id.length * 2);
    },
  };
}

function throwError(error: GraphQLError): never {
  throw error;
}

function unknownOperation(): GraphQLError {
  return new GraphQLError('Cannot run operation: the server has none with that documentId', {
    extensions: { code: 'UNKNOWN_OPERATION', http: { status: 404 } },
  });
}

function persistedOnlyError(): GraphQLError {
  return new GraphQLError('Cannot run query: the server runs only operations it knows', {
    extensions: { code: 'PERSISTED_ONLY', http: { status: 403 } },
  });
}

/** Clients look for exactly these words. */
function persistedQueryNotFound(): GraphQLError {
  return new GraphQLError('PersistedQueryNotFound', { extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } });
}

function persistedQueryNotSupported(): GraphQLError {
  return new GraphQLError('PersistedQueryNotSupported', {
    extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' },
  });
}
