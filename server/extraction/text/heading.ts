import type { Span } from '../../../schema/model/span.ts';

/** A heading as a text marks it, before its body is known. */
export interface Heading {
  /** The heading's words, without marks such as `#`. */
  readonly span: Span;
  /** The whole of its lines, marks included: no part of it belongs to a body. */
  readonly block: Span;
  /** 1 is the highest. */
  readonly level: number;
}
