import { statSync } from 'node:fs';
import type { Database } from '../../store/database.ts';
import { type DatabaseAddress, openDatabase } from '../../store/open-database.ts';
import { UnusableDatabaseError } from '../../store/unusable-database-error.ts';

/**
 * Opens a record for a command that only reads: one that is not there is refused and not made.
 *
 * @throws {UnusableDatabaseError} naming the path.
 */
export async function openExisting(address: DatabaseAddress): Promise<Database> {
  if (address.dialect !== 'sqlite' || isThere(address.path)) return await openDatabase(address);
  throw new UnusableDatabaseError(
    'CANNOT_OPEN',
    `Cannot open the database ${address.path}: there is no such file; name the one of the record with DATABASE_URL or --database`,
  );
}

function isThere(path: string): boolean {
  return path === ':memory:' || statSync(path, { throwIfNoEntry: false }) !== undefined;
}
