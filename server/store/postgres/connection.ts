import { Pool, types } from 'pg';
import { DEFAULT_READ_LIMITS, type PoolStats } from '../database.ts';

export interface PoolOptions {
  readonly url: string;
  /** The most connections. */
  readonly max: number;
  readonly statementTimeoutMs: number;
  readonly readOnly: boolean;
}

/**
 * Timeout for a free connection, and for opening one, in milliseconds. The caller gets an error and can retry; `pg` alone
 * waits without a limit.
 */
export const CONNECT_TIMEOUT_MS = 2_000;

/** How much longer than the database may take its answer is waited for, in milliseconds. */
const NETWORK_ALLOWANCE_MS = 1_000;

/** How long a statement that writes may take, in milliseconds; one may store all that was found in a long text. */
const WRITE_TIMEOUT_MS = 60_000;

/** Timeout for beginning a transaction, in milliseconds: above the lock timeout. */
const BEGIN_TIMEOUT_MS = 7_500;

/** How long a lock is waited for, in milliseconds. */
const LOCK_TIMEOUT_MS = 6_000;

/** How long a transaction may stand still between two statements, in milliseconds; a dead writer's locks end then. */
const IDLE_IN_TRANSACTION_TIMEOUT_MS = 30_000;

/**
 * Compiling a plan to machine code costs more than it saves in statements that read a page; and a page of a record that
 * is in memory, or on a disk without heads, costs nearly the same wherever it is.
 */
const SESSION_OPTIONS = ['-c jit=off', '-c random_page_cost=1.1'];

/**
 * Plans join their tables in the order in which they name them. Without this setting Postgres tries every join order of a
 * plan: that took three quarters of the time of a search, which is planned in each run, and gave no better plan.
 */
const READ_SESSION_OPTIONS = ['-c default_transaction_read_only=on', '-c join_collapse_limit=1'];

/** The pools of one record by their purpose. */
export interface Pools {
  readonly reader: Pool;
  readonly writer: Pool;
  readonly replica?: Pool;
  readonly [name: string]: Pool;
}

export interface PoolsOptions {
  readonly url: string;
  readonly replicaUrl?: string | undefined;
  /** Connections that read, each of the server and of its replica; half as many write. Default 10. */
  readonly connections?: number | undefined;
  readonly readTimeoutMs?: number | undefined;
}

/** Creates a pool that reads, one that writes, and one for the replica where there is one. */
export function createPools(options: PoolsOptions): Pools {
  const { url, replicaUrl, connections = 10, readTimeoutMs = DEFAULT_READ_LIMITS.readTimeoutMs } = options;
  const reads = { max: connections, statementTimeoutMs: readTimeoutMs, readOnly: true };
  const writes = {
    max: Math.ceil(connections / 2),
    statementTimeoutMs: WRITE_TIMEOUT_MS,
    readOnly: false,
  };
  return {
    reader: createPool({ url, ...reads }),
    writer: createPool({ url, ...writes }),
    ...(replicaUrl && { replica: createPool({ url: replicaUrl, ...reads }) }),
  };
}

/** The statistics of one entry of {@link Pools}. */
export function toPoolStats([pool, { totalCount, idleCount, waitingCount }]: [string, Pool]): PoolStats {
  return { pool, open: totalCount, idle: idleCount, waiting: waitingCount };
}

/** A transaction that cannot begin has no effect, so its timeout is short. */
export function timeoutFor(statement: string): number | undefined {
  return statement.startsWith('begin') ? BEGIN_TIMEOUT_MS : undefined;
}

/** Makes a pool of connections to a Postgres server. None is opened before it is needed. */
export function createPool({ url, max, statementTimeoutMs, readOnly }: PoolOptions): Pool {
  const address = new URL(url);
  // In the address they would take the place of those below instead of going before them.
  const urlOptions = address.searchParams.getAll('options');
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
    query_timeout: statementTimeoutMs + NETWORK_ALLOWANCE_MS,
    lock_timeout: LOCK_TIMEOUT_MS,
    idle_in_transaction_session_timeout: IDLE_IN_TRANSACTION_TIMEOUT_MS,
    options: [...urlOptions, ...SESSION_OPTIONS, ...(readOnly ? READ_SESSION_OPTIONS : [])].join(' '),
    types: { getTypeParser },
  });
  // Without listeners, a lost connection would end the process, whether idle or in use. Its user gets the error from the
  // query; the next query opens a new connection.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return pool;
}

/** Row numbers, counts and every other whole number of the record are safe integers. */
const getTypeParser: typeof types.getTypeParser = (oid: number, format?: string) =>
  oid === types.builtins.INT8 ? Number : types.getTypeParser(oid, format as 'text');

/** How messages name a database: its address without user and password. */
export function redactPostgresUrl(url: string): string {
  const { host, pathname } = new URL(url);
  return `postgres://${host}${pathname}`;
}
