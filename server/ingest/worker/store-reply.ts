import { DomainError, type ErrorCode } from '../../../schema/model/errors.ts';
import { InvalidExtractionError } from '../../store/record/check-extraction.ts';
import { UnusableDatabaseError, type UnusableReason } from '../../store/unusable-database-error.ts';

/** Why a thread could not store an extraction, in a form that can be sent to another thread. */
export type StoreFailure = { readonly message: string } & (
  | { readonly kind: 'REFUSED'; readonly code: ErrorCode }
  | { readonly kind: 'INVALID' | 'OTHER' }
  | { readonly kind: 'UNUSABLE'; readonly reason: UnusableReason }
);

export function toStoreFailure(error: unknown): StoreFailure {
  const message = error instanceof Error ? error.message : String(error);
  if (error instanceof DomainError) return { kind: 'REFUSED', message, code: error.code };
  if (error instanceof InvalidExtractionError) return { kind: 'INVALID', message };
  if (error instanceof UnusableDatabaseError) return { kind: 'UNUSABLE', message, reason: error.reason };
  return { kind: 'OTHER', message };
}

/** The error that the thread met, as the store throws it. */
export function toStoreError(failure: StoreFailure): Error {
  const { message } = failure;
  switch (failure.kind) {
    case 'REFUSED':
      return new DomainError(failure.code, message);
    case 'INVALID':
      return new InvalidExtractionError(message);
    case 'UNUSABLE':
      return new UnusableDatabaseError(failure.reason, message);
    case 'OTHER':
      return new Error(message);
  }
}
