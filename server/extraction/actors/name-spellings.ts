import type { TaggedText } from '../text/tagged-text.ts';
import type { FoundName } from './find-names.ts';
import { collectEvidence } from './name-evidence.ts';
import { readNameFeatures, type SpellingFacts } from './name-features.ts';
import { ruleKind } from './rule-kind.ts';

/** What one text shows about a spelling, over all places where it stands. */
export interface Spelling extends Pick<SpellingFacts, 'evidence' | 'common'> {
  /** The places in text order. */
  readonly places: readonly FoundName[];
}

/** Gathers, for each spelling that no list has, all that the text shows about it. */
export function collectSpellings(
  tagged: TaggedText,
  names: readonly FoundName[],
): ReadonlyMap<string, Spelling> {
  const unlisted = names.filter(({ known }) => known === null);
  const evidence = collectEvidence(unlisted, tagged.sentences);
  const common = commonWords(tagged);
  const spellings = new Map<string, Spelling & { readonly places: FoundName[] }>();
  for (const name of unlisted) {
    const known = spellings.get(name.words);
    const shown = evidence.get(name.words);
    if (known) known.places.push(name);
    else if (shown) spellings.set(name.words, { evidence: shown, common, places: [name] });
  }
  return spellings;
}

/** The features of each place of a spelling, for the model to judge. */
export function featuresOfSpelling({ evidence, common, places }: Spelling): readonly (readonly string[])[] {
  return places.map((name) => {
    const rule = ruleKind(name, { evidence, common }) ?? 'none';
    return readNameFeatures(name, { evidence, common, rule });
  });
}

function commonWords({ sentences }: TaggedText): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { tokens } of sentences) {
    for (const { text, lower, pos } of tokens) if (text === lower && pos !== 'PROPN') words.add(text);
  }
  return words;
}
