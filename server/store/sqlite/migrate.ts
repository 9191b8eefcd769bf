import { backup, DatabaseSync } from 'node:sqlite';
import { migrations } from '../migrations/index.ts';
import { UnusableDatabaseError } from '../unusable-database-error.ts';
import { createPrivateFile } from './file/create-private-file.ts';
import { defineIndexedWords } from './search.ts';
import { retryWhileBusy } from './writer/retry-while-busy.ts';

/**
 * Brings a database to the newest version, in one transaction that also locks out a second process doing the same.
 * The version, kept in `user_version`, is the number of migrations applied. A record of an older version is copied to
 * `<path>.version-<number>` first.
 *
 * @throws {UnusableDatabaseError} NEWER_VERSION, or NOT_STANDPOINT when the file holds tables of something else.
 */
export async function migrateSqlite(database: DatabaseSync, path: string): Promise<void> {
  if (checkVersion(database, path) === migrations.length) return;

  await retryWhileBusy(() => database.exec('BEGIN IMMEDIATE'));
  try {
    const version = checkVersion(database, path);
    if (version > 0 && version < migrations.length && path !== ':memory:')
      await backUpOldVersion(path, version);
    defineIndexedWords(database);
    for (const migration of migrations.slice(version)) database.exec(migration.sqlite);
    database.exec(`PRAGMA user_version = ${migrations.length}; COMMIT`);
  } catch (error) {
    if (database.isTransaction) database.exec('ROLLBACK');
    throw error;
  }
}

/** Copies a record that is about to change its version; the caller holds the lock that keeps it as it is meanwhile. */
async function backUpOldVersion(path: string, version: number): Promise<void> {
  const old = new DatabaseSync(path, { readOnly: true });
  try {
    createPrivateFile(`${path}.version-${version}`);
    await backup(old, `${path}.version-${version}`);
  } finally {
    old.close();
  }
}

function checkVersion(database: DatabaseSync, path: string): number {
  const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
  if (version > migrations.length) {
    throw new UnusableDatabaseError(
      'NEWER_VERSION',
      `Cannot open the database ${path}: it has version ${version}, and this Standpoint knows ${migrations.length}; upgrade Standpoint`,
    );
  }
  if (version === 0 && database.prepare('SELECT 1 FROM sqlite_schema LIMIT 1').get()) {
    throw new UnusableDatabaseError(
      'NOT_STANDPOINT',
      `Cannot open the database ${path}: it holds the tables of another program`,
    );
  }
  return version;
}
