import type { QuotedSpan } from './span.ts';

/** How the words of the source are rendered. */
export const ATTRIBUTION_MODE = {
  DIRECT: 'Quoted word for word.',
  INDIRECT: 'Reported in other words.',
  MIXED: 'Reported with some words quoted.',
  NARRATED: 'Described as an act, without the words: "his readiness for talks".',
} as const;
export type AttributionMode = keyof typeof ATTRIBUTION_MODE;

/** What the source is said to do with the content [PDTB 2 attribution types]. */
export const ATTRIBUTION_TYPE = {
  COMMUNICATION: 'The source says it.',
  BELIEF: 'The source believes it.',
  KNOWLEDGE: 'The source knows or observes it.',
  INTENTION: 'The source intends it.',
} as const;
export type AttributionType = keyof typeof ATTRIBUTION_TYPE;

/** One link in the chain from the text to the holder of a claim, outermost first [PARC3: source, cue, content]. */
export interface AttributionStep {
  /** The `key` of the actor; null when the text names no source. */
  readonly source: string | null;
  readonly cue: QuotedSpan | null;
  readonly mode: AttributionMode;
  readonly type: AttributionType;
  readonly negated: boolean;
}
