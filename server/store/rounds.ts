/** Calls back those who wait for the same thing, in rounds. */
export interface Rounds {
  /** How many wait for the next round. */
  waiting(): number;
  /** Has a callback called once, in the next round. */
  join(callback: () => void): void;
  /** Has it not be called after all. */
  leave(callback: () => void): void;
  /** Begins a round as soon as the last one is over and paid for. */
  begin(): void;
  /** Calls back everybody at once, and whoever joins later. */
  end(): void;
}

/** Callbacks between which nothing else gets its turn. */
const SLICE = 64;

/** A round that took a moment is followed by a rest of so many, in which others have the process to themselves. */
const REST = 4;
const MAX_REST_MS = 1_000;

/**
 * A few who wait are called back at once. Thousands are called slice by slice, and the more there are, the more
 * happens from one round to the next: what is to be told is then told to each in one go.
 */
export function createRounds(): Rounds {
  let next = new Set<() => void>();
  let current = new Set<() => void>();
  let isBusy = false;
  let isDue = false;
  let isOver = false;

  function begin(): void {
    isDue = true;
    if (isBusy || next.size === 0) return;
    isDue = false;
    [current, next] = [next, new Set()];
    if (current.size <= SLICE) callSlice();
    else goRound(performance.now());
  }

  function goRound(startedAt: number): void {
    isBusy = true;
    callSlice();
    if (current.size > 0) {
      setImmediate(goRound, startedAt);
      return;
    }
    const rest = Math.min((performance.now() - startedAt) * REST, MAX_REST_MS);
    setTimeout(() => {
      isBusy = false;
      if (isDue) begin();
    }, rest).unref();
  }

  function callSlice(): void {
    let called = 0;
    for (const callback of current) {
      current.delete(callback);
      callback();
      called += 1;
      if (called === SLICE) return;
    }
  }

  return {
    waiting: () => next.size,
    join(callback) {
      if (isOver) queueMicrotask(callback);
      else next.add(callback);
    },
    leave: (callback) => void (next.delete(callback) || current.delete(callback)),
    begin,
    end() {
      isOver = true;
      const all = [...current, ...next];
      current.clear();
      next.clear();
      for (const callback of all) callback();
    },
  };
}
