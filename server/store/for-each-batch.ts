import { setImmediate as nextEventLoopTick } from 'node:timers/promises';

/** Rows, and texts to be indexed, that are written in a few dozen milliseconds: all that most articles have. */
export const BATCH_SIZE = { rows: 512, texts: 128 } as const;

/**
 * Processes a long list in batches, in order, and yields to the event loop between two batches: one text may have 100,000
 * rows.
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
