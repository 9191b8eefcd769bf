import { DomainError, type ErrorCode } from '../../../schema/model/errors.ts';
import { ExtractionFailedError } from '../../ingest/worker/extraction-pool.ts';

/** What a line of output says of a failure. `INTERNAL` is a fault of Standpoint. */
export interface ErrorDescription {
  readonly code: ErrorCode | 'INTERNAL' | 'EXTRACTION_FAILED';
  readonly message: string;
}

export function describeError(error: unknown): ErrorDescription {
  if (error instanceof DomainError) return { code: error.code, message: error.message };
  const message = error instanceof Error ? error.message : String(error);
  return { code: error instanceof ExtractionFailedError ? 'EXTRACTION_FAILED' : 'INTERNAL', message };
}
