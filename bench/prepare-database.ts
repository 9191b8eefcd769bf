import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { sql } from 'kysely';
import { type TableName, tables } from '../schema/tables.ts';
import { migrations } from '../server/store/migrations/index.ts';
import { openSqlite } from '../server/store/sqlite.ts';
import { generateBatches, type RecordSize } from './generate-record.ts';

/** Where the databases of earlier runs are kept. */
const CACHE = join(import.meta.dirname, '../node_modules/.cache/bench');

const SECTIONS_PER_DOCUMENT = 8;
const CLAIMS_PER_DOCUMENT = 20;
const DOCUMENTS_PER_BATCH = 250;

/** The size of a document of the benchmark; a long article with one claim in every twenty words. */
export function recordSize(documents: number): RecordSize {
  return {
    documents,
    sectionsPerDocument: SECTIONS_PER_DOCUMENT,
    claimsPerDocument: CLAIMS_PER_DOCUMENT,
  };
}

/** Gives the path of a database with that many generated documents, made at the first call and kept. */
export async function prepareDatabase(documents: number): Promise<string> {
  const name = `record-${documents}-`;
  const path = join(CACHE, `${name}${fingerprint()}.db`);
  if (existsSync(path)) return path;
  mkdirSync(CACHE, { recursive: true });
  // What another generator or schema has left behind.
  for (const file of readdirSync(CACHE)) if (file.startsWith(name)) rmSync(join(CACHE, file));
  const unfinished = `${path}.${process.pid}`;
  try {
    await generateDatabase(unfinished, recordSize(documents));
    renameSync(unfinished, path);
  } finally {
    for (const suffix of ['', '-wal', '-shm']) rmSync(`${unfinished}${suffix}`, { force: true });
  }
  return path;
}

/** Changes whenever the same number of documents would give other rows or another schema. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const file of ['generate-record.ts', 'generate-claim.ts', 'random.ts', 'prepare-database.ts'])
    hash.update(readFileSync(join(import.meta.dirname, file)));
  for (const { sqlite } of migrations) hash.update(sqlite);
  return hash.digest('hex').slice(0, 12);
}

async function generateDatabase(path: string, size: RecordSize): Promise<void> {
  const database = await openSqlite({ path });
  try {
    await database.transaction(async (transaction) => {
      // Documents and versions point at each other; keys that are checked at the end let either come first.
      await sql`PRAGMA defer_foreign_keys = ON`.execute(transaction.kysely);
      // In KiB. Rows come in no order that the indexes have; with less than they take, pages go back and forth.
      await sql`PRAGMA cache_size = -524288`.execute(transaction.kysely);
      for (const { searchTexts, ...rows } of generateBatches(size, DOCUMENTS_PER_BATCH)) {
        // Rows of the table that `table` names; the compiler does not follow the pairing through a loop.
        for (const table of Object.keys(tables) as TableName[])
          await transaction.insert(table, rows[table] as never);
        await transaction.indexTexts(searchTexts);
      }
    });
  } finally {
    await database.close();
  }
}
