import type { ServerResponse } from 'node:http';
import type { Release } from './concurrency-limiter.ts';

/** A place that an answer holds. */
export interface Slot {
  /** Holds the slot until the work is done, even after the client has disconnected: the work costs as much as before. */
  holdUntil<Result>(work: Promise<Result>): Promise<Result>;
}

/** Holds a place until the answer is sent, or its reader is gone, and all work for it is done. */
export function createSlot(response: ServerResponse, release: Release): Slot {
  let uses = 1;
  function releaseUse(): void {
    uses -= 1;
    if (uses === 0) release();
  }
  response.on('close', releaseUse);
  return {
    holdUntil(work) {
      uses += 1;
      return work.finally(releaseUse);
    },
  };
}
