import { SOURCE_BODIES, SOURCE_GROUPS, SOURCE_PERSONS } from '../lexicon/groups.ts';
import type { Sentence, Token } from '../text/tagged-text.ts';
import { standsAtCue } from '../text/verb-cues.ts';
import type { ActorDraft, ActorRegister } from './actor-register.ts';
import { type Reference, spanOf } from './reference.ts';

export interface UnnamedSearch {
  readonly text: string;
  readonly register: ActorRegister;
  /** Persons by the last word of an office they hold; null when two hold it. */
  readonly byOffice: ReadonlyMap<string, ActorDraft | null>;
  /** Unnamed actors by the noun that describes them, filled as they are met. */
  readonly unnamed: Map<string, ActorDraft>;
}

/**
 * Finds those who speak without a name: "a senior diplomat", "officials", "the minister". One that describes a person the
 * text names refers to that person. `taken` are the tokens that other references cover already.
 */
export function findUnnamedSources(
  search: UnnamedSearch,
  sentence: Sentence,
  taken: ReadonlySet<number>,
): readonly Reference[] {
  const found: Reference[] = [];
  for (const index of sentence.tokens.keys()) {
    if (taken.has(index) || !isSourceNoun(sentence.tokens, index) || isModifier(sentence.tokens, index))
      continue;
    const place = readPlace(sentence, index, taken);
    if (place) found.push(refer(search, place, index));
  }
  return found;
}

/** "police report", and a title before a name: "Detective Inspector Okoro". */
function isModifier(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  return next !== undefined && (next.pos === 'NOUN' || next.pos === 'PROPN' || /^\p{Lu}/u.test(next.text));
}

function isSourceNoun(tokens: readonly Token[], index: number): boolean {
  const { lower, pos, text } = tokens[index] ?? { lower: '', pos: 'X', text: '' };
  // The tagger takes the noun in "according to police" for a verb.
  if (
    (pos === 'VERB' && tokens[index - 2]?.lower !== 'according') ||
    pos === 'ADJ' ||
    /^\p{Lu}\p{Lu}/u.test(text)
  )
    return false;
  return SOURCE_GROUPS.has(lower) || SOURCE_PERSONS.has(lower);
}

interface Place {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
}

/** The noun phrase around the noun, when it stands where a speaker does; null when it does not. */
function readPlace(sentence: Sentence, head: number, taken: ReadonlySet<number>): Place | null {
  const { tokens } = sentence;
  let first = head;
  while (first > head - 5 && !taken.has(first - 1) && DESCRIBES.has(tokens[first - 1]?.pos ?? 'X'))
    first -= 1;
  if (tokens[first - 1]?.pos === 'DET' || tokens[first - 1]?.lower === 'another') first -= 1;
  if (tokens[first - 1]?.pos === 'ADP' && tokens[first - 1]?.lower !== 'to') {
    if (!['by', 'from'].includes(tokens[first - 1]?.lower ?? '')) return null;
  }
  for (const last of [head + 1, ...complementEnds(tokens, head + 1)]) {
    if (standsAtCue(tokens, first, last)) return { sentence, first, last };
  }
  return null;
}

const DESCRIBES: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'NUM']);

/** Where "for the port authority" after "a spokesman" may end: behind each noun of the next few words. */
function complementEnds(tokens: readonly Token[], from: number): readonly number[] {
  if (!['for', 'of', 'from', 'at', 'with', 'in'].includes(tokens[from]?.lower ?? '')) return [];
  const ends: number[] = [];
  for (let index = from + 1; index < from + 8; index += 1) {
    const pos = tokens[index]?.pos;
    if (pos === 'PROPN' || pos === 'NOUN') ends.push(index + 1);
    else if (pos !== 'DET' && pos !== 'ADJ' && pos !== 'ADP' && pos !== 'PART') break;
  }
  return ends;
}

function refer(search: UnnamedSearch, place: Place, head: number): Reference {
  const { tokens } = place.sentence;
  const span = spanOf(place);
  const noun = tokens[head]?.lower ?? '';
  const opener = tokens[place.first]?.lower ?? '';
  const isNew = opener === 'a' || opener === 'an' || opener === 'another' || opener === 'one';
  const named = isNew ? null : search.byOffice.get(noun);
  if (named) return { ...place, ...span, actor: named, form: 'NOMINAL', confidence: 85 };

  const isPlural = SOURCE_GROUPS.has(noun) && !SOURCE_BODIES.has(noun);
  const known = isPlural || isNew ? undefined : search.unnamed.get(noun);
  const hasArticle = tokens[place.first]?.pos === 'DET' || isNew;
  const from = hasArticle && place.first < head ? tokens[place.first + 1]?.start : span.start;
  const name = lowerFirst(search.text.slice(from, span.end));
  const actor = known ?? (isNew ? search.register.add : search.register.meet)({ name, kind: 'UNNAMED' });
  search.unnamed.set(noun, actor);
  return { ...place, ...span, actor, form: 'NOMINAL', confidence: 90 };
}

/** A common noun keeps no capital from the start of its sentence. */
function lowerFirst(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
