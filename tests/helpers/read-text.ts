import { findActors } from '../../server/extraction/actors/find-actors.ts';
import { findAttributions } from '../../server/extraction/attributions/find-attributions.ts';
import { findPositions } from '../../server/extraction/positions/find-positions.ts';
import { splitSections } from '../../server/extraction/text/split-sections.ts';
import { tagText } from '../../server/extraction/text/tag-text.ts';

/** Reads a text up to its positions, with every stage in between. */
export function readText(text: string) {
  const tagged = tagText(text, splitSections(text).sections);
  const { actors, mentions } = findActors(tagged);
  const attributions = findAttributions(tagged, mentions);
  const positions = findPositions({ tagged, actors, mentions, attributions });
  return { text, tagged, actors, mentions, attributions, positions };
}
