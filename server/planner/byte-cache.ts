/**
 * Keeps the values used last, as long as what they weigh fits in `maxBytes`. A value that was used since it was last looked at
 * for eviction gets a second chance, so that a hit moves nothing.
 */
export interface ByteCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value, bytes: number): void;
  remove(key: string): void;
  /** How full it is, and how it has served so far. */
  stats(): CacheStats;
}

export interface CacheStats {
  readonly entries: number;
  readonly bytes: number;
  readonly hits: number;
  readonly misses: number;
  readonly evictions: number;
}

export function createByteCache<Value>(maxBytes: number): ByteCache<Value> {
  // A Map iterates in order of insertion: what gets a second chance is inserted again.
  const entries = new Map<string, CachedValue<Value>>();
  let total = 0;
  const counters = { hits: 0, misses: 0, evictions: 0 };

  function remove(key: string): void {
    total -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  }

  function evict(bytes: number): void {
    for (const [key, entry] of entries) {
      if (total + bytes <= maxBytes) return;
      if (entry.isUsed) {
        entry.isUsed = false;
        entries.delete(key);
        entries.set(key, entry);
      } else {
        remove(key);
        counters.evictions += 1;
      }
    }
  }

  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) {
        counters.misses += 1;
        return undefined;
      }
      counters.hits += 1;
      entry.isUsed = true;
      return entry.value;
    },
    set(key, value, bytes) {
      remove(key);
      if (bytes > maxBytes) return;
      evict(bytes);
      entries.set(key, { value, bytes, isUsed: false });
      total += bytes;
    },
    remove,
    stats: () => ({ entries: entries.size, bytes: total, ...counters }),
  };
}

interface CachedValue<Value> {
  readonly value: Value;
  readonly bytes: number;
  isUsed: boolean;
}
