import { randomBytes } from 'node:crypto';
import { Kysely, PostgresDialect, type PostgresPool } from 'kysely';
import type { Database, Schema } from './database.ts';
import { migratePostgres } from './migrate-postgres.ts';
import { explainPostgresFailure, nameOf } from './postgres-failure.ts';
import { createPostgresNotices } from './postgres-notices.ts';
import { createPool } from './postgres-pool.ts';
import { createPlanReader } from './postgres-reader.ts';
import { createTransactionRunner } from './postgres-transaction.ts';
import { soundPool } from './sound-pool.ts';

export interface PostgresOptions {
  /** `postgres://user:password@host:port/database`, with the parameters that libpq and `pg` know. */
  readonly url: string;
  /** The most connections that read, and half as many that write. */
  readonly connections?: number;
  /** Called with every statement that is run, by the writer or a reader. */
  readonly onStatement?: ((sql: string) => void) | undefined;
}

/** How long a statement that reads may take before the database cancels it, in milliseconds. */
const READ_TIMEOUT_MS = 7_000;

/** How long a transaction may take to begin, in milliseconds: long enough for a lock, short enough for whoever waits. */
const BEGIN_TIMEOUT_MS = 7_500;

/** The same of a statement that writes; one may store all that was found in a long text. */
const WRITE_TIMEOUT_MS = 60_000;

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
  const { url, connections = 10, onStatement } = options;
  const address = nameOf(url);
  const explain = (error: unknown) => explainPostgresFailure(error, address);
  try {
    await migratePostgres(url, address);
  } catch (error) {
    throw explain(error);
  }
  const origin = randomBytes(9).toString('base64url');
  const notices = createPostgresNotices({ url, origin });
  const reader = createPool({ url, max: connections, statementTimeoutMs: READ_TIMEOUT_MS, readOnly: true });
  const writer = createPool({
    url,
    max: Math.ceil(connections / 2),
    statementTimeoutMs: WRITE_TIMEOUT_MS,
    readOnly: false,
  });

  return {
    dialect: 'postgres',
    kysely: toKysely(soundPool(reader, { explain }), onStatement),
    reader: createPlanReader(reader, { address, onStatement }),
    transaction: createTransactionRunner(toKysely(soundPool(writer, { patienceFor }), onStatement), {
      address,
      origin,
    }),
    onWriteOfOthers: notices.subscribe,
    async close() {
      await Promise.all([notices.close(), reader.end(), writer.end()]);
    },
  };
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
