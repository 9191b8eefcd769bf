/** A queue that serves callers in turn: one caller with many entries delays no other caller by more than one entry. */
export interface FairQueue<Entry> {
  /** Number of entries that wait. */
  readonly size: number;
  enqueue(caller: string, entry: Entry): void;
  /** Removes and returns the oldest entry of the caller whose turn it is; undefined when nothing waits. */
  dequeue(): Entry | undefined;
}

export function createFairQueue<Entry>(): FairQueue<Entry> {
  // A Map iterates in order of insertion: the first caller is the next one served, and moves to the end afterwards.
  const waiting = new Map<string, Entry[]>();
  let size = 0;

  return {
    get size() {
      return size;
    },
    enqueue(caller, entry) {
      const entries = waiting.get(caller);
      if (entries) entries.push(entry);
      else waiting.set(caller, [entry]);
      size += 1;
    },
    dequeue() {
      const [first] = waiting;
      if (!first) return undefined;
      const [caller, entries] = first;
      const entry = entries.shift();
      waiting.delete(caller);
      if (entries.length > 0) waiting.set(caller, entries);
      size -= 1;
      return entry;
    },
  };
}
