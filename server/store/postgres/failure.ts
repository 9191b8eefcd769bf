import { DomainError } from '../../../schema/model/errors.ts';
import { UnavailableError } from '../../../schema/model/unavailable-error.ts';
import { UnusableDatabaseError } from '../unusable-database-error.ts';

/** SQLSTATEs of a transaction that another one came between: alone, it would have gone through or been refused. */
const TRANSACTION_CONFLICTS = new Set([
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '23505', // unique_violation: another one inserted what this one had found missing
  '23503', // foreign_key_violation: another one deleted what this one had found
]);

/** SQLSTATEs, and codes of Node's sockets, after which the connection is of no more use. */
const CONNECTION_LOST = /^(08...|57P0[1235]|25P03|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)$/;

/** What `pg` says, without a code, of a connection that has ended and of a server that does not answer. */
const CONNECTION_ERROR_MESSAGE =
  /^(Connection terminated|Query read timeout|timeout expired|Client has encountered a connection error)/;

/** Messages of a server that did not respond in time: a retry would wait as long again. */
const TIMEOUT_MESSAGE =
  /^(Query read timeout|timeout expired|Connection terminated due to connection timeout)/;

/** What it says of a pool that had no connection free in time. */
const POOL_EXHAUSTED_MESSAGE = /^timeout exceeded when trying to connect/;

/** Tells whether a transaction failed because of others beside it, so that running it again makes sense. */
export function isTransactionConflict(error: unknown): boolean {
  return TRANSACTION_CONFLICTS.has(codeOf(error));
}

/** Tells whether the connection is of no more use. */
export function isConnectionLost(error: unknown): boolean {
  return CONNECTION_LOST.test(codeOf(error)) || CONNECTION_ERROR_MESSAGE.test(messageOf(error));
}

/** Tells whether a connection had ended before it was used, so that the next one may serve. */
export function isConnectionStale(error: unknown): boolean {
  return isConnectionLost(error) && !TIMEOUT_MESSAGE.test(messageOf(error));
}

/** Puts an error of Postgres in Standpoint's terms where it has any; every other error comes back as it is. */
export function translatePostgresError(error: unknown, address: string): unknown {
  const unusable = (reason: UnusableDatabaseError['reason'], state: string) =>
    new UnusableDatabaseError(reason, `Cannot ${state}`, { cause: error });
  switch (codeOf(error)) {
    case '25006':
      return new DomainError('READ_ONLY', `Cannot write to the database ${address}: it is read-only`);
    case '42501':
      return new DomainError('READ_ONLY', `Cannot write to the database ${address}: its user may not`);
    case '53100':
      return unusable('DISK_FULL', `write to the database ${address}: its disk is full`);
    case 'XX001':
    case 'XX002':
      return unusable('DAMAGED', `use the database ${address}: its files are damaged`);
    case '53300':
      return unusable('BUSY', `reach the database ${address}: it has no connection to spare`);
    case '55P03':
      return unusable('BUSY', `write to the database ${address}: others hold what is written to`);
    case '57014':
      return new UnavailableError(`Cannot wait for the database ${address}: a statement took too long`, {
        cause: error,
        isTimeout: true,
      });
    default: {
      if (POOL_EXHAUSTED_MESSAGE.test(messageOf(error)))
        return unusable('BUSY', `reach the database ${address}: all connections to it are in use`);
      const state =
        UNREACHABLE_STATES[codeOf(error)] ?? (isConnectionLost(error) ? 'it is out of reach' : undefined);
      return state === undefined ? error : unusable('CANNOT_OPEN', `reach the database ${address}: ${state}`);
    }
  }
}

const UNREACHABLE_STATES: Readonly<Record<string, string>> = {
  '28000': 'it does not let this user in',
  '28P01': 'it does not let this user in',
  '3D000': 'the server has no database of that name',
  ENOTFOUND: 'its host is unknown',
  EAI_AGAIN: 'its host is unknown',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : '';
}
