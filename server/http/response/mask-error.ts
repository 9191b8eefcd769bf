import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import { toUnavailableError } from './to-unavailable-error.ts';

export interface MaskOptions {
  readonly logger: Logger;
  readonly requestId?: string;
}

/** An error as the caller may see it: what is not the caller's doing is logged once and hidden behind the request's id. */
export function maskError(error: unknown, { logger, requestId }: MaskOptions): GraphQLError {
  if (error instanceof GraphQLError) return error;
  const outage = toUnavailableError(error);
  if (outage) {
    logger.warn({ err: error, requestId }, 'Cannot answer now');
    return outage;
  }
  logger.error({ err: error, requestId }, 'Unexpected error');
  return new GraphQLError('Unexpected error', {
    extensions: { code: 'INTERNAL_SERVER_ERROR', requestId, http: { status: 500 } },
  });
}
