import { type ChangeLog, type LoggedChange, MAX_BATCH } from './change-log.ts';

/**
 * One follower's place in the log: the changes after a number, in order, each once, until the log closes. They come in
 * batches; all who are at the same place are given the same one.
 *
 * Not a generator: one that waits for its next value can only be ended when that has come.
 */
export function followLog(log: ChangeLog, after: number): AsyncIterableIterator<readonly LoggedChange[]> {
  let position = after;
  let isAtEnd = false;
  let isOver = false;
  let stopWaiting = () => {};

  async function step(): Promise<IteratorResult<readonly LoggedChange[]>> {
    while (!isOver && !log.isClosed) {
      // Whoever has read to the end waits with all others for what comes then, even if something has come meanwhile.
      if (isAtEnd) await growth();
      const batch = isOver || log.isClosed ? [] : await log.read(position);
      isAtEnd = batch.length < MAX_BATCH;
      position = batch.at(-1)?.id ?? position;
      if (batch.length > 0 && !isOver) return { done: false, value: batch };
    }
    return end();
  }

  function growth(): Promise<void> {
    return new Promise((resolve) => {
      const callOff = log.onGrowth(position, resolve);
      stopWaiting = () => {
        callOff();
        resolve();
      };
    });
  }

  function end(): IteratorResult<readonly LoggedChange[]> {
    isOver = true;
    stopWaiting();
    return { done: true, value: undefined };
  }

  let turn: Promise<unknown> = Promise.resolve();
  return {
    // One step after another: two at once would read the same batch.
    next() {
      const result = turn.then(step);
      turn = result.catch(() => undefined);
      return result;
    },
    return: async () => end(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
