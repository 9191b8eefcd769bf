/** Calls back those who wait for the same thing, in rounds. */
export interface WakeupBatcher {
  /** How many wait for the next round. */
  subscriberCount(): number;
  /** Has a callback called once, in the next round. */
  subscribe(callback: () => void): void;
  /** Has it not be called after all. */
  unsubscribe(callback: () => void): void;
  /** Begins a round as soon as the last one is over and paid for. */
  flush(): void;
  /** Calls all subscribers at once, and later ones immediately. */
  close(): void;
}

/** Callbacks between which nothing else gets its turn. */
const SLICE_SIZE = 64;

/** A round that took a moment is followed by a rest of so many, in which others have the process to themselves. */
const COOLDOWN_FACTOR = 4;
const MAX_COOLDOWN_MS = 1_000;

/**
 * A few who wait are called back at once. Thousands are called slice by slice, and the more there are, the more
 * happens from one round to the next: what is to be told is then told to each in one go.
 */
export function createWakeupBatcher(): WakeupBatcher {
  let next = new Set<() => void>();
  let current = new Set<() => void>();
  let isBusy = false;
  let isFlushPending = false;
  let isClosed = false;

  function flush(): void {
    isFlushPending = true;
    if (isBusy || next.size === 0) return;
    isFlushPending = false;
    [current, next] = [next, new Set()];
    if (current.size <= SLICE_SIZE) callSlice();
    else runBatch(performance.now());
  }

  function runBatch(startedAt: number): void {
    isBusy = true;
    callSlice();
    if (current.size > 0) {
      setImmediate(runBatch, startedAt);
      return;
    }
    const cooldownMs = Math.min((performance.now() - startedAt) * COOLDOWN_FACTOR, MAX_COOLDOWN_MS);
    setTimeout(() => {
      isBusy = false;
      if (isFlushPending) flush();
    }, cooldownMs).unref();
  }

  function callSlice(): void {
    let called = 0;
    for (const callback of current) {
      current.delete(callback);
      callback();
      called += 1;
      if (called === SLICE_SIZE) return;
    }
  }

  return {
    subscriberCount: () => next.size,
    subscribe(callback) {
      if (isClosed) queueMicrotask(callback);
      else next.add(callback);
    },
    unsubscribe: (callback) => void (next.delete(callback) || current.delete(callback)),
    flush,
    close() {
      isClosed = true;
      const all = [...current, ...next];
      current.clear();
      next.clear();
      for (const callback of all) callback();
    },
  };
}
