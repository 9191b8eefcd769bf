import type { QuotedSpan } from './span.ts';

/** What a piece of evidence shows. */
export const EVIDENCE_ROLE = {
  STATEMENT: 'The clause that states the claim. Every claim has at least one.',
  VALUE: 'The number.',
  UNIT: 'The unit or counted noun.',
  MEASURE: 'What is measured.',
  TIME: 'The time scope.',
  SOURCE: 'The source.',
  CUE: 'The word that attributes the claim.',
  CONDITION: 'A condition of the claim.',
} as const;
export type EvidenceRole = keyof typeof EVIDENCE_ROLE;

/** What became of evidence after a new version of the text. */
export const ANCHOR_STATE = {
  ANCHORED: 'The quote equals the text at its offsets.',
  MOVED: 'The quote was found, exactly once, at other offsets.',
  CHANGED: 'The surrounding words are unchanged, the quote differs.',
  ORPHANED: 'The quote is gone.',
} as const;
export type AnchorState = keyof typeof ANCHOR_STATE;

/** The words a claim rests on [W3C Web Annotation: TextPositionSelector with its quote]. */
export interface Evidence extends QuotedSpan {
  readonly role: EvidenceRole;
}
