import type { ServerResponse } from 'node:http';
import type { Release } from '../admission/concurrency-limiter.ts';

/** A place that an answer holds. */
export interface Slot {
  /** Keeps the place until the work is done, though whoever asked be gone: it costs the server as much as before. */
  holdUntil<Result>(work: Promise<Result>): Promise<Result>;
}

/** Holds a place until the answer is sent, or its reader is gone, and all work for it is done. */
export function holdSlot(response: ServerResponse, release: Release): Slot {
  let holders = 1;
  function releaseHolder(): void {
    holders -= 1;
    if (holders === 0) release();
  }
  response.on('close', releaseHolder);
  return {
    holdUntil(work) {
      holders += 1;
      return work.finally(releaseHolder);
    },
  };
}
