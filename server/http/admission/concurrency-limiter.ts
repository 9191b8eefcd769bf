/** Bounds how many operations run at the same time. */
export interface ConcurrencyLimiter {
  /**
   * Acquires a slot and returns the function that releases it, which is called once. At a limit it returns which one:
   * TOTAL_LIMIT for all callers, CALLER_LIMIT for one. A caller of null has no limit of its own.
   */
  acquire(caller?: string | null): Release | 'TOTAL_LIMIT' | 'CALLER_LIMIT';
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
    const remaining = (activeByCaller.get(caller) ?? 0) + change;
    if (remaining > 0) activeByCaller.set(caller, remaining);
    else activeByCaller.delete(caller);
  }

  const release = () => count(null, -1);

  return {
    acquire(caller = null) {
      if (caller !== null && (activeByCaller.get(caller) ?? 0) >= perCaller) return 'CALLER_LIMIT';
      if (active >= total) return 'TOTAL_LIMIT';
      count(caller, 1);
      return caller === null ? release : () => count(caller, -1);
    },
  };
}
