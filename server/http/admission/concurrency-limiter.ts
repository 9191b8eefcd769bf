/** Places for what may go on at the same time. */
export interface ConcurrencyLimiter {
  /**
   * Takes a place, and gives what leaves it again, to be called once. Otherwise says what is used up: all places, or
   * those that one caller may have; a caller of null may have all.
   */
  acquire(caller?: string | null): Release | 'ALL_TAKEN' | 'CALLER_HAS_ENOUGH';
}

export type Release = () => void;

export interface ConcurrencyLimiterOptions {
  readonly total: number;
  readonly perCaller?: number;
}

export function createConcurrencyLimiter({
  total,
  perCaller = total,
}: ConcurrencyLimiterOptions): ConcurrencyLimiter {
  let active = 0;
  const activeByCaller = new Map<string, number>();

  function count(caller: string | null, change: 1 | -1): void {
    active += change;
    if (caller === null) return;
    const left = (activeByCaller.get(caller) ?? 0) + change;
    if (left > 0) activeByCaller.set(caller, left);
    else activeByCaller.delete(caller);
  }

  const release = () => count(null, -1);

  return {
    acquire(caller = null) {
      if (caller !== null && (activeByCaller.get(caller) ?? 0) >= perCaller) return 'CALLER_HAS_ENOUGH';
      if (active >= total) return 'ALL_TAKEN';
      count(caller, 1);
      return caller === null ? release : () => count(caller, -1);
    },
  };
}
