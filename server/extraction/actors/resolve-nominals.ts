import { BODY_NOUNS, COMPANY_NOUNS } from '../lexicon/body-nouns.ts';
import type { Sentence, Token } from '../text/tagged-text.ts';
import type { ActorDraft } from './actor-register.ts';
import { type Reference, spanOf } from './reference.ts';

/**
 * Refers "the ministry", "the company" and "the prime minister" to the one whom the text has named before, where only one
 * can be meant. `references` are the names of the text, in text order; a description that fits two means neither.
 */
export function resolveNominals(
  sentences: readonly Sentence[],
  references: readonly Reference[],
): readonly Reference[] {
  const met = new Set<ActorDraft>();
  const found: Reference[] = [];
  let next = 0;
  for (const sentence of sentences) {
    for (const index of sentence.tokens.keys()) {
      const token = sentence.tokens[index];
      for (
        let known = references[next];
        known && token && known.start < token.start;
        known = references[next]
      ) {
        met.add(known.actor);
        next += 1;
      }
      const place = readDescription(sentence, index);
      const actor = place && (officeHolder(place, met) ?? bodyOf(place, met));
      if (place && actor && !isTaken(references, next, place))
        found.push({ ...place, actor, form: 'NOMINAL', confidence: 80 });
    }
  }
  return found;
}

interface Description {
  readonly sentence: Sentence;
  readonly first: number;
  readonly last: number;
  readonly start: number;
  readonly end: number;
  /** Its words in lower case, without the article. */
  readonly words: readonly string[];
}

/** "the" and up to three words that end a noun phrase. */
function readDescription(sentence: Sentence, first: number): Description | null {
  const { tokens } = sentence;
  if (tokens[first]?.lower !== 'the') return null;
  let last = first + 1;
  while (last < first + 4 && isDescribing(tokens[last])) last += 1;
  if (last === first + 1 || isDescribing(tokens[last]) || goesOn(tokens, last)) return null;
  const words = tokens.slice(first + 1, last).map(({ lower }) => lower);
  const place = { sentence, first, last };
  return { ...place, ...spanOf(place), words };
}

function isDescribing(token: Token | undefined): boolean {
  return token !== undefined && /^(?:NOUN|ADJ|PROPN)$/.test(token.pos) && /^\p{L}+$/u.test(token.text);
}

/** "the company of", "the bank-funded": the phrase says by itself which one it means. */
function goesOn(tokens: readonly Token[], last: number): boolean {
  const next = tokens[last];
  return (
    next?.lower === 'of' ||
    next?.lower === 'for' ||
    (next?.text === '-' && next.start === tokens[last - 1]?.end)
  );
}

function isTaken(references: readonly Reference[], from: number, { start, end }: Description): boolean {
  for (let index = Math.max(0, from - 2); index < references.length; index += 1) {
    const known = references[index];
    if (!known || known.start >= end) return false;
    if (known.end > start) return true;
  }
  return false;
}

/** The person whose office ends in these words: "the prime minister", "the minister". */
function officeHolder({ words }: Description, met: ReadonlySet<ActorDraft>): ActorDraft | null {
  const description = words.join(' ');
  const holders = [...met].filter(
    ({ kind, roles }) =>
      kind === 'PERSON' && [...roles.keys()].some((title) => endsWithWords(title.toLowerCase(), description)),
  );
  return holders.length === 1 ? (holders[0] ?? null) : null;
}

function endsWithWords(title: string, words: string): boolean {
  return title === words || title.endsWith(` ${words}`);
}

/** The body whose name has the noun, else the only one that can be called so. */
function bodyOf({ words }: Description, met: ReadonlySet<ActorDraft>): ActorDraft | null {
  const noun = words.at(-1) ?? '';
  const kind = BODY_NOUNS.get(noun);
  if (kind === undefined || words.length > 2) return null;
  const bodies = [...met].filter((actor) => BODY_KINDS.has(actor.kind));
  const named = bodies.filter((actor) => words.every((word) => namesOf(actor).has(word)));
  if (named.length > 0) return named.length === 1 ? (named[0] ?? null) : null;
  if (words.length > 1) return null;
  const fitting = COMPANY_NOUNS.has(noun)
    ? bodies.filter(isCompany)
    : bodies.filter((actor) => isNamedOtherwise(actor, kind, noun));
  return fitting.length === 1 ? (fitting[0] ?? null) : null;
}

const BODY_KINDS: ReadonlySet<string> = new Set([
  'ORGANIZATION',
  'PUBLIC_BODY',
  'PARTY',
  'MEDIA',
  'ARMED_FORCE',
]);

function namesOf({ name, aliases }: ActorDraft): ReadonlySet<string> {
  const words = new Set<string>();
  for (const each of [name, ...aliases.keys()])
    for (const word of each.toLowerCase().split(/[\s-]+/)) words.add(word);
  return words;
}

/** An organisation whose name says nothing else: no union, no institute, no listed alliance. */
function isCompany({ kind, name }: ActorDraft): boolean {
  if (kind !== 'ORGANIZATION' || INTERNATIONAL.test(name)) return false;
  return !name
    .split(/[\s-]+/)
    .some((word) => BODY_NOUNS.has(word.toLowerCase()) && !COMPANY_NOUNS.has(word.toLowerCase()));
}

const INTERNATIONAL =
  /\b(?:UN|U\.N\.|NATO|EU|United Nations|European|International|World|African|Asian|G\d+|Organi[sz]ation|Programme|Union)\b/;

/** "The party" may be "Civic Union" and "the regulator" may be "Ofcom", but "the court" and "the treasury" have names that say so. */
function isNamedOtherwise({ kind, name }: ActorDraft, wanted: string, noun: string): boolean {
  if (kind !== wanted || (kind === 'PUBLIC_BODY' && !OPEN_NOUNS.has(noun))) return false;
  return !name.split(/[\s-]+/).some((word) => BODY_NOUNS.has(word.toLowerCase()));
}

const OPEN_NOUNS: ReadonlySet<string> = new Set('agency regulator authority watchdog body bureau'.split(' '));
