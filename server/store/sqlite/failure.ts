import { DomainError } from '../../../schema/model/errors.ts';
import { UnusableDatabaseError } from '../unusable-database-error.ts';

/** Primary result codes of SQLite that have a meaning for operators. */
const RESULT_CODE = { BUSY: 5, READONLY: 8, CORRUPT: 11, FULL: 13, CANTOPEN: 14, TOOBIG: 18, NOTADB: 26 };

/** Tells whether another connection holds the lock, so that trying again later makes sense. */
export function isBusy(error: unknown): boolean {
  return primaryCode(error) === RESULT_CODE.BUSY;
}

/** Tells whether a statement built or read a longer text than its connection allows. */
export function isValueTooLarge(error: unknown): boolean {
  return primaryCode(error) === RESULT_CODE.TOOBIG;
}

/** Puts an error of SQLite in Standpoint's terms where it has any; every other error comes back as it is. */
export function translateSqliteError(error: unknown, path: string): unknown {
  if (isMkdirError(error)) return cannotOpen(path, error);
  switch (primaryCode(error)) {
    case RESULT_CODE.READONLY:
      return new DomainError('READ_ONLY', `Cannot write to the database ${path}: it is read-only`);
    case RESULT_CODE.BUSY:
      return new UnusableDatabaseError(
        'BUSY',
        `Cannot write to the database ${path}: another process holds it`,
      );
    case RESULT_CODE.FULL:
      return new UnusableDatabaseError('DISK_FULL', `Cannot write to the database ${path}: the disk is full`);
    case RESULT_CODE.CANTOPEN:
      return cannotOpen(path, error);
    case RESULT_CODE.NOTADB:
      return new UnusableDatabaseError(
        'NOT_STANDPOINT',
        `Cannot open the database ${path}: it is another kind of file, or damaged; restore a record from a backup`,
      );
    case RESULT_CODE.CORRUPT:
      return new UnusableDatabaseError(
        'DAMAGED',
        `Cannot use the database ${path}: its file is damaged; restore it from a backup`,
        { cause: error },
      );
    default:
      return error;
  }
}

/** The low byte of an extended result code is its primary code. */
function primaryCode(error: unknown): number | null {
  if (!(error instanceof Error) || !('errcode' in error) || typeof error.errcode !== 'number') return null;
  return error.errcode & 0xff;
}

/** The folder of the file could not be made. */
function isMkdirError(error: unknown): boolean {
  return error instanceof Error && 'syscall' in error && error.syscall === 'mkdir';
}

function cannotOpen(path: string, cause: unknown): UnusableDatabaseError {
  return new UnusableDatabaseError(
    'CANNOT_OPEN',
    `Cannot open the database ${path}: its folder or file is out of reach`,
    { cause },
  );
}
