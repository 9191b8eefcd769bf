import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Database, DEFAULT_READ_LIMITS, type ReadLimits } from '../database.ts';
import { openReader, setCaches } from './connection.ts';
import { toKysely } from './driver.ts';
import { translateSqliteError } from './failure.ts';
import { createPrivateFile } from './file/create-private-file.ts';
import { createSqliteHealth } from './health.ts';
import { migrateSqlite } from './migrate.ts';
import { createMemoryPlanReader, createPlanReader, MAX_INLINE_BYTES } from './reader.ts';
import { createSharedReadTransaction } from './statements/shared-read-transaction.ts';
import { installStatementTimer } from './statements/statement-timer.ts';
import { createExclusiveRunner, createTransactionRunner } from './transaction.ts';
import { retryWhileBusy } from './writer/retry-while-busy.ts';

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
  const health = createSqliteHealth(path);
  const driverOptions = { health, onStatement };
  const inline = isInMemory ? writer : openReader(path, { maxBytes: MAX_INLINE_BYTES });
  const readTransaction = createSharedReadTransaction(inline);
  const writerKysely = toKysely(
    writer,
    isInMemory ? driverOptions : { ...driverOptions, onCommit: readTransaction.end },
  );
  const readerKysely = isInMemory ? writerKysely : toKysely(reader, driverOptions);
  const connection = { database: inline, timer: installStatementTimer(inline), readTransaction };
  const planOptions = { ...driverOptions, path, maxBytes: maxResponseBytes, timeoutMs: readTimeoutMs };
  const planReader = (isInMemory ? createMemoryPlanReader : createPlanReader)(connection, planOptions);
  let stopFileCheck = () => {};

  return {
    dialect: 'sqlite',
    kysely: readerKysely,
    reader: planReader,
    transaction: createTransactionRunner(writerKysely, { path, health }),
    file: isInMemory
      ? null
      : {
          path,
          runExclusive: createExclusiveRunner(writerKysely, { path, health, onCommit: readTransaction.end }),
        },
    // SQLite has no change notification.
    onExternalWrite: () => () => undefined,
    poolStats: () => [],
    health: health.failure,
    startFileCheck() {
      if (!isInMemory) stopFileCheck = health.startFileCheck();
    },
    async close() {
      stopFileCheck();
      // Asked for at once, the connection comes after all writes that wait for it.
      await writerKysely.connection().execute(async () => undefined);
      await planReader.close();
      if (!isInMemory) {
        readTransaction.close();
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
    throw translateSqliteError(error, path);
  }
}
