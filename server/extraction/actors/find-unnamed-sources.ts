import { GROUP_ADJECTIVES } from '../lexicon/groups.ts';
import { holderNumber } from '../lexicon/holder-nouns.ts';
import type { Sentence, TaggedText, Token } from '../text/tagged-text.ts';
import { readVerbCue, SPEECH_ONLY, standsAtCue } from '../text/verb-cues.ts';
import type { ActorDraft, ActorRegister } from './actor-register.ts';
import { findKnownName } from './known-names.ts';
import { startsName } from './name-run.ts';
import { type Reference, spanOf } from './reference.ts';

export interface UnnamedSearch extends Pick<TaggedText, 'text' | 'sentences'> {
  readonly register: ActorRegister;
  /** Persons by the last word of an office they hold; null when two hold it. */
  readonly byOffice: ReadonlyMap<string, ActorDraft | null>;
  /** Unnamed actors by the noun that describes them, filled as they are met. */
  readonly unnamed: Map<string, Stranger>;
}

interface Stranger {
  readonly actor: ActorDraft;
  /** The words up to the noun, in lower case. */
  readonly description: string;
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
    const place = readPlace({ search, taken }, sentence, index);
    if (place) found.push(refer(search, place, index));
  }
  return found;
}

/** "police report", and a title before a name: "Detective Inspector Okoro". */
function isModifier(tokens: readonly Token[], index: number): boolean {
  const next = tokens[index + 1];
  if (!next || readVerbCue(tokens, index + 1) !== null) return false;
  return next.pos === 'NOUN' || next.pos === 'PROPN' || /^\p{Lu}/u.test(next.text);
}

function isSourceNoun(tokens: readonly Token[], index: number): boolean {
  const { lower, pos, text } = tokens[index] ?? { lower: '', pos: 'X', text: '' };
  if (SOME.has(lower)) return opensClause(tokens[index - 1]) && readVerbCue(tokens, index + 1) !== null;
  // The tagger takes the noun in "according to police" for a verb.
  if (
    (pos === 'VERB' && tokens[index - 2]?.lower !== 'according') ||
    !/^(?:NOUN|PROPN|VERB)$/.test(pos) ||
    /^\p{Lu}\p{Lu}/u.test(text)
  )
    return false;
  return holderNumber(lower) !== null;
}

/** "Some say", "many believe": right before their verb. */
const SOME: ReadonlySet<string> = new Set('some many most several few both'.split(' '));

function opensClause(before: Token | undefined): boolean {
  return before === undefined || /^(?:PUNCT|CCONJ|SCONJ)$/.test(before.pos);
}

interface Reading {
  readonly search: UnnamedSearch;
  readonly taken: ReadonlySet<number>;
}

interface Place {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
}

/** The noun phrase around the noun, when it stands where a speaker does; null when it does not. */
function readPlace(reading: Reading, sentence: Sentence, head: number): Place | null {
  const { tokens } = sentence;
  let first = head;
  while (first > head - 5 && describes(reading, sentence, first - 1)) first -= 1;
  if (tokens[first - 1]?.pos === 'DET' || tokens[first - 1]?.lower === 'another') first -= 1;
  first = shareOf(tokens, first) ?? first;
  const before = tokens[first - 1];
  if (tokens[first]?.lower === 'whose' || before?.lower === 'whose') return null;
  if (before?.lower === 'with' && readVerbCue(tokens, head + 1)?.form === 'GERUND')
    return { sentence, first, last: head + 1 };
  if (before?.pos === 'ADP' && !/^(?:to|by|from)$/.test(before.lower)) return null;
  if (speaksBehindWho(tokens, head + 1)) return { sentence, first, last: head + 1 };
  if (isTakenUp(reading.search, sentence, [first, head])) return { sentence, first, last: head + 1 };
  for (const last of [head + 1, ...complementEnds(tokens, head + 1)]) {
    if (standsAtCue(tokens, first, last) || speaksBehindAside(tokens, last)) return { sentence, first, last };
  }
  return null;
}

/** "The company lost money. It said …": the subject of a sentence, whom the next one lets speak. */
function isTakenUp(
  { sentences }: UnnamedSearch,
  { tokens, ordinal }: Sentence,
  [first, head]: readonly [number, number],
): boolean {
  const next = tokens[tokens[head + 1]?.pos === 'ADV' ? head + 2 : head + 1];
  if (first > 0 || /^(?:an?)$/.test(tokens[0]?.lower ?? '') || !/^(?:VERB|AUX)$/.test(next?.pos ?? 'X'))
    return false;
  const following = sentences[ordinal + 1]?.tokens ?? [];
  return (
    /^(?:it|they)$/.test(following[0]?.lower ?? '') &&
    readVerbCue(following, following[1]?.pos === 'ADV' ? 2 : 1) !== null
  );
}

/** "two-thirds of | members", "one of his | aides": where the share begins; null when none stands there. */
function shareOf(tokens: readonly Token[], first: number): number | null {
  const of = /^(?:his|her|its|their|our|my)$/.test(tokens[first - 1]?.lower ?? '') ? first - 2 : first - 1;
  if (tokens[of]?.lower !== 'of' || !isShare(tokens[of - 1])) return null;
  let start = of - 1;
  while (
    start > of - 5 &&
    (tokens[start - 1]?.text === '-' || /^(?:NUM|DET|ADJ)$/.test(tokens[start - 1]?.pos ?? 'X'))
  )
    start -= 1;
  return start;
}

function isShare(token: Token | undefined): boolean {
  return token?.pos === 'NUM' || SHARES.has(token?.lower ?? '');
}

