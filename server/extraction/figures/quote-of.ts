import type { QuotedSpan, Span } from '../../../schema/model/span.ts';

/** A span with the characters of the text that it covers. */
export function quoteOf(text: string, { start, end }: Span): QuotedSpan {
  return { start, end, quote: text.slice(start, end) };
}
