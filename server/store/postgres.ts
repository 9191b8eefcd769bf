import { randomBytes } from 'node:crypto';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { Pool } from 'pg';
import {
  type Database,
  DEFAULT_READ_LIMITS,
  type PlanReader,
  type PoolFigures,
  type ReadLimits,
  type Schema,
} from './database.ts';
import { createFullDisk } from './full-disk.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { explainPostgresFailure, nameOf } from './postgres-failure.ts';
import { createPostgresNotices, type PostgresNotices } from './postgres-notices.ts';
import { createPool } from './postgres-pool.ts';
import { createPlanReader } from './postgres-reader.ts';
import { createReplica, type Replica } from './postgres-replica.ts';
import { createTransactionRunner } from './postgres-transaction.ts';
import { createReplicaReader } from './replica-reader.ts';
import { soundPool } from './sound-pool.ts';

export interface PostgresOptions extends Partial<ReadLimits> {
  /** `postgres://user:password@host:port/database`, with the parameters that libpq and `pg` know. */
  readonly url: string;
  /** The most connections that read, each of the server and of its replica, and half as many that write. Default 10. */
  readonly connections?: number;
  /** A standby of the same database that plans may be run on. */
  readonly replicaUrl?: string | undefined;
  /** Hears, once each time, that the primary answers in the replica's stead, and why; with null that it is read again. */
  readonly onReplica?: ((trouble: Error | null) => void) | undefined;
  /** Called with every statement that is run, by the writer or a reader. */
  readonly onStatement?: ((sql: string) => void) | undefined;
}

/** How long a statement that writes may take, in milliseconds; one may store all that was found in a long text. */
const WRITE_TIMEOUT_MS = 60_000;

/** How long a transaction may take to begin, in milliseconds: long enough for a lock, short enough for whoever waits. */
const BEGIN_TIMEOUT_MS = 7_500;

/**
 * Opens a record kept in Postgres, 14 or newer, and brings it to the newest version. Its tables are made in the first
 * schema of the connection's search path.
 *
 * Connections that read can only read, and are apart from those that write: neither can use up the other's.
 *
 * @throws {UnusableDatabaseError} when it cannot be reached, is newer, or not a Standpoint database.
 * @throws {DomainError} READ_ONLY when the server or the user cannot write.
 */
export async function openPostgres(options: PostgresOptions): Promise<Database> {
  const { url, onStatement } = options;
  const address = nameOf(url);
  const explain = (error: unknown) => explainPostgresFailure(error, address);
  try {
    await migratePostgres(url, address);
  } catch (error) {
    throw explain(error);
  }
  const origin = randomBytes(9).toString('base64url');
  const notices = createPostgresNotices({ url, origin });
  const pools = createPools(options);
  const writing = toKysely(soundPool(pools.writer, { patienceFor }), onStatement);
  const transaction = createTransactionRunner(writing, { address, origin });
  const { reader, replica } = createReader(options, pools, notices);
  const fullDisk = createFullDisk();

  return {
    dialect: 'postgres',
    kysely: toKysely(soundPool(pools.reader, { explain }), onStatement),
    reader,
    async transaction(work) {
      try {
        return await transaction(work);
      } catch (error) {
        fullDisk.note(error);
        throw error;
      } finally {
        // Even of one that failed it may be that it was done.
        replica?.outdate();
      }
    },
    file: null,
    onWriteOfOthers: notices.subscribe,
    connections: () => Object.entries(pools).map(toFigures),
    trouble: fullDisk.found,
    inspect: () => undefined,
    async close() {
      replica?.close();
      await Promise.all([notices.close(), ...Object.values(pools).map((pool) => pool.end())]);
    },
  };
}

interface Pools {
  readonly reader: Pool;
  readonly writer: Pool;
  readonly replica?: Pool;
  readonly [name: string]: Pool;
}

function createPools(options: PostgresOptions): Pools {
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

function toFigures([pool, { totalCount, idleCount, waitingCount }]: [string, Pool]): PoolFigures {
  return { pool, open: totalCount, idle: idleCount, waiting: waitingCount };
}

/** Runs plans, on a replica too where there is one. */
function createReader(
  { replicaUrl, url, onStatement, onReplica, maxResponseBytes }: PostgresOptions,
  { reader, replica: pool }: Pools,
  notices: PostgresNotices,
): { readonly reader: PlanReader; readonly replica?: Replica } {
  const maxBytes = maxResponseBytes ?? DEFAULT_READ_LIMITS.maxResponseBytes;
  const primary = createPlanReader(reader, { address: nameOf(url), maxBytes, onStatement });
  if (!pool || !replicaUrl) return { reader: primary };
  const address = nameOf(replicaUrl);
  const standby = createPlanReader(pool, { address, maxBytes, onStatement });
  const replica = createReplica({
    address,
    pool,
    primary: reader,
    isListening: notices.isListening,
    onReplica,
  });
  notices.subscribe(replica.outdate);
  return { reader: createReplicaReader({ primary, standby, replica }), replica };
}

/** A transaction that cannot begin has done nothing: whoever waits for it is told soon. */
function patienceFor(statement: string): number | undefined {
  return statement.startsWith('begin') ? BEGIN_TIMEOUT_MS : undefined;
}

function toKysely(pool: PostgresPool, onStatement?: (sql: string) => void): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => onStatement?.(query.sql),
  });
}
