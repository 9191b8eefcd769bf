import type { TaggedText } from '../text/tagged-text.ts';
import type { FoundName } from './find-names.ts';
import { collectEvidence } from './name-evidence.ts';
import { readNameFeatures, type SpellingFacts } from './name-features.ts';
import { type DescribedKind, describedKind } from './name-gloss.ts';
import { ruleKind } from './rule-kind.ts';

/** What one text shows about a spelling, over all places where it stands. */
export interface Spelling extends Pick<SpellingFacts, 'evidence' | 'common' | 'role'> {
  /** The places in text order. */
  readonly places: readonly FoundName[];
  /** What the nouns beside it say that it names. */
  readonly described: DescribedKind | null;
}

/** Gathers, for each spelling that no list has, all that the text shows about it. */
export function collectSpellings(
  tagged: TaggedText,
  names: readonly FoundName[],
): ReadonlyMap<string, Spelling> {
  const unlisted = names.filter(({ known }) => known === null);
  const evidence = collectEvidence(unlisted, tagged.sentences);
  const common = commonWords(tagged);
  const roleOf = readRoles(unlisted);
  const byWords = Map.groupBy(unlisted, ({ words }) => words);
  const spellings = new Map<string, Spelling>();
  for (const [words, places] of byWords) {
    const shown = evidence.get(words);
    if (!shown) continue;
    spellings.set(words, {
      evidence: shown,
      common,
      places,
      role: roleOf(words),
      described: describedKind(places),
    });
  }
  return spellings;
}

/** Whether a word alone is also the first or last word of a longer name. */
function readRoles(names: readonly FoundName[]): (words: string) => string {
  const firsts = new Set<string>();
  const lasts = new Set<string>();
  for (const { words } of names) {
    const parts = words.split(/\s+/);
    if (parts.length < 2) continue;
    firsts.add(parts[0] ?? '');
    lasts.add(parts.at(-1) ?? '');
  }
  return (words) => {
    if (/\s/.test(words)) return 'long';
    return lasts.has(words) ? 'last' : firsts.has(words) ? 'first' : 'alone';
  };
}

/** The features of each place of a spelling, for the model to judge. */
export function featuresOfSpelling(spelling: Spelling): readonly (readonly string[])[] {
  return spelling.places.slice(0, MOST_PLACES).map((name) =>
    readNameFeatures(name, {
      ...spelling,
      described: spelling.described ?? 'none',
      rule: ruleKind(name, spelling) ?? 'none',
    }),
  );
}

/** More places change no judgement. */
const MOST_PLACES = 20;

function commonWords({ sentences }: TaggedText): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { tokens } of sentences) {
    for (const { text, lower, pos } of tokens) if (text === lower && pos !== 'PROPN') words.add(text);
  }
  return words;
}
