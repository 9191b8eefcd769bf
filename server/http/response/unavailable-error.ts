import { GraphQLError } from 'graphql';
import { UnavailableError } from '../../../schema/model/unavailable-error.ts';

/** What a caller is told when the record cannot answer now, and no more of it; null for every other error. */
export function unavailableError(error: unknown): GraphQLError | null {
  if (!(error instanceof UnavailableError)) return null;
  return error.isTooSlow
    ? new GraphQLError('Cannot answer: the query took longer than the database may spend on it', {
        extensions: { code: 'TOO_SLOW', http: { status: 504 } },
      })
    : new GraphQLError('Cannot answer now: the record is out of reach, or busy to its limit', {
        extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: { 'Retry-After': '1' } } },
      });
}
