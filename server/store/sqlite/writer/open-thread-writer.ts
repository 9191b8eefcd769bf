import { DatabaseSync } from 'node:sqlite';
import type { Database } from '../../database.ts';
import { setCaches } from '../connection.ts';
import { toKysely } from '../driver.ts';
import { createSqliteHealth } from '../health.ts';
import { createTransactionRunner } from '../transaction.ts';

/** Pages beyond it go to the log before the commit, so that a large transaction takes little memory. */
const CACHE_KB = 16_384;

/**
 * Opens a connection by which another thread than the main one writes to a record that the main thread has opened, and so
 * migrated. Its transactions run inside `RecordFile.runExclusive`, which keeps those of the main thread waiting.
 */
export function openThreadWriter(path: string): Pick<Database, 'transaction'> {
  const database = new DatabaseSync(path, { timeout: 20 });
  database.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  setCaches(database, CACHE_KB);
  const health = createSqliteHealth(path);
  return { transaction: createTransactionRunner(toKysely(database, { health }), { path, health }) };
}
