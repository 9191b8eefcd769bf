import { createHash } from 'node:crypto';
import { GraphQLError } from 'graphql';
import { badRequest } from './bad-request.ts';
import type { GraphQLParams } from './read-params.ts';

/** The operations that a caller may name by their id instead of sending their text. */
export interface PersistedOperations {
  /**
   * The text of the operation that a request asks for.
   *
   * @throws {GraphQLError} BAD_REQUEST, UNKNOWN_OPERATION or PERSISTED_ONLY.
   */
  textOf(params: Pick<GraphQLParams, 'query' | 'documentId'>): string;
}

export interface PersistedOptions {
  /** Texts by id, as `operationId` gives it. */
  readonly operations: ReadonlyMap<string, string>;
  /** Whether nothing else may be run. */
  readonly only: boolean;
}

/** The id of an operation: the hash of its text [GraphQL over HTTP, appendix on persisted documents]. */
export function operationId(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}

export function createPersistedOperations({ operations, only }: PersistedOptions): PersistedOperations {
  const texts = new Set(operations.values());
  return {
    textOf({ query, documentId }) {
      if (documentId !== null) return operations.get(documentId) ?? refuse(unknown());
      if (query === null) throw badRequest('Cannot run request: it has neither a query nor a documentId');
      if (only && !texts.has(query)) throw persistedOnly();
      return query;
    },
  };
}

function refuse(error: GraphQLError): never {
  throw error;
}

function unknown(): GraphQLError {
  return new GraphQLError('Cannot run operation: the server has none with that documentId', {
    extensions: { code: 'UNKNOWN_OPERATION', http: { status: 404 } },
  });
}

function persistedOnly(): GraphQLError {
  return new GraphQLError('Cannot run query: the server runs only operations it knows', {
    extensions: { code: 'PERSISTED_ONLY', http: { status: 403 } },
  });
}
