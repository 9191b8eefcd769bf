import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Database, DEFAULT_READ_LIMITS, type ReadLimits } from './database.ts';
import { migrateSqlite } from './migrate-sqlite.ts';
import { retryWhileBusy } from './retry-while-busy.ts';
import { openReader, setCaches } from './sqlite/open-connection.ts';
import { createMemoryPlanReader, createPlanReader, INLINE_BYTES } from './sqlite/plan-reader.ts';
import { createPrivateFile } from './sqlite/private-file.ts';
import { installProgress } from './sqlite/progress.ts';
import { createReadTurn } from './sqlite/read-turn.ts';
import { toKysely } from './sqlite-driver.ts';
import { explainSqliteFailure } from './sqlite-failure.ts';
import { createTransactionRunner, createWriteAlone } from './sqlite-transaction.ts';
import { createSqliteTrouble } from './sqlite-trouble.ts';

export interface SqliteOptions extends Partial<ReadLimits> {
  /** A file, created with its folder when missing, or `:memory:`. */
  readonly path: string;
  /** Called with every statement that is run, by the writer or a reader. */
  readonly onStatement?: ((sql: string) => void) | undefined;
}

/**
 * Opens a record kept in one SQLite file and brings it to the newest version.
 *
 * One connection writes, another only reads: in WAL mode neither waits for the other.
 *
 * @throws {UnusableDatabaseError} when it cannot be opened, is damaged, newer, or not a Standpoint database.
 * @throws {DomainError} READ_ONLY when the file or its folder cannot be written to.
 */
export async function openSqlite({ path, onStatement, ...limits }: SqliteOptions): Promise<Database> {
  const { maxResponseBytes, readTimeoutMs } = { ...DEFAULT_READ_LIMITS, ...limits };
  const writer = await openWriter(path);
  const isInMemory = path === ':memory:';
  const reader = isInMemory ? writer : openReader(path);
  const trouble = createSqliteTrouble(path);
  const watched = { trouble, onStatement };
  const inline = isInMemory ? writer : openReader(path, { maxBytes: INLINE_BYTES });
  const turn = createReadTurn(inline);
  const writing = toKysely(writer, isInMemory ? watched : { ...watched, onCommit: turn.end });
  const reading = isInMemory ? writing : toKysely(reader, watched);
  const connection = { database: inline, progress: installProgress(inline), turn };
  const planOptions = { ...watched, path, maxBytes: maxResponseBytes, timeoutMs: readTimeoutMs };
  const plans = (isInMemory ? createMemoryPlanReader : createPlanReader)(connection, planOptions);
  let stopInspection = () => {};

  return {
    dialect: 'sqlite',
    kysely: reading,
    reader: plans,
    transaction: createTransactionRunner(writing, { path, trouble }),
    file: isInMemory
      ? null
      : { path, writeAlone: createWriteAlone(writing, { path, trouble, onCommit: turn.end }) },
    // A file tells nobody.
    onWriteOfOthers: () => () => undefined,
    connections: () => [],
    trouble: trouble.found,
    inspect() {
      if (!isInMemory) stopInspection = trouble.inspect();
    },
    async close() {
      stopInspection();
      // Asked for at once, the connection comes after all writes that wait for it.
      await writing.connection().execute(async () => undefined);
      await plans.close();
      if (!isInMemory) {
        turn.close();
        inline.close();
        reader.close();
      }
      writer.close();
    },
  };
}

/** Opens the connection that writes; it is also the one that migrates. */
async function openWriter(path: string): Promise<DatabaseSync> {
  let writer: DatabaseSync | null = null;
  try {
    if (path !== ':memory:') {
      mkdirSync(dirname(path), { recursive: true });
      createPrivateFile(path);
    }
    // A short wait bridges the moment of another commit; longer waits are retryWhileBusy's.
    const opened = new DatabaseSync(path, { timeout: 20 });
    writer = opened;
    // FULL: an acknowledged write survives a power cut, not only the end of the process.
    await retryWhileBusy(() => opened.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL'));
    opened.exec('PRAGMA foreign_keys = ON');
    setCaches(opened);
    await migrateSqlite(opened, path);
    return opened;
  } catch (error) {
    writer?.close();
    throw explainSqliteFailure(error, path);
  }
}
