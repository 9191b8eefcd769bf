/** How long things took, in milliseconds. */
export interface Latencies {
  readonly count: number;
  readonly p50: number;
  readonly p99: number;
  readonly p999: number;
  readonly max: number;
}

/** Counts how long things took, to the millisecond: millions of them in the same memory. */
export interface LatencyCounter {
  add(milliseconds: number): void;
  read(): Latencies;
}

/** Whatever took longer counts as this. */
const MOST_MS = 120_000;

export function createLatencyCounter(): LatencyCounter {
  const counts = new Uint32Array(MOST_MS + 1);
  let count = 0;

  function at(share: number): number {
    let left = Math.max(1, Math.ceil(count * share));
    for (const [milliseconds, number] of counts.entries()) {
      left -= number;
      if (left <= 0) return milliseconds;
    }
    return 0;
  }

  return {
    add(milliseconds) {
      const bucket = Math.min(Math.max(Math.round(milliseconds), 0), MOST_MS);
      counts[bucket] = (counts[bucket] ?? 0) + 1;
      count += 1;
    },
    read: () => ({ count, p50: at(0.5), p99: at(0.99), p999: at(0.999), max: at(1) }),
  };
}
