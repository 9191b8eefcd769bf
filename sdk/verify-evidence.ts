/** Words and the place where they stand, as every piece of evidence has them. */
export interface QuotedSpan {
  readonly quote: string;
  /** Offset of the first UTF-16 code unit, the unit of `String.prototype.slice`. */
  readonly start: number;
  /** Offset after the last one. */
  readonly end: number;
}

/**
 * Tells whether a text says at its offsets what the evidence quotes. Needs no server.
 *
 * The text is a version's, untouched: trimming it or changing its line ends moves the offsets. An empty quote proves
 * nothing and never holds.
 *
 * @example
 * ```ts
 * const text = 'Output tripled, the ministry said.';
 * verifyEvidence(text, { quote: 'tripled', start: 7, end: 14 }); // true
 * verifyEvidence(text, { quote: 'doubled', start: 7, end: 14 }); // false
 * ```
 */
export function verifyEvidence(text: string, { quote, start, end }: QuotedSpan): boolean {
  // `slice` counts negative offsets from the end and forgives those beyond it; a span does neither.
  return start >= 0 && end <= text.length && quote !== '' && text.slice(start, end) === quote;
}
