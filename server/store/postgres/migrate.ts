import { Client } from 'pg';
import { migrations } from '../migrations/index.ts';
import { UnusableDatabaseError } from '../unusable-database-error.ts';
import { CONNECT_TIMEOUT_MS } from './connection.ts';

/** Any number will do, as long as it stays: the lock that processes which migrate one database wait for. */
const MIGRATION_LOCK = 7_265_001;

/**
 * Brings a database to the newest version, in one transaction and under a lock that others doing the same wait for. The
 * version, kept in the one row of `schema_version`, is the number of migrations applied.
 *
 * @throws {UnusableDatabaseError} NEWER_VERSION, or NOT_STANDPOINT when it holds tables of something else.
 */
export async function migratePostgres(url: string, address: string): Promise<void> {
  const client = new Client({
    connectionString: url,
    application_name: 'standpoint',
    connectionTimeoutMillis: CONNECT_TIMEOUT_MS,
  });
  // The statement under way, or the next, tells of a lost connection; as an event alone it would end the process.
  client.on('error', () => undefined);
  await client.connect();
  try {
    if ((await checkVersion(client, address)) === migrations.length) return;
    await client.query('begin');
    await client.query('select pg_advisory_xact_lock($1)', [MIGRATION_LOCK]);
    const version = await checkVersion(client, address);
    if (version === 0)
      await client.query('create table if not exists schema_version (version bigint not null)');
    for (const migration of migrations.slice(version)) await client.query(migration.postgres);
    await client.query('delete from schema_version');
    await client.query('insert into schema_version values ($1)', [migrations.length]);
    await client.query('commit');
  } finally {
    // What is not committed is undone with the connection.
    await client.end();
  }
}

interface DatabaseState {
  readonly versioned: boolean;
  readonly used: boolean;
  readonly encoding: string;
}

async function checkVersion(client: Client, address: string): Promise<number> {
  const { rows } = await client.query(
    "select to_regclass('schema_version') is not null as versioned, exists (select from pg_tables where schemaname = current_schema()) as used, current_setting('server_encoding') as encoding",
  );
  // The statement always gives one row.
  const { versioned, used, encoding } = rows[0] as DatabaseState;
  if (encoding !== 'UTF8') {
    throw new UnusableDatabaseError(
      'CANNOT_OPEN',
      `Cannot open the database ${address}: its encoding is ${encoding}, and a record needs UTF8`,
    );
  }
  if (!versioned && used) {
    throw new UnusableDatabaseError(
      'NOT_STANDPOINT',
      `Cannot open the database ${address}: it holds the tables of another program`,
    );
  }
  if (!versioned) return 0;
  const [applied] = (await client.query('select version from schema_version')).rows;
  const version = Number(applied?.version ?? 0);
  if (version > migrations.length) {
    throw new UnusableDatabaseError(
      'NEWER_VERSION',
      `Cannot open the database ${address}: it has version ${version}, and this Standpoint knows ${migrations.length}; upgrade Standpoint`,
    );
  }
  return version;
}
