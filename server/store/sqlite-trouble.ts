import { Worker } from 'node:worker_threads';
import { createFullDisk } from './full-disk.ts';
import { explainSqliteFailure } from './sqlite-failure.ts';
import { UnusableDatabaseError } from './unusable-database-error.ts';

/** What keeps the file of a record from being written to, as far as this process has met it. */
export interface SqliteTrouble {
  /** Runs a statement, and remembers when it shows that something is wrong. */
  watch<Result>(statement: () => Result): Result;
  /** Remembers why a statement failed, if something is wrong. */
  note(error: unknown): void;
  /** A damaged file stays so. */
  found(): UnusableDatabaseError | null;
  /**
   * Reads the whole file in a thread of its own: SQLite takes writes to a damaged file until it comes by the damage.
   * Gives a way to stop.
   */
  inspect(): () => void;
}

const INSPECTION = new URL('./inspect-sqlite.ts', import.meta.url);

export function createSqliteTrouble(path: string): SqliteTrouble {
  const fullDisk = createFullDisk();
  let damage: UnusableDatabaseError | null = null;

  function note(error: unknown): void {
    const failure = explainSqliteFailure(error, path);
    fullDisk.note(failure);
    if (damage || !(failure instanceof UnusableDatabaseError)) return;
    if (failure.reason === 'NOT_STANDPOINT') damage = damaged(path, error);
    if (failure.reason === 'DAMAGED') damage = failure;
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
    note,
    found: () => damage ?? fullDisk.found(),
    inspect() {
      const inspection = new Worker(INSPECTION, { workerData: path });
      inspection.unref();
      inspection.once('message', (state: string) => {
        if (state !== 'ok') damage = damaged(path, state);
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
