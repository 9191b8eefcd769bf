import { createDiskFullMonitor } from '../disk-full-monitor.ts';
import type { UnusableDatabaseError } from '../unusable-database-error.ts';

/** What prevents writes to the record, as far as this process has observed it. */
export interface PostgresHealth {
  /** Runs a write, and records a failure that shows a full disk. */
  observe<Result>(write: () => Promise<Result>): Promise<Result>;
  /** The recorded failure; null when none is known, and again some time after the last one. */
  failure(): UnusableDatabaseError | null;
  /** Does nothing: Postgres verifies its own files. Returns undefined, since there is nothing to stop. */
  startFileCheck(): undefined;
}

export function createPostgresHealth(): PostgresHealth {
  const diskFullMonitor = createDiskFullMonitor();
  return {
    async observe(write) {
      try {
        return await write();
      } catch (error) {
        diskFullMonitor.recordFailure(error);
        throw error;
      }
    },
    failure: diskFullMonitor.failure,
    startFileCheck: () => undefined,
  };
}
