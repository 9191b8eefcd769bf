import { type ChangeLog, type LoggedChange, MAX_BATCH } from './change-log.ts';

/**
 * One follower's place in the log: the changes after a number, in order, each once, until the log closes. They come in
 * batches; all who are at the same place are given the same one.
 *
 * Not a generator: one that waits for its next value can only be ended when that has come.
 */
export function followLog(
  log: ChangeLog,
  after: number,
  onEnd: () => void = () => undefined,
): AsyncIterableIterator<readonly LoggedChange[]> {
  let position = after;
  let isAtEnd = false;
  let isOver = false;
  // What thousands keep while they wait is kept small: one callback for all waits, and one promise for each.
  let goOn = () => {};
  const hear = () => goOn();
  const wait = (resolve: () => void) => {
    goOn = resolve;
    log.onGrowth(position, hear);
  };

  async function step(): Promise<IteratorResult<readonly LoggedChange[]>> {
    while (!isOver && !log.isClosed) {
      // Whoever has read to the end waits with all others for what comes then, even if something has come meanwhile.
      if (isAtEnd) await new Promise<void>(wait);
      const batch = isOver || log.isClosed ? [] : await log.read(position);
      isAtEnd = batch.length < MAX_BATCH;
      position = batch.at(-1)?.id ?? position;
      if (batch.length > 0 && !isOver) return { done: false, value: batch };
    }
    return end();
  }

  function end(): IteratorResult<readonly LoggedChange[]> {
    if (!isOver) onEnd();
    isOver = true;
    log.callOff(hear);
    goOn();
    return { done: true, value: undefined };
  }

  let turn: Promise<unknown> = Promise.resolve();
  return {
    // One step after another: two at once would read the same batch.
    next() {
      const result = turn.then(step, step);
      turn = result;
      return result;
    },
    return: async () => end(),
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
