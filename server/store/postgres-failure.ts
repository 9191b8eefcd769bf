import { DomainError } from '../../schema/model/errors.ts';
import { UnusableDatabaseError } from './unusable-database-error.ts';

/** SQLSTATEs of a transaction that another one came between: alone, it would have gone through or been refused. */
const OVERTAKEN = new Set([
  '40001', // serialization_failure
  '40P01', // deadlock_detected
  '23505', // unique_violation: another one inserted what this one had found missing
  '23503', // foreign_key_violation: another one deleted what this one had found
]);

/** SQLSTATEs, and codes of Node's sockets, after which the connection is of no more use. */
const CONNECTION_LOST = /^(08...|57P0[123]|ECONNRESET|ECONNREFUSED|EPIPE|ETIMEDOUT)$/;

/** What `pg` says, without a code, of a server that does not answer and of a pool that has nothing free. */
const NO_ANSWER = /^(Connection terminated|Query read timeout|timeout e)/;

/** Tells whether a transaction failed because of others beside it, so that running it again makes sense. */
export function isOvertaken(error: unknown): boolean {
  return OVERTAKEN.has(codeOf(error));
}

export function isConnectionLost(error: unknown): boolean {
  return CONNECTION_LOST.test(codeOf(error)) || (error instanceof Error && NO_ANSWER.test(error.message));
}

/** Puts an error of Postgres in Standpoint's terms where it has any; every other error comes back as it is. */
export function explainPostgresFailure(error: unknown, address: string): unknown {
  const code = codeOf(error);
  switch (code) {
    case '25006':
      return new DomainError('READ_ONLY', `Cannot write to the database ${address}: it is read-only`);
    case '42501':
      return new DomainError('READ_ONLY', `Cannot write to the database ${address}: its user may not`);
    case '53100':
      return new UnusableDatabaseError(
        'DISK_FULL',
        `Cannot write to the database ${address}: its disk is full`,
      );
    case 'XX001':
    case 'XX002':
      return new UnusableDatabaseError(
        'DAMAGED',
        `Cannot use the database ${address}: its files are damaged`,
        {
          cause: error,
        },
      );
    default: {
      const state = UNREACHABLE[code] ?? (isConnectionLost(error) ? 'it is out of reach' : null);
      return state === null
        ? error
        : new UnusableDatabaseError('CANNOT_OPEN', `Cannot reach the database ${address}: ${state}`, {
            cause: error,
          });
    }
  }
}

const UNREACHABLE: Readonly<Record<string, string>> = {
  '28000': 'it does not let this user in',
  '28P01': 'it does not let this user in',
  '3D000': 'the server has no database of that name',
  '53300': 'it has no connection to spare',
  ENOTFOUND: 'its host is unknown',
  EAI_AGAIN: 'its host is unknown',
};

/** How messages name a database: its address without user and password. */
export function nameOf(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : '';
}
