/**
 * A stretch of a version's text: `[start, end)` in UTF-16 code units, the unit of `String.prototype.slice`.
 * Every stored span obeys the slice rule: `text.slice(start, end)` equals the quote kept beside it.
 */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A span together with the exact words it covers. */
export interface QuotedSpan extends Span {
  readonly quote: string;
}

/** Tells whether a quoted span obeys the slice rule in `text`. An empty span never does. */
export function isAnchored(text: string, { start, end, quote }: QuotedSpan): boolean {
  return (
    Number.isInteger(start) &&
    start >= 0 &&
    end > start &&
    end <= text.length &&
    text.slice(start, end) === quote
  );
}
