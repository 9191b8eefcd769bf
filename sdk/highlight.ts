import { UsageError } from './errors.ts';

/** A part of a text that is to be marked. Every piece of evidence is one. */
export interface MarkedSpan {
  /** Offset of the first UTF-16 code unit. */
  readonly start: number;
  /** Offset after the last one. */
  readonly end: number;
}

/** A part of a text in which the same spans apply. */
export interface Segment<Mark extends MarkedSpan> extends MarkedSpan {
  readonly text: string;
  /** The spans that cover the segment, in the order in which they were given; empty between spans. */
  readonly marks: readonly Mark[];
}

/**
 * Cuts a text into consecutive segments for rendering. Overlapping spans share segments, so that each segment can be one
 * element. The texts of all segments, joined, are the given text.
 *
 * @throws {UsageError} when a span is not inside the text.
 *
 * @example
 * ```ts
 * const text = 'Output tripled, the ministry said.';
 * for (const { text: part, marks } of highlight(text, [{ start: 7, end: 14 }])) console.log(part, marks.length > 0);
 * ```
 */
export function highlight<Mark extends MarkedSpan>(
  text: string,
  spans: readonly Mark[],
): readonly Segment<Mark>[] {
  for (const { start, end } of spans) {
    if (!(start >= 0 && start <= end && end <= text.length))
      throw new UsageError(
        `Cannot highlight: the span ${start} to ${end} is not inside a text of ${text.length} code units`,
      );
  }
  const cuts = [...new Set([0, text.length, ...spans.flatMap(({ start, end }) => [start, end])])];
  cuts.sort((a, b) => a - b);
  return cuts.slice(1).map((end, index) => {
    const start = cuts[index] ?? 0;
    const marks = spans.filter((span) => span.start <= start && span.end >= end && span.start < span.end);
    return { start, end, text: text.slice(start, end), marks };
  });
}
