import type { Span } from './span.ts';

/** A stretch of a text under one heading, or the text before the first heading (`heading` null). */
export interface Section {
  /** 0-based place in the text. */
  readonly ordinal: number;
  /** Heading depth, 1 the highest; 0 for a section without heading. */
  readonly level: number;
  readonly heading: string | null;
  readonly headingSpan: Span | null;
  /** The body, without the heading. Empty (`start === end`) when a heading has no text of its own. */
  readonly span: Span;
}
