import { readConfig } from '../../server/config.ts';
import type { Database } from '../../server/store/database.ts';
import { openDatabase } from '../../server/store/open-database.ts';

/** Opens a record to be held against what was told of it, on a machine that may be at its limit. */
export function openPatiently(url: string): Promise<Database> {
  const { database: address } = readConfig({ DATABASE_URL: url }, {});
  return openDatabase(address.dialect === 'postgres' ? { ...address, readTimeoutMs: 600_000 } : address);
}
