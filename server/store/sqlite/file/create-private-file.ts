import { closeSync, openSync, statSync } from 'node:fs';
import { UnusableDatabaseError } from '../../unusable-database-error.ts';

/**
 * Creates a file that only its owner can read and write, whatever the umask; leaves one that exists as it is. SQLite gives
 * the mode of a database to its `-wal` and `-shm`.
 *
 * @throws {UnusableDatabaseError} CANNOT_OPEN when there is a device, folder or pipe of that name.
 */
export function createPrivateFile(path: string): void {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat && !stat.isFile())
    throw new UnusableDatabaseError('CANNOT_OPEN', `Cannot open the database ${path}: it is no regular file`);
  if (stat) return;
  try {
    closeSync(openSync(path, 'wx', 0o600));
  } catch {
    // Another process has just created it, or SQLite says why it cannot be created.
  }
}
