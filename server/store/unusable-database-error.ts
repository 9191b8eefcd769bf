import { UnavailableError } from '../../schema/model/unavailable-error.ts';

/** Why a database cannot be used, whatever is asked of it. */
export type UnusableReason =
  | 'CANNOT_OPEN'
  | 'NOT_STANDPOINT'
  | 'NEWER_VERSION'
  | 'DAMAGED'
  | 'DISK_FULL'
  | 'BUSY';

/** The server cannot start, or go on, with this database. The message reads `Cannot <do> <what>: <state>`. */
export class UnusableDatabaseError extends UnavailableError {
  override readonly name = 'UnusableDatabaseError';
  readonly reason: UnusableReason;

  constructor(reason: UnusableReason, message: string, options?: ErrorOptions) {
    super(message, options);
    this.reason = reason;
  }
}
