import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Database } from '../../server/store/database.ts';
import { openSqlite } from '../../server/store/sqlite.ts';

export interface OpenOptions {
  readonly onStatement?: (sql: string) => void;
}

/** Every place a record can be kept in; a store test runs over each of them. */
export const dialects: readonly {
  readonly name: string;
  /** Opens an empty record that is closed and removed when the test ends. */
  open(options?: OpenOptions): Promise<Database>;
}[] = [
  { name: 'sqlite in memory', open: (options) => closeAfter(openSqlite({ path: ':memory:', ...options })) },
  {
    name: 'sqlite on disk',
    open: (options) => {
      const folder = temporaryFolder();
      return closeAfter(openSqlite({ path: join(folder, 'standpoint.db'), ...options }));
    },
  },
];

/** Makes a folder that is removed when the test ends. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

async function closeAfter(opening: Promise<Database>): Promise<Database> {
  const database = await opening;
  onTestFinished(() => database.close());
  return database;
}
