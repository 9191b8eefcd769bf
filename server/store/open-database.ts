import type { Database } from './database.ts';
import { openSqlite, type SqliteOptions } from './sqlite.ts';

/** Which database, and how to reach it. */
export type DatabaseAddress = { readonly dialect: 'sqlite' } & SqliteOptions;

/** Opens the record, migrated to the newest version, in the dialect of its address. */
export function openDatabase({ dialect, ...options }: DatabaseAddress): Promise<Database> {
  switch (dialect) {
    case 'sqlite':
      return openSqlite(options);
  }
}

/** Tells whether nothing was ever written to the record. */
export async function isNew({ kysely }: Database): Promise<boolean> {
  const first = await kysely.selectFrom('change').select('id').limit(1).executeTakeFirst();
  return first === undefined;
}
