import { setImmediate as nextEventLoopTick } from 'node:timers/promises';

/** Rows, and texts to be indexed, that are written in a few dozen milliseconds: all that most articles have. */
export const BATCH_SIZE = { rows: 512, texts: 128 } as const;

/**
 * Does work on a long list part by part, in order. Between two parts everything else has its turn at the event loop: of
 * one text there may be a hundred thousand rows, and nobody is to wait until all of them are made.
 */
export async function forEachBatch<Item>(
  items: readonly Item[],
  size: number,
  handleBatch: (part: readonly Item[]) => Promise<void>,
): Promise<void> {
  for (let from = 0; from < items.length; from += size) {
    if (from > 0) await nextEventLoopTick();
    await handleBatch(items.slice(from, from + size));
  }
}
