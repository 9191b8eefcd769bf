/** Keeps the values used last, as long as what they weigh fits in `maxBytes`. */
export interface ByteCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value, bytes: number): void;
  remove(key: string): void;
  /** How full it is, and how it has served so far. */
  figures(): CacheFigures;
}

export interface CacheFigures {
  readonly entries: number;
  readonly bytes: number;
  readonly hits: number;
  readonly misses: number;
  readonly evictions: number;
}

export function createByteCache<Value>(maxBytes: number): ByteCache<Value> {
  // A Map iterates in order of insertion: what is used again is inserted again, so the first is the oldest.
  const entries = new Map<string, { readonly value: Value; readonly bytes: number }>();
  let total = 0;
  const served = { hits: 0, misses: 0, evictions: 0 };

  function remove(key: string): void {
    total -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  }

  return {
    get(key) {
      const entry = entries.get(key);
      served[entry ? 'hits' : 'misses'] += 1;
      if (!entry) return undefined;
      entries.delete(key);
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value, bytes) {
      remove(key);
      entries.set(key, { value, bytes });
      total += bytes;
      for (const [oldest] of entries) {
        if (total <= maxBytes) break;
        remove(oldest);
        served.evictions += 1;
      }
    },
    remove,
    figures: () => ({ entries: entries.size, bytes: total, ...served }),
  };
}
