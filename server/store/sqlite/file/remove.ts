import { existsSync, readdirSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { DomainError } from '../../../../schema/model/errors.ts';
import { UnusableDatabaseError } from '../../unusable-database-error.ts';
import { isBusy, translateSqliteError } from '../failure.ts';

/**
 * Lists the files of a SQLite record: the database, what SQLite keeps beside it, and the copies that migrations made.
 *
 * @throws {UnusableDatabaseError} CANNOT_OPEN when there is no such file.
 */
export function listSqliteFiles(path: string): readonly string[] {
  if (!existsSync(path))
    throw new UnusableDatabaseError('CANNOT_OPEN', `Cannot remove the record ${path}: there is no such file`);
  const [folder, name] = [dirname(path), basename(path)];
  const own = readdirSync(folder).filter(
    (file) =>
      file.startsWith(name) && /^(?:-wal|-shm|-journal|\.version-\d+)?$/.test(file.slice(name.length)),
  );
  return own.toSorted().map((file) => join(folder, file));
}

/**
 * Removes the files of a SQLite record, and its folder where nothing else is in it. Gives what was removed.
 *
 * @throws {DomainError} CONFLICT while another process uses it.
 * @throws {UnusableDatabaseError} when it is not a record, or damaged, so that its users cannot be told.
 */
export function removeSqlite(path: string): readonly string[] {
  const files = listSqliteFiles(path);
  throwIfInUse(path);
  for (const file of files) rmSync(file, { force: true });
  const folder = resolve(dirname(path));
  return removeIfEmpty(folder) ? [...files, folder] : files;
}

/** In exclusive mode SQLite opens a file only when no other connection has it open, however quiet. */
function throwIfInUse(path: string): void {
  const database = new DatabaseSync(path, { timeout: 0 });
  try {
    database.exec('PRAGMA locking_mode = EXCLUSIVE; BEGIN EXCLUSIVE');
    if (!isRecord(database))
      throw new UnusableDatabaseError('NOT_STANDPOINT', `Cannot remove ${path}: it holds no record`);
    database.exec('ROLLBACK');
  } catch (error) {
    if (isBusy(error))
      throw new DomainError(
        'CONFLICT',
        `Cannot remove the record ${path}: another process uses it; stop servers and workers first`,
      );
    throw translateSqliteError(error, path);
  } finally {
    database.close();
  }
}

function isRecord(database: DatabaseSync): boolean {
  const tables =
    "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name IN ('document', 'claim', 'change')";
  return database.prepare(tables).all().length === 3;
}

/** A folder that is in use, such as a mounted one, is left as well. */
function removeIfEmpty(folder: string): boolean {
  if (folder === process.cwd()) return false;
  try {
    rmdirSync(folder);
    return true;
  } catch {
    return false;
  }
}
