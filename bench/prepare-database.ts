import { createHash } from 'node:crypto';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { migrations } from '../server/store/migrations/index.ts';
import { openPostgres } from '../server/store/postgres/open.ts';
import { openSqlite } from '../server/store/sqlite/open.ts';
import { createDatabase, databaseUrl, dropDatabase } from '../tests/helpers/postgres.ts';
import { startPostgres } from '../tests/helpers/start-postgres.ts';
import { fillDatabase } from './fill-database.ts';

/** Where the SQLite files of earlier runs are kept. */
const CACHE = join(import.meta.dirname, '../node_modules/.cache/bench');

/** A record of generated documents, in a database. */
export interface PreparedRecord {
  /** As `DATABASE_URL` takes it. */
  readonly url: string;
  release(): Promise<void>;
}

/**
 * Gives a record with that many generated documents, which is only read: in a SQLite file or a Postgres cluster that is
 * made at the first call and kept, or in a database of its own on the Postgres server of a URL.
 */
export async function prepareRecord(database: string, documents: number): Promise<PreparedRecord> {
  if (database === 'sqlite')
    return { url: `file:${await prepareSqlite(documents)}`, release: async () => undefined };
  if (database === 'postgres') return prepareCluster(documents);
  return preparePostgres(database, documents);
}

/** Gives a copy of such a record, which may be written to. It is gone when it is released. */
export async function prepareCopy(database: string, documents: number): Promise<PreparedRecord> {
  const { url, release } = await prepareRecord(database, documents);
  if (url.startsWith('file:')) {
    const folder = mkdtempSync(join(tmpdir(), 'standpoint-bench-'));
    const path = join(folder, 'record.db');
    copyFileSync(url.replace('file:', ''), path);
    return { url: `file:${path}`, release: async () => rmSync(folder, { recursive: true, force: true }) };
  }
  const server = databaseUrl(url, 'postgres');
  const name = await createDatabase(server, new URL(url).pathname.slice(1));
  return {
    url: databaseUrl(url, name),
    async release() {
      await dropDatabase(server, name);
      await release();
    },
  };
}

async function prepareSqlite(documents: number): Promise<string> {
  const name = `record-${documents}-`;
  const path = join(CACHE, `${name}${fingerprint('sqlite')}.db`);
  if (existsSync(path)) return path;
  mkdirSync(CACHE, { recursive: true });
  removeOthers(CACHE, name);
  const unfinished = `${path}.${process.pid}`;
  try {
    await fillDatabase(await openSqlite({ path: unfinished }), documents);
    renameSync(unfinished, path);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true });
  }
  return path;
}

/** A cluster of its own in a folder of temporary files: its owner may not reach those of the repository. */
async function prepareCluster(documents: number): Promise<PreparedRecord> {
  const name = `standpoint-bench-postgres-${documents}-`;
  const folder = join(tmpdir(), `${name}${fingerprint('postgres')}`);
  const filled = join(folder, 'filled');
  if (!existsSync(filled)) removeOthers(tmpdir(), name);
  const { url: serverUrl, stop } = await startPostgres(folder);
  try {
    if (!existsSync(filled))
      writeFileSync(filled, new URL((await preparePostgres(serverUrl, documents)).url).pathname.slice(1));
    return { url: databaseUrl(serverUrl, readFileSync(filled, 'utf8')), release: stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function preparePostgres(serverUrl: string, documents: number): Promise<PreparedRecord> {
  const name = await createDatabase(serverUrl);
  const url = databaseUrl(serverUrl, name);
  const release = () => dropDatabase(serverUrl, name);
  try {
    await fillDatabase(await openPostgres({ url }), documents);
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

/** Removes what another generator or schema has left behind. */
function removeOthers(folder: string, name: string): void {
  for (const file of readdirSync(folder))
    if (file.startsWith(name)) rmSync(join(folder, file), { recursive: true, force: true });
}

const GENERATOR = [
  'generate-record.ts',
  'generate-claim.ts',
  'random.ts',
  'record-size.ts',
  'fill-database.ts',
];

/** Changes whenever the same number of documents would give other rows or another schema. */
function fingerprint(dialect: 'sqlite' | 'postgres'): string {
  const hash = createHash('sha256');
  for (const file of GENERATOR) hash.update(readFileSync(join(import.meta.dirname, file)));
  for (const migration of migrations) hash.update(migration[dialect]);
  return hash.digest('hex').slice(0, 12);
}
