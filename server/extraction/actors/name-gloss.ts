import type { ActorKind } from '../../../schema/model/actor.ts';
import { KIND_NOUNS } from '../lexicon/kind-nouns.ts';
import type { Token } from '../text/tagged-text.ts';
import type { FoundName } from './find-names.ts';

export type DescribedKind = ActorKind | 'PLACE';

/** The kind that most nouns beside the places of a name speak of; null when none does. */
export function describedKind(places: readonly FoundName[]): DescribedKind | null {
  const counts = new Map<DescribedKind, number>();
  for (const { sentence, first, last } of places.slice(0, MOST_PLACES)) {
    for (const noun of describingNouns(sentence.tokens, first, last)) {
      const kind = KIND_NOUNS.get(noun);
      if (kind) counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
  }
  return [...counts].toSorted(([, left], [, right]) => right - left)[0]?.[0] ?? null;
}

/** Later places seldom explain a name again. */
const MOST_PLACES = 12;

function describingNouns(tokens: readonly Token[], first: number, last: number): readonly string[] {
  const before = tokens[first - 1];
  const noun = before?.text === ',' ? tokens[first - 2] : before;
  return [
    noun && /NOUN|ADJ/.test(noun.pos) && isSetOff(tokens, first, last) ? noun.lemma : null,
    compoundHead(tokens, last),
    readGloss(tokens, last),
  ].filter((each) => each !== null);
}

/** "the pollster Median" or "its maker, Solvena, hopes"; in "in the city, Okoro said" the noun is of another phrase. */
function isSetOff(tokens: readonly Token[], first: number, last: number): boolean {
  if (tokens[first - 1]?.text !== ',') return true;
  const [closing, opener] = [tokens[last]?.text, tokens[first - 4] ?? tokens[first - 3]];
  return closing === ',' && (opener === undefined || opener.pos === 'DET' || opener.pos === 'PUNCT');
}

/** "agency" in "the Trend news agency". */
function compoundHead(tokens: readonly Token[], last: number): string | null {
  let index = last;
  while (index < last + 3 && tokens[index]?.pos === 'NOUN') index += 1;
  const head = tokens[index - 1];
  if (index === last || !head) return null;
  if (head.lower === 'agency' && tokens[index - 2]?.lower === 'news') return 'newswire';
  return KIND_NOUNS.has(head.lower) ? head.lower : head.lemma;
}

/** The head noun, as its lemma, of what a text says about a name behind a comma: "operator" in "Norvik, the port's operator,". */
export function readGloss(tokens: readonly Token[], last: number): string | null {
  if (tokens[last]?.text !== ',') return null;
  const opener = tokens[last + 1];
  if (opener?.pos !== 'DET' && !(opener && POSSESSIVES.has(opener.lower))) return null;
  for (let index = last + 2; index < last + 9; index += 1) {
    const token = tokens[index];
    if (!token || token.pos === 'VERB' || token.pos === 'ADP' || token.pos === 'AUX') return null;
    const next = tokens[index + 1];
    const isHead =
      token.pos === 'NOUN' && next?.pos !== 'NOUN' && next?.pos !== 'PROPN' && next?.pos !== 'PART';
    if (isHead && !/^['’]s?$/.test(next?.text ?? '')) return token.lemma;
  }
  return null;
}

const POSSESSIVES: ReadonlySet<string> = new Set('its his her their our whose'.split(' '));
