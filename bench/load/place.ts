import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres } from '../../tests/helpers/start-postgres.ts';

/** A place for an empty record. */
export interface Place {
  readonly url: string;
  remove(): Promise<void>;
}

export async function createPlace(database: string): Promise<Place> {
  if (database === 'postgres') {
    const { url, stop } = await startPostgres();
    return { url, remove: stop };
  }
  if (database !== 'sqlite') return { url: database, remove: async () => undefined };
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-load-'));
  return {
    url: `file:${join(folder, 'record.db')}`,
    remove: async () => rmSync(folder, { recursive: true, force: true }),
  };
}
