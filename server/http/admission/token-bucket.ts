/** Bounds what each caller may ask for over time: a bucket each, filled steadily, emptied by what is asked. */
export interface TokenBuckets {
  /** Takes from a caller's bucket; gives 0, or the milliseconds after which there is enough. */
  consume(caller: string, amount: number): number;
}

export interface TokenBucketOptions {
  /** What a full bucket holds. */
  readonly capacity: number;
  readonly perSecond: number;
  /** Milliseconds on a clock that never goes back. */
  readonly now?: () => number;
}

/** The most buckets kept; the one not used for longest, which is the fullest, goes first. */
const MAX_BUCKETS = 10_000;

export function createTokenBuckets(options: TokenBucketOptions): TokenBuckets {
  const { capacity, perSecond, now = () => performance.now() } = options;
  // In the order of their last use, the newest last.
  const buckets = new Map<string, { level: number; at: number }>();
  let newest: string | null = null;

  function touchBucket(caller: string, at: number): { level: number; at: number } {
    const bucket = buckets.get(caller) ?? { level: capacity, at };
    if (caller === newest) return bucket;
    buckets.delete(caller);
    buckets.set(caller, bucket);
    newest = caller;
    const [oldest] = buckets.size > MAX_BUCKETS ? buckets.keys() : [];
    if (oldest !== undefined) buckets.delete(oldest);
    return bucket;
  }

  return {
    consume(caller, amount) {
      const at = now();
      const bucket = touchBucket(caller, at);
      const level = Math.min(capacity, bucket.level + ((at - bucket.at) / 1000) * perSecond);
      // What is more than a full bucket could never be had; it is let through once the bucket is full.
      const missing = Math.min(amount, capacity) - level;
      bucket.level = missing > 0 ? level : level - amount;
      bucket.at = at;
      return missing > 0 ? Math.ceil((missing / perSecond) * 1000) : 0;
    },
  };
}
