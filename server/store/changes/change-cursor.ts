import { type ChangeLog, type LoggedChange, MAX_BATCH } from './change-log.ts';

/**
 * One follower's place in the log: the changes after a number, in order, each once, until the log closes. They come in
 * batches; all who are at the same place are given the same one.
 *
 * Not a generator: one that waits for its next value can only be ended when that has come.
 */
export function createChangeCursor(
  log: ChangeLog,
  after: number,
  onEnd: () => void = () => undefined,
): AsyncIterableIterator<readonly LoggedChange[]> {
  let cursor = after;
  let isAtEnd = false;
  let isEnded = false;
  // What thousands keep while they wait is kept small: one callback for all waits, and one promise for each.
  let wakeUp = () => {};
  const onAppend = () => wakeUp();
  const wait = (resolve: () => void) => {
    wakeUp = resolve;
    log.onAppend(cursor, onAppend);
  };

  async function step(): Promise<IteratorResult<readonly LoggedChange[]>> {
    while (!isEnded && !log.isClosed) {
      // A subscriber at the end waits for the next batch with all others, even if a change has arrived meanwhile.
      if (isAtEnd) await new Promise<void>(wait);
      const batch = isEnded || log.isClosed ? [] : await log.read(cursor);
      isAtEnd = batch.length < MAX_BATCH;
      cursor = batch.at(-1)?.id ?? cursor;
      if (batch.length > 0 && !isEnded) return { done: false, value: batch };
    }
    return end();
  }

  function end(): IteratorResult<readonly LoggedChange[]> {
    if (!isEnded) onEnd();
    isEnded = true;
    log.offAppend(onAppend);
    wakeUp();
    return { done: true, value: undefined };
  }

  let lastStep: Promise<unknown> = Promise.resolve();
  return {
    // One step after another: two at once would read the same batch.
    next() {
      const result = lastStep.then(step, step);
      lastStep = result;
      return result;
    },
    return: async () => end(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
