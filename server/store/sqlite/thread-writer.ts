import { DatabaseSync } from 'node:sqlite';
import type { Database } from '../database.ts';
import { toKysely } from '../sqlite-driver.ts';
import { createTransactionRunner } from '../sqlite-transaction.ts';
import { createSqliteTrouble } from '../sqlite-trouble.ts';
import { setCaches } from './open-connection.ts';

/** Pages beyond it go to the log before the commit, so that a large transaction takes little memory. */
const CACHE_KB = 16_384;

/**
 * Opens a connection by which another thread than the main one writes to a record that the main thread has opened, and so
 * migrated. Its transactions run inside `RecordFile.writeAlone`, which keeps those of the main thread waiting.
 */
export function openThreadWriter(path: string): Pick<Database, 'transaction'> {
  const database = new DatabaseSync(path, { timeout: 20 });
  database.exec('PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON');
  setCaches(database, CACHE_KB);
  const trouble = createSqliteTrouble(path);
  return { transaction: createTransactionRunner(toKysely(database, { trouble }), { path, trouble }) };
}
