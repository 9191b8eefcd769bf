import { NOUN_CUES, STANCE_NOUNS } from '../lexicon/attribution-cues.ts';

/** Tells whether a noun, in either number, can attribute or names a stance. */
export function isCueNoun(lower: string): boolean {
  return STANCE_NOUNS.has(lower) || NOUN_CUES.has(singular(lower)) || NOUN_CUES.has(lower);
}

/** The singular of a regular plural: the lists hold singulars only. */
export function singular(lower: string): string {
  if (/ies$/.test(lower)) return `${lower.slice(0, -3)}y`;
  return /[^s]s$/.test(lower) ? lower.slice(0, -1) : lower;
}
