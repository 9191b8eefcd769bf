import type { AttributionStep } from './attribution.ts';
import type { Evidence } from './evidence.ts';

/** The two kinds of claim. */
export const CLAIM_KIND = {
  FIGURE: 'A claimed number.',
  POSITION: 'A stance of an actor.',
} as const;
export type ClaimKind = keyof typeof CLAIM_KIND;

/** What figures and positions have in common. Actors are named by their `key`. */
export interface Claim {
  /** The clause in its own words. */
  readonly statement: string;
  /** The innermost source; null when the publisher itself makes the claim. */
  readonly holder: string | null;
  /** The step just outside the holder; null when the holder speaks for itself. */
  readonly reportedBy: string | null;
  /** Outermost step first; empty when the publisher itself makes the claim. `holder` is the last step's source. */
  readonly attribution: readonly AttributionStep[];
  /** At least one with role STATEMENT. */
  readonly evidence: readonly Evidence[];
  /** Percent, 0–100. */
  readonly confidence: number;
}
