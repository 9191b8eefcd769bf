import { Worker } from 'node:worker_threads';
import { explainSqliteFailure } from './sqlite-failure.ts';
import { UnusableDatabaseError } from './unusable-database-error.ts';

/** What keeps the file of a record from being written to, as far as this process has met it. */
export interface SqliteTrouble {
  /** Runs a statement, and remembers when it shows that something is wrong. */
  watch<Result>(statement: () => Result): Result;
  /** A damaged file stays so; of a full disk nothing is known once no write has failed for a while. */
  found(): UnusableDatabaseError | null;
  /**
   * Reads the whole file in a thread of its own: SQLite takes writes to a damaged file until it comes by the damage.
   * Gives a way to stop.
   */
  inspect(): () => void;
}

/** How long after a failure the disk counts as full, in milliseconds. */
const FULL_MS = 5_000;

const INSPECTION = new URL('./inspect-sqlite.ts', import.meta.url);

export function createSqliteTrouble(path: string): SqliteTrouble {
  let trouble: UnusableDatabaseError | null = null;
  let notedAt = 0;

  function note(error: unknown): void {
    const explained = explainSqliteFailure(error, path);
    if (!(explained instanceof UnusableDatabaseError) || trouble?.reason === 'DAMAGED') return;
    if (explained.reason === 'NOT_STANDPOINT') trouble = damaged(path, error);
    if (explained.reason === 'DAMAGED' || explained.reason === 'DISK_FULL') trouble = explained;
    notedAt = Date.now();
  }

  return {
    watch(statement) {
      try {
        return statement();
      } catch (error) {
        note(error);
        throw error;
      }
    },
    found() {
      const isPast = trouble?.reason === 'DISK_FULL' && Date.now() - notedAt > FULL_MS;
      return isPast ? null : trouble;
    },
    inspect() {
      const inspection = new Worker(INSPECTION, { workerData: path });
      inspection.unref();
      inspection.once('message', (state: string) => {
        if (state !== 'ok') trouble = damaged(path, state);
      });
      inspection.once('error', note);
      return () => void inspection.terminate();
    },
  };
}

function damaged(path: string, cause: unknown): UnusableDatabaseError {
  const message = `Cannot use the database ${path}: its file is damaged; restore it from a backup`;
  return new UnusableDatabaseError('DAMAGED', message, { cause });
}
