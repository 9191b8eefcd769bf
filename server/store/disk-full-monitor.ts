import { UnusableDatabaseError } from './unusable-database-error.ts';

/** Remembers that the disk was found full. */
export interface DiskFullMonitor {
  /** Takes note of why a write failed, if it was for that. */
  recordFailure(failure: unknown): void;
  /** Nothing is known of it any more once no write has failed for a while. */
  failure(): UnusableDatabaseError | null;
}

/** How long after a failure the disk counts as full, in milliseconds. */
const DISK_FULL_TTL_MS = 5_000;

export function createDiskFullMonitor(): DiskFullMonitor {
  let last: UnusableDatabaseError | null = null;
  let recordedAt = 0;
  return {
    recordFailure(failure) {
      if (!(failure instanceof UnusableDatabaseError) || failure.reason !== 'DISK_FULL') return;
      last = failure;
      recordedAt = Date.now();
    },
    failure: () => (Date.now() - recordedAt > DISK_FULL_TTL_MS ? null : last),
  };
}
