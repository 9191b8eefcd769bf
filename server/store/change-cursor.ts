import type { ChangeLog, LoggedChange } from './change-log.ts';

/**
 * One follower's place in the log: the changes after a number, in order, each once, until the log closes.
 *
 * Not a generator: one that waits for its next value can only be ended when that has come.
 */
export function followLog(log: ChangeLog, after: number): AsyncIterableIterator<LoggedChange> {
  let position = after;
  let batch: readonly LoggedChange[] = [];
  let at = 0;
  let isOver = false;
  let stopWaiting = () => {};

  async function step(): Promise<IteratorResult<LoggedChange>> {
    while (!isOver && !log.isClosed) {
      const change = batch[at];
      if (change) {
        at += 1;
        position = change.id;
        return { done: false, value: change };
      }
      [batch, at] = [await log.read(position), 0];
      if (batch.length === 0 && !isOver) await growth();
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

  function end(): IteratorResult<LoggedChange> {
    isOver = true;
    batch = [];
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
