import { GraphQLError } from 'graphql';
import { UnavailableError } from '../../../schema/model/unavailable-error.ts';

/** The public error for a database that cannot answer now, without details; null for every other error. */
export function toUnavailableError(error: unknown): GraphQLError | null {
  if (!(error instanceof UnavailableError)) return null;
  return error.isTimeout
    ? new GraphQLError(
        'Cannot answer: the query exceeded the statement timeout; ask for smaller pages or a narrower filter',
        {
          extensions: { code: 'TOO_SLOW', http: { status: 504 } },
        },
      )
    : new GraphQLError('Cannot answer now: the database is unavailable or at its connection limit; retry', {
        extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: { 'Retry-After': '1' } } },
      });
}
