import { holderNumber } from '../lexicon/holder-nouns.ts';
import type { Sentence, TaggedText, Token } from '../text/tagged-text.ts';
import { readVerbCue } from '../text/verb-cues.ts';
import type { ActorDraft, ActorRegister } from './actor-register.ts';
import { findKnownName } from './known-names.ts';
import { readSourcePlace, type SourcePlace } from './read-source-place.ts';
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
  const { text, sentences } = search;
  const found: Reference[] = [];
  for (const index of sentence.tokens.keys()) {
    if (taken.has(index) || !isSourceNoun(sentence.tokens, index) || isModifier(sentence.tokens, index))
      continue;
    const place = readSourcePlace({ text, sentences, taken }, sentence, index);
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

function refer(search: UnnamedSearch, place: SourcePlace, head: number): Reference {
  const { tokens } = place.sentence;
  const span = spanOf(place);
  const noun = tokens[head]?.lower ?? '';
  const isNew = NEW.has(tokens[place.first]?.lower ?? '');
  const from = isNew || isArticle(tokens[place.first]) ? Math.min(place.first + 1, head) : place.first;
  const description = tokens
    .slice(from, head + 1)
    .map(({ lower }) => lower)
    .join(' ');
  // "Its president" may be another one than the president whom the text has named.
  const isOwned = /^(?:its|their)$/.test(tokens[place.first - 1]?.lower ?? '');
  const isOther = isNew || isOwned || hasDemonym(search.text, tokens.slice(from, head));
  const named = isOther ? null : search.byOffice.get(noun);
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
