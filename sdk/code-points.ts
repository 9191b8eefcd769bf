import type { MarkedSpan } from './highlight.ts';

/**
 * Converts a span from UTF-16 code units, which Standpoint and JavaScript use, to Unicode code points, which W3C Web
 * Annotation and Python use.
 *
 * @example
 * ```ts
 * toCodePoints('📈 tripled', { start: 3, end: 10 }); // { start: 2, end: 9 }
 * ```
 */
export function toCodePoints(text: string, { start, end }: MarkedSpan): MarkedSpan {
  const before = countCodePoints(text.slice(0, start));
  return { start: before, end: before + countCodePoints(text.slice(start, end)) };
}

/** Converts a span from Unicode code points to UTF-16 code units. An offset beyond the text is its end. */
export function fromCodePoints(text: string, { start, end }: MarkedSpan): MarkedSpan {
  const points = [...text];
  const from = points.slice(0, start).join('').length;
  return { start: from, end: from + points.slice(start, end).join('').length };
}

function countCodePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
