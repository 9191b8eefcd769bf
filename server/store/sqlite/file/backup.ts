import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { backup, DatabaseSync } from 'node:sqlite';
import { DomainError } from '../../../../schema/model/errors.ts';
import { migrations } from '../../migrations/index.ts';
import { UnusableDatabaseError } from '../../unusable-database-error.ts';
import { translateSqliteError } from '../failure.ts';
import { createPrivateFile } from './create-private-file.ts';
import { findForeignObjects, SCHEMA_OBJECTS, type SchemaObject } from './find-foreign-objects.ts';

/**
 * Copies a SQLite record, as it is at one moment, into a new file; servers go on meanwhile. The file is complete or not
 * there: it gets its name when all is in it.
 *
 * @throws {DomainError} CONFLICT when there is such a file already, INVALID_INPUT when it has no name.
 * @throws {UnusableDatabaseError} when the source is not a record, or the copy cannot be written.
 */
export async function backupSqlite(source: string, target: string): Promise<void> {
  await copyFile(source, target, () => undefined);
}

/**
 * Puts a copy where no record is, like `backupSqlite`.
 *
 * @throws {UnusableDatabaseError} NOT_STANDPOINT when the copy holds a table, view or trigger of others; it would run or
 *   answer in the server's name.
 */
export async function restoreSqlite(source: string, target: string): Promise<void> {
  await copyFile(source, target, throwIfForeignObjects);
}

async function copyFile(
  source: string,
  target: string,
  check: (record: DatabaseSync, path: string) => void,
): Promise<void> {
  if (target === '') throw new DomainError('INVALID_INPUT', 'Cannot write the copy: its file has no name');
  if (existsSync(target))
    throw new DomainError('CONFLICT', `Cannot write the copy ${target}: there is such a file already`);
  const unfinished = `${target}.unfinished`;
  const from = openRecord(source);
  try {
    check(from, source);
    mkdirSync(dirname(target), { recursive: true });
    rmSync(unfinished, { force: true });
    createPrivateFile(unfinished);
    await backup(from, unfinished);
    checkCopy(unfinished);
    renameSync(unfinished, target);
  } catch (error) {
    throw translateSqliteError(error, target);
  } finally {
    from.close();
    for (const suffix of ['', '-wal', '-shm', '-journal']) rmSync(`${unfinished}${suffix}`, { force: true });
  }
}

function throwIfForeignObjects(record: DatabaseSync, path: string): void {
  const { user_version: version } = record.prepare('PRAGMA user_version').get() ?? {};
  // The statement names the columns of its rows.
  const objects = record.prepare(SCHEMA_OBJECTS).all() as unknown as readonly SchemaObject[];
  const foreign = findForeignObjects(objects, Number(version));
  if (foreign.length > 0)
    throw new UnusableDatabaseError('NOT_STANDPOINT', `Cannot restore ${path}: ${foreign.join('; ')}`);
}

/** Opens a record to be read, of this version or an older one. */
function openRecord(path: string): DatabaseSync {
  if (!existsSync(path))
    throw new UnusableDatabaseError('CANNOT_OPEN', `Cannot open the database ${path}: there is no such file`);
  const database = new DatabaseSync(path, { readOnly: true, timeout: 5_000 });
  try {
    const version = Number(database.prepare('PRAGMA user_version').get()?.user_version);
    if (version >= 1 && version <= migrations.length) return database;
    throw version === 0
      ? new UnusableDatabaseError('NOT_STANDPOINT', `Cannot open the database ${path}: it holds no record`)
      : new UnusableDatabaseError(
          'NEWER_VERSION',
          `Cannot open the database ${path}: it has version ${version}, and this Standpoint knows ${migrations.length}; upgrade Standpoint`,
        );
  } catch (error) {
    database.close();
    throw translateSqliteError(error, path);
  }
}

function checkCopy(path: string): void {
  const copy = new DatabaseSync(path);
  try {
    const state = copy.prepare('PRAGMA quick_check').get()?.quick_check;
    if (state !== 'ok') throw new UnusableDatabaseError('DAMAGED', `Cannot use the copy ${path}: ${state}`);
  } finally {
    copy.close();
  }
}
