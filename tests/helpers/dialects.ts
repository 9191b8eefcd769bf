import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import { readConfig } from '../../server/config.ts';
import type { Database } from '../../server/store/database.ts';
import { openDatabase } from '../../server/store/open-database.ts';
import { createDatabase, databaseUrl, dropDatabase } from './postgres.ts';

export interface OpenOptions {
  readonly onStatement?: (sql: string) => void;
}

/** A place for a record of a test's own. */
export interface TestDatabaseLocation {
  /** As `DATABASE_URL` takes it. */
  readonly url: string;
  remove(): Promise<void>;
}

export interface TestDialect {
  readonly name: string;
  /** Creates the location of an empty record; the caller removes it. */
  createLocation(): Promise<TestDatabaseLocation>;
  /** Opens an empty record that is closed and removed when the test ends. */
  open(options?: OpenOptions): Promise<Database>;
}

const postgres = inject('postgres');

export const sqliteOnDisk = dialect('sqlite on disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-'));
  return {
    url: `file:${join(folder, 'standpoint.db')}`,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
});

/** Every place a record can be kept in; a test of the store, the planner or the contract runs over each of them. */
export const dialects: readonly TestDialect[] = [
  dialect('sqlite in memory', async () => ({ url: 'file::memory:', remove: async () => undefined })),
  sqliteOnDisk,
  ...(postgres ? [dialect('postgres', () => createPostgresLocation())] : []),
];

/** Makes a folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a Postgres database that is dropped when the test ends, and gives its URL. */
export async function temporaryDatabase(content: 'migrated' | 'empty'): Promise<string> {
  const { url, remove } = await createPostgresLocation(content);
  onTestFinished(remove);
  return url;
}

function dialect(name: string, createLocation: TestDialect['createLocation']): TestDialect {
  return {
    name,
    createLocation,
    async open(options) {
      const { url, remove } = await createLocation();
      onTestFinished(remove);
      const database = await openDatabase({ ...readConfig({}, { DATABASE_URL: url }).database, ...options });
      onTestFinished(() => database.close());
      return database;
    },
  };
}

async function createPostgresLocation(
  content: 'migrated' | 'empty' = 'migrated',
): Promise<TestDatabaseLocation> {
  if (!postgres) throw new Error('Cannot make a database: there is no Postgres');
  const name = await createDatabase(postgres.url, content === 'migrated' ? postgres.template : undefined);
  return { url: databaseUrl(postgres.url, name), remove: () => dropDatabase(postgres.url, name) };
}
