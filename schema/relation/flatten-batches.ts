/**
 * Gives the items of batches one after the other.
 *
 * Not a generator: one that waits for its next value can only be ended when that has come.
 */
export function flattenBatches<Item>(batches: AsyncIterable<readonly Item[]>): AsyncIterableIterator<Item> {
  const source = batches[Symbol.asyncIterator]();
  let batch: readonly Item[] = [];
  let at = 0;
  return {
    async next() {
      while (at === batch.length) {
        const { done, value } = await source.next();
        if (done) return { done: true, value: undefined };
        [batch, at] = [value, 0];
      }
      at += 1;
      // The loop has left an item at this place.
      return { done: false, value: batch[at - 1] as Item };
    },
    async return() {
      await source.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
