import type { Span } from '../../../schema/model/span.ts';

/** Finds which of many spans a stretch of text touches, without looking at all of them. */
export interface OverlapIndex<Item extends Span> {
  /** The first, in text order, that shares a character with the span; undefined when none does. */
  find(span: Span): Item | undefined;
}

export function createOverlapIndex<Item extends Span>(spans: Iterable<Item>): OverlapIndex<Item> {
  const sorted = [...spans].toSorted((a, b) => a.start - b.start || a.end - b.end);
  // How far the spans up to each place reach: where they end before a stretch, none of them touches it.
  const reach: number[] = [];
  for (const { end } of sorted) reach.push(Math.max(end, reach.at(-1) ?? 0));

  return {
    find({ start, end }) {
      let [from, to] = [0, sorted.length];
      while (from < to) {
        const middle = (from + to) >> 1;
        if ((reach[middle] ?? 0) <= start) from = middle + 1;
        else to = middle;
      }
      const item = sorted[from];
      return item && item.start < end ? item : undefined;
    },
  };
}
