import { UnusableDatabaseError } from './unusable-database-error.ts';

/** Remembers that the disk was found full. */
export interface FullDisk {
  /** Takes note of why a write failed, if it was for that. */
  note(failure: unknown): void;
  /** Nothing is known of it any more once no write has failed for a while. */
  found(): UnusableDatabaseError | null;
}

/** How long after a failure the disk counts as full, in milliseconds. */
const FULL_MS = 5_000;

export function createFullDisk(): FullDisk {
  let last: UnusableDatabaseError | null = null;
  let notedAt = 0;
  return {
    note(failure) {
      if (!(failure instanceof UnusableDatabaseError) || failure.reason !== 'DISK_FULL') return;
      last = failure;
      notedAt = Date.now();
    },
    found: () => (Date.now() - notedAt > FULL_MS ? null : last),
  };
}
