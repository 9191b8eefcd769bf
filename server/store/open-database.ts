import type { Database } from './database.ts';
import { redactPostgresUrl } from './postgres/connection.ts';
import { openPostgres, type PostgresOptions } from './postgres/open.ts';
import { openSqlite, type SqliteOptions } from './sqlite/open.ts';

/** Which database, and how to reach it. */
export type DatabaseAddress =
  | ({ readonly dialect: 'sqlite' } & SqliteOptions)
  | ({ readonly dialect: 'postgres' } & PostgresOptions);

/** Opens the record, migrated to the newest version, in the dialect of its address. */
export function openDatabase(
  address: DatabaseAddress,
  { onReplicaFailover }: Pick<PostgresOptions, 'onReplicaFailover'> = {},
): Promise<Database> {
  switch (address.dialect) {
    case 'sqlite':
      return openSqlite(address);
    case 'postgres':
      return openPostgres({ ...address, onReplicaFailover });
  }
}

/** How people name a database: by its file, or by its address without user and password. */
export function describeAddress(address: DatabaseAddress): string {
  return address.dialect === 'sqlite' ? address.path : redactPostgresUrl(address.url);
}

/** Tells whether nothing was ever written to the record. */
export async function isEmptyDatabase({ kysely }: Database): Promise<boolean> {
  const first = await kysely.selectFrom('change').select('id').limit(1).executeTakeFirst();
  return first === undefined;
}
