import { Worker } from 'node:worker_threads';
import { createDiskFullMonitor } from '../disk-full-monitor.ts';
import { UnusableDatabaseError } from '../unusable-database-error.ts';
import { translateSqliteError } from './failure.ts';

/** What keeps the file of a record from being written to, as far as this process has met it. */
export interface SqliteHealth {
  /** Runs a statement, and remembers when it shows that something is wrong. */
  observe<Result>(statement: () => Result): Result;
  /** Remembers why a statement failed, if something is wrong. */
  recordFailure(error: unknown): void;
  /** A damaged file stays so. */
  failure(): UnusableDatabaseError | null;
  /**
   * Reads the whole file in a thread of its own: SQLite takes writes to a damaged file until it comes by the damage.
   * Gives a way to stop.
   */
  startFileCheck(): () => void;
}

const FILE_CHECK_THREAD = new URL('./file/file-check-thread.ts', import.meta.url);

export function createSqliteHealth(path: string): SqliteHealth {
  const diskFullMonitor = createDiskFullMonitor();
  let damage: UnusableDatabaseError | null = null;

  function recordFailure(error: unknown): void {
    const failure = translateSqliteError(error, path);
    diskFullMonitor.recordFailure(failure);
    if (damage || !(failure instanceof UnusableDatabaseError)) return;
    if (failure.reason === 'NOT_STANDPOINT') damage = damagedError(path, error);
    if (failure.reason === 'DAMAGED') damage = failure;
  }

  return {
    observe(statement) {
      try {
        return statement();
      } catch (error) {
        recordFailure(error);
        throw error;
      }
    },
    recordFailure,
    failure: () => damage ?? diskFullMonitor.failure(),
    startFileCheck() {
      const thread = new Worker(FILE_CHECK_THREAD, { workerData: path });
      thread.unref();
      thread.once('message', (state: string) => {
        if (state !== 'ok') damage = damagedError(path, state);
      });
      thread.once('error', recordFailure);
      return () => void thread.terminate();
    },
  };
}

function damagedError(path: string, cause: unknown): UnusableDatabaseError {
  const message = `Cannot use the database ${path}: its file is damaged; restore it from a backup`;
  return new UnusableDatabaseError('DAMAGED', message, { cause });
}
