/** Keeps the values used last, as long as the texts they came from fit in `maxBytes`. */
export interface PlanCache<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value, bytes: number): void;
}

export function createPlanCache<Value>(maxBytes: number): PlanCache<Value> {
  // A Map iterates in order of insertion: what is used again is inserted again, so the first is the oldest.
  const entries = new Map<string, { readonly value: Value; readonly bytes: number }>();
  let total = 0;

  function remove(key: string): void {
    total -= entries.get(key)?.bytes ?? 0;
    entries.delete(key);
  }

  return {
    get(key) {
      const entry = entries.get(key);
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
      }
    },
  };
}
