import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { Client } from 'pg';
import { type TableName, tables } from '../schema/tables.ts';
import type { Database } from '../server/store/database.ts';
import { migrations } from '../server/store/migrations/index.ts';
import { openPostgres } from '../server/store/postgres.ts';
import { openSqlite } from '../server/store/sqlite.ts';
import { createDatabase, databaseUrl, dropDatabase } from '../tests/helpers/postgres.ts';
import { startPostgres } from '../tests/helpers/start-postgres.ts';
import { generateBatches } from './generate-record.ts';
import type { RecordSize } from './generation.ts';
import { recordSize } from './record-size.ts';

/** Where the databases of earlier runs are kept. */
const CACHE = join(import.meta.dirname, '../node_modules/.cache/bench');

const DOCUMENTS_PER_BATCH = 250;

/** A record of generated documents, in a database. */
export interface PreparedRecord {
  /** As `DATABASE_URL` takes it. */
  readonly url: string;
  release(): Promise<void>;
}

/**
 * Gives a record with that many generated documents: in a SQLite file that is made at the first call and kept, in a
 * Postgres that is started for it, or in a database of its own on the Postgres server of a URL.
 */
export async function prepareRecord(database: string, documents: number): Promise<PreparedRecord> {
  if (database === 'sqlite')
    return { url: `file:${await prepareSqlite(documents)}`, release: async () => undefined };
  if (database !== 'postgres') return preparePostgres(database, documents);
  const { url: serverUrl, stop } = await startPostgres();
  try {
    const { url } = await preparePostgres(serverUrl, documents);
    return { url, release: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function prepareSqlite(documents: number): Promise<string> {
  const name = `record-${documents}-`;
  const path = join(CACHE, `${name}${fingerprint()}.db`);
  if (existsSync(path)) return path;
  mkdirSync(CACHE, { recursive: true });
  // What another generator or schema has left behind.
  for (const file of readdirSync(CACHE)) if (file.startsWith(name)) rmSync(join(CACHE, file));
  const unfinished = `${path}.${process.pid}`;
  try {
    await fill(await openSqlite({ path: unfinished }), recordSize(documents));
    renameSync(unfinished, path);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true });
  }
  return path;
}

async function preparePostgres(serverUrl: string, documents: number): Promise<PreparedRecord> {
  const name = await createDatabase(serverUrl);
  const url = databaseUrl(serverUrl, name);
  const release = () => dropDatabase(serverUrl, name);
  try {
    await fill(await openPostgres({ url }), recordSize(documents));
    await analyze(url);
    return { url, release };
  } catch (error) {
    await release();
    throw error;
  }
}

/** Has Postgres look at what the tables hold, which its own service would do some minutes later; until then it guesses. */
async function analyze(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('VACUUM ANALYZE');
  } finally {
    await client.end();
  }
}

/** Changes whenever the same number of documents would give other rows or another schema. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of ['generate-record.ts', 'generate-claim.ts', 'random.ts', 'record-size.ts'])
    hash.update(readFileSync(join(import.meta.dirname, file)));
  for (const { sqlite } of migrations) hash.update(sqlite);
  return hash.digest('hex').slice(0, 12);
}

async function fill(database: Database, size: RecordSize): Promise<void> {
  try {
    for (const { searchTexts, ...rows } of generateBatches(size, DOCUMENTS_PER_BATCH)) {
      await database.transaction(async (transaction) => {
        for (const statement of PREPARATIONS[database.dialect]) await statement.execute(transaction.kysely);
        // Rows of the table that `table` names; the compiler does not follow the pairing through a loop.
        for (const table of Object.keys(tables) as TableName[])
          await transaction.insert(table, rows[table] as never);
        await transaction.indexTexts(searchTexts);
      });
    }
  } finally {
    await database.close();
  }
}

/** Documents and versions point at each other; keys that are checked at the end let either come first. */
const PREPARATIONS = {
  sqlite: [
    sql`PRAGMA defer_foreign_keys = ON`,
    // In KiB. Rows come in no order that the indexes have; with less than they take, pages go back and forth.
    sql`PRAGMA cache_size = -524288`,
  ],
  postgres: [sql`SET CONSTRAINTS ALL DEFERRED`],
};
