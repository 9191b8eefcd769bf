import type { ServerResponse } from 'node:http';
import type { Leave } from './places.ts';

/** A place that an answer holds. */
export interface Place {
  /** Keeps the place until the work is done, though whoever asked be gone: it costs the server as much as before. */
  during<Result>(work: Promise<Result>): Promise<Result>;
}

/** Holds a place until the answer is sent, or its reader is gone, and all work for it is done. */
export function holdPlace(response: ServerResponse, leave: Leave): Place {
  let holders = 1;
  function drop(): void {
    holders -= 1;
    if (holders === 0) leave();
  }
  response.on('close', drop);
  return {
    during(work) {
      holders += 1;
      return work.finally(drop);
    },
  };
}
