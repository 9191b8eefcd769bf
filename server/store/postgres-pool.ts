import { Pool, types } from 'pg';

export interface PoolOptions {
  readonly url: string;
  /** The most connections. */
  readonly max: number;
  readonly statementTimeoutMs: number;
  readonly readOnly: boolean;
}

/**
 * How long a free connection is waited for, and how long a new one may take, in milliseconds: whoever waits longer is told
 * to come again, and does not stand in the way of others. `pg` itself waits for ever.
 */
export const CONNECT_TIMEOUT_MS = 2_000;

/** How much longer than the database may take its answer is waited for, in milliseconds. */
const TRANSPORT_MS = 1_000;

/** How long a lock is waited for, in milliseconds. */
const LOCK_TIMEOUT_MS = 6_000;

/** How long a transaction may stand still between two statements, in milliseconds; a dead writer's locks end then. */
const IDLE_TIMEOUT_MS = 30_000;

/**
 * Compiling a plan to machine code costs more than it saves in statements that read a page; and a page of a record that
 * is in memory, or on a disk without heads, costs nearly the same wherever it is.
 */
const OPTIONS = ['-c jit=off', '-c random_page_cost=1.1'];

/**
 * Plans join their tables in the order in which they name them. Postgres would look at every other order of so many: that
 * took three quarters of the time of a search, which is planned anew each time, and found nothing better.
 */
const READ_OPTIONS = ['-c default_transaction_read_only=on', '-c join_collapse_limit=1'];

/** Makes a pool of connections to a Postgres server. None is opened before it is needed. */
export function createPool({ url, max, statementTimeoutMs, readOnly }: PoolOptions): Pool {
  const address = new URL(url);
  // In the address they would take the place of those below instead of going before them.
  const given = address.searchParams.getAll('options');
  address.searchParams.delete('options');
  const pool = new Pool({
    connectionString: address.href,
    max,
    application_name: 'standpoint',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
    idleTimeoutMillis: 60_000,
    keepAlive: true,
    keepAliveInitialDelayMillis: 10_000,
    statement_timeout: statementTimeoutMs,
    // A server that fell silent cannot cancel anything: then the connection is given up from this side.
    query_timeout: statementTimeoutMs + TRANSPORT_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_TIMEOUT_MS,
    options: [...given, ...OPTIONS, ...(readOnly ? READ_OPTIONS : [])].join(' '),
    types: { getTypeParser },
  });
  // Without listeners the end of a connection would end the process, idle or in use. Whoever uses it hears of it by what
  // it asked; the next query opens a new one.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Row numbers, counts and every other whole number of the record are safe integers. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: string) =>
  oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text');
