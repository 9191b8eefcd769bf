import { SOURCE_BODIES, SOURCE_GROUPS, SOURCE_PERSONS } from '../lexicon/groups.ts';
import { type HolderNumber, holderNumber } from '../lexicon/holder-nouns.ts';

/** Reads a common noun, in lower case, as somebody who may be a source: one person, several, or a body; null for a thing. */
export function sourceNumber(lower: string): HolderNumber | null {
  if (SOURCE_BODIES.has(lower)) return 'BODY';
  if (SOURCE_GROUPS.has(lower)) return 'GROUP';
  return SOURCE_PERSONS.has(lower) ? 'PERSON' : holderNumber(lower);
}
