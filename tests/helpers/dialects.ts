import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject, onTestFinished } from 'vitest';
import type { Database } from '../../server/store/database.ts';
import { openDatabase } from '../../server/store/open-database.ts';
import { createDatabase, databaseUrl, dropDatabase } from './postgres.ts';

export interface OpenOptions {
  readonly onStatement?: (sql: string) => void;
}

export interface TestDialect {
  readonly name: string;
  /** Opens an empty record that is closed and removed when the test ends. */
  open(options?: OpenOptions): Promise<Database>;
}

const postgres = inject('postgres');

/** Every place a record can be kept in; a test of the store, the planner or the contract runs over each of them. */
export const dialects: readonly TestDialect[] = [
  {
    name: 'sqlite in memory',
    open: (options) => closeAfter(openDatabase({ dialect: 'sqlite', path: ':memory:', ...options })),
  },
  {
    name: 'sqlite on disk',
    open: (options) => {
      const path = join(temporaryFolder(), 'standpoint.db');
      return closeAfter(openDatabase({ dialect: 'sqlite', path, ...options }));
    },
  },
  ...(postgres
    ? [
        {
          name: 'postgres',
          open: async (options?: OpenOptions) =>
            closeAfter(openDatabase({ dialect: 'postgres', url: await temporaryDatabase(), ...options })),
        },
      ]
    : []),
];

/** Makes a folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Makes a Postgres database, migrated unless it is to be `empty`, that is dropped when the test ends; gives its URL. */
export async function temporaryDatabase(content: 'migrated' | 'empty' = 'migrated'): Promise<string> {
  if (!postgres) throw new Error('Cannot make a database: there is no Postgres');
  const name = await createDatabase(postgres.url, content === 'migrated' ? postgres.template : undefined);
  onTestFinished(() => dropDatabase(postgres.url, name));
  return databaseUrl(postgres.url, name);
}

async function closeAfter(opening: Promise<Database>): Promise<Database> {
  const database = await opening;
  onTestFinished(() => database.close());
  return database;
}