const SHARES: ReadonlySet<string> = new Set(
  `half third thirds quarter quarters most many some several few one all both none each majority minority percent cent % number
  dozens hundreds thousands scores handful couple pair`.split(/\s+/),
);

/** "A baker, who gave no name, said": a verb of speech right behind the aside. */
function speaksBehindAside(tokens: readonly Token[], comma: number): boolean {
  const opener = tokens[comma + 1];
  // A name there says who it is: "its director, Ada Holm, said".
  if (tokens[comma]?.text !== ',' || !opener || opener.text !== opener.lower || opener.pos === 'PROPN')
    return false;
  for (let index = comma + 1; index < comma + 24; index += 1) {
    const text = tokens[index]?.text ?? ';';
    if (/^[;:“”"]$/.test(text)) return false;
    if (text === ',') return SPEECH_ONLY.has(tokens[index + 1]?.lower ?? '');
  }
  return false;
}

/** "an official who asked not to be named said": another verb of speech follows that of the clause. */
function speaksBehindWho(tokens: readonly Token[], who: number): boolean {
  if (tokens[who]?.lower !== 'who') return false;
  let words = 0;
  for (const { text, lower } of tokens.slice(who + 1, who + 18)) {
    if (/^[,;:“”"]$/.test(text)) return false;
    if (words > 1 && SPEECH_ONLY.has(lower)) return true;
    words += 1;
  }
  return false;
}

const DESCRIBES: ReadonlySet<string> = new Set(['ADJ', 'NOUN', 'NUM']);

/** An adjective of a state is mentioned on its own inside the description: "a senior Turkish diplomat". */
function describes({ search, taken }: Reading, { tokens }: Sentence, index: number): boolean {
  const token = tokens[index];
  if (!token) return false;
  if (GROUP_ADJECTIVES.has(token.lower)) return true;
  if (taken.has(index)) return findKnownName(search.text, token.start)?.value.use === 'DEMONYM';
  // "A Norvik spokesman": the name of a firm that the text tells nothing else of.
  if (token.pos === 'PROPN' && startsName(token) && tokens[index - 1]?.pos === 'DET') return true;
  return DESCRIBES.has(token.pos) || (index === 0 && token.pos === 'PROPN' && !startsName(tokens[1]));
}

/** Where "for the port authority" after "a spokesman" may end: behind each noun of the next few words. */
function complementEnds(tokens: readonly Token[], from: number): readonly number[] {
  const opener = CLOSENESS.has(tokens[from]?.lower ?? '') ? from + 1 : from;
  if (!COMPLEMENT_OPENERS.has(tokens[opener]?.lower ?? '')) return [];
  const ends: number[] = [];
  let openers = 1;
  for (let index = opener + 1; index < opener + 8; index += 1) {
    const { pos = 'X', lower = '' } = tokens[index] ?? {};
    if (pos === 'PROPN' || pos === 'NOUN' || pos === 'NUM') ends.push(index + 1);
    else if (pos === 'ADP') {
      openers += 1;
      if (openers > 2 || !COMPLEMENT_OPENERS.has(lower)) break;
    } else if (pos !== 'DET' && pos !== 'ADJ' && pos !== 'PART') break;
  }
  return ends;
}

const COMPLEMENT_OPENERS: ReadonlySet<string> = new Set('for of from at with in to on near by'.split(' '));
/** "A person close to the talks", "people familiar with the matter". */
const CLOSENESS: ReadonlySet<string> = new Set('close familiar briefed involved'.split(' '));

function refer(search: UnnamedSearch, place: Place, head: number): Reference {
  const { tokens } = place.sentence;
  const span = spanOf(place);
  const noun = tokens[head]?.lower ?? '';
  const isNew = NEW.has(tokens[place.first]?.lower ?? '');
  const from = isNew || isArticle(tokens[place.first]) ? Math.min(place.first + 1, head) : place.first;
  const description = tokens
    .slice(from, head + 1)
    .map(({ lower }) => lower)
    .join(' ');
  const named = isNew || hasDemonym(search.text, tokens.slice(from, head)) ? null : search.byOffice.get(noun);
  if (named) return { ...place, ...span, actor: named, form: 'NOMINAL', confidence: 85 };

  const isPlural = holderNumber(noun) === 'GROUP';
  const before = isPlural || isNew ? undefined : search.unnamed.get(noun);
  const known = before?.description.endsWith(description) ? before.actor : undefined;
  const words = search.text.slice(tokens[from]?.start, span.end);
  const name = isProperAdjective(search.text, tokens[from]) ? words : lowerFirst(words);
  const actor = known ?? (isNew ? search.register.add : search.register.meet)({ name, kind: 'UNNAMED' });
  if (!known) search.unnamed.set(noun, { actor, description });
  return { ...place, ...span, actor, form: 'NOMINAL', confidence: 90 };
}

const NEW: ReadonlySet<string> = new Set('a an another one'.split(' '));

function isArticle(token: Token | undefined): boolean {
  return token?.pos === 'DET' || /^(?:few|some|many|several|most)$/.test(token?.lower ?? '');
}

function hasDemonym(text: string, tokens: readonly Token[]): boolean {
  return tokens.some((token) => isProperAdjective(text, token));
}

/** "Western", "Turkish": written with a capital wherever it stands. */
function isProperAdjective(text: string, token: Token | undefined): boolean {
  if (!token || !/^\p{Lu}/u.test(token.text)) return false;
  return (
    /^western|^european|^asian|^african|^arab/.test(token.lower) || findKnownName(text, token.start) !== null
  );
}

/** A common noun keeps no capital from the start of its sentence. */
function lowerFirst(words: string): string {
  return /^\p{Lu}\p{Ll}/u.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
