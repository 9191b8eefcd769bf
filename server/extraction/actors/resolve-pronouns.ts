import type { ActorKind } from '../../../schema/model/actor.ts';
import { type HolderNumber, holderNumber } from '../lexicon/holder-nouns.ts';
import type { Sentence, TaggedText, Token } from '../text/tagged-text.ts';
import type { ActorDraft, ActorRegister, Gender } from './actor-register.ts';
import { findAuthor } from './find-author.ts';
import { findInterview, type InterviewPlace } from './find-interview.ts';
import { findTurns } from './find-turns.ts';
import { type Reference, spanOf } from './reference.ts';

/**
 * Refers each pronoun to the most recent actor that fits: a person for "he" and "she", a body for "it", several people
 * for "they", a state for "the country". Pronouns inside quotation marks are the speaker's and are left alone.
 * `references` stand in text order.
 */
export function resolvePronouns(
  { text, sentences }: TaggedText,
  references: readonly Reference[],
  register: ActorRegister,
): readonly Reference[] {
  const { placeOf, self } = findVoices(text, references, register);
  const recent: Recent = { persons: [], body: null, several: null, state: null, subject: null, self };
  const resolved: Reference[] = [];
  let next = 0;
  for (const sentence of sentences) {
    let quoted = false;
    for (const [index, token] of sentence.tokens.entries()) {
      while ((references[next]?.start ?? Number.POSITIVE_INFINITY) <= token.start) {
        remember(recent, references[next], sentence);
        next += 1;
      }
      if (/^[“”"]$/.test(token.text)) quoted = token.text === '“' || (token.text === '"' && !quoted);
      const following = references[next];
      if (following && namesSelf(sentence, index, following)) recent.self = following.actor;
      const place = quoted ? null : placeOf(token.start);
      const found = quoted
        ? null
        : (firstPerson(place, sentence, index) ?? resolve(recent, { sentence, index, place }));
      if (found) resolved.push(found);
    }
  }
  return resolved;
}

/** Whose words the places of a text are, and for whom all of it speaks. */
function findVoices(text: string, references: readonly Reference[], register: ActorRegister) {
  const spoken = findTurns(text, references) ?? findInterview(text, references);
  if (spoken) return { placeOf: spoken, self: null };
  const { person, body } = findAuthor(text, references, register);
  const place: InterviewPlace | null = person && { role: 'ANSWER', answering: person };
  return { placeOf: () => place, self: body };
}

/** "I" in an answer, and "you" in a question, is whoever is interviewed. */
function firstPerson(place: InterviewPlace | null, sentence: Sentence, index: number): Reference | null {
  const pronouns = place?.role === 'ANSWER' ? FIRST_PERSON : SECOND_PERSON;
  const confidence = pronouns.get(sentence.tokens[index]?.lower ?? '');
  return place && confidence !== undefined
    ? refer(sentence, [index, index + 1], place.answering, confidence)
    : null;
}

/** "We" may be all for whom the speaker speaks. */
const FIRST_PERSON: ReadonlyMap<string, number> = new Map([
  ...['i', 'me', 'my', 'mine', 'myself'].map((word) => [word, 90] as const),
  ...['we', 'us', 'our', 'ours', 'ourselves'].map((word) => [word, 60] as const),
]);
const SECOND_PERSON: ReadonlyMap<string, number> = new Map(
  ['you', 'your', 'yours', 'yourself'].map((word) => [word, 85] as const),
);

interface Recent {
  /** Most recent last; bounded. */
  readonly persons: ActorDraft[];
  body: ActorDraft | null;
  several: ActorDraft | null;
  state: ActorDraft | null;
  /** The body that is the subject of a sentence, with the ordinal of the next, whose "It" goes on with it. */
  subject: { readonly actor: ActorDraft; readonly next: number } | null;
  /** Those who speak in the whole text: "We, the ministers, …". */
  self: ActorDraft | null;
}

const KEPT_PERSONS = 6;
const BODIES: ReadonlySet<ActorKind> = new Set([
  'STATE',
  'ORGANIZATION',
  'PUBLIC_BODY',
  'PARTY',
  'MEDIA',
  'ARMED_FORCE',
]);

function remember(recent: Recent, reference: Reference | undefined, { tokens, ordinal }: Sentence): void {
  if (!reference) return;
  const { actor, last } = reference;
  const isModifier = actor.kind === 'STATE' && tokens[last]?.pos === 'NOUN';
  if (actor.kind === 'STATE') recent.state = actor;
  if (isSinglePerson(actor)) {
    recent.persons.push(actor);
    if (recent.persons.length > KEPT_PERSONS) recent.persons.shift();
  } else if (!isModifier) {
    if (isBody(actor) && reference.form !== 'PRONOUN') recent.body = actor;
    if (isBody(actor) && opensSentence(tokens, reference)) recent.subject = { actor, next: ordinal + 1 };
    if (isPlural(actor)) recent.several = actor;
  }
}

/** "The Port Authority said": with nothing but an article before it, and no genitive behind it. */
function opensSentence(tokens: Sentence['tokens'], { first, last }: Reference): boolean {
  const next = tokens[last];
  const isOwner = /^['’]s?$/.test(next?.text ?? '') || next?.pos === 'NOUN' || next?.pos === 'PROPN';
  return !isOwner && (first === 0 || (first === 1 && tokens[0]?.pos === 'DET'));
}

function isSinglePerson({ kind, name }: ActorDraft): boolean {
  return kind === 'PERSON' || (kind === 'UNNAMED' && numberOf(name) === 'PERSON');
}

/** How many an unnamed source is, by the last noun before what it belongs to: "senior officials in the ministry" are several. */
function numberOf(name: string): HolderNumber {
  const words = name.split(' ');
  const joint = words.findIndex((word, index) => index > 0 && OWNING.test(word));
  for (const word of words.slice(0, joint < 0 ? words.length : joint).toReversed()) {
    const number = holderNumber(word);
    if (number) return number;
  }
  return 'PERSON';
}

const OWNING = /^(?:of|for|in|from|at|with|to|on|by|near|close|familiar|who)$/;

function isBody({ kind, name }: ActorDraft): boolean {
  return BODIES.has(kind) || (kind === 'UNNAMED' && numberOf(name) === 'BODY');
}

function isPlural({ kind, name }: ActorDraft): boolean {
  if (kind === 'UNNAMED') return numberOf(name) !== 'PERSON';
  return kind === 'GROUP' || kind === 'ARMED_FORCE' || /s$/.test(name);
}

/** "We" with a comma and its own description behind it. */
function namesSelf(sentence: Sentence, index: number, { sentence: other, first }: Reference): boolean {
  const { tokens } = sentence;
  return (
    other === sentence &&
    first === index + 2 &&
    tokens[index]?.lower === 'we' &&
    tokens[index + 1]?.text === ','
  );
}

interface PronounPlace {
  readonly sentence: Sentence;
  readonly index: number;
  readonly place: InterviewPlace | null;
}

function resolve(recent: Recent, { sentence, index, place }: PronounPlace): Reference | null {
  const { tokens } = sentence;
  const token = tokens[index];
  if (!token) return null;
  if (recent.self && /^(?:we|us|our|ours|ourselves)$/.test(token.lower))
    return refer(sentence, [index, index + 1], recent.self, 80);
  const gender = GENDERED.get(token.lower);
  if (gender) return refer(sentence, [index, index + 1], findPerson(recent, gender, place), 80);
  const body = index === 0 && recent.subject?.next === sentence.ordinal ? recent.subject.actor : recent.body;
  if ((token.lower === 'it' && isSubject(tokens, index)) || token.lower === 'its') {
    if (index === 0 && body) recent.subject = { actor: body, next: sentence.ordinal + 1 };
    return refer(sentence, [index, index + 1], body, 65);
  }
  if (token.lower === 'they' && isSubject(tokens, index))
    return refer(sentence, [index, index + 1], recent.several ?? recent.body, 65);
  if (token.lower === 'their') return refer(sentence, [index, index + 1], recent.several, 60);
  if (token.lower === 'the' && /^(?:country|nation)$/.test(tokens[index + 1]?.lower ?? '')) {
    return refer(sentence, [index, index + 2], recent.state, 70);
  }
  return null;
}

const GENDERED: ReadonlyMap<string, Gender> = new Map([
  ['he', 'MALE'],
  ['him', 'MALE'],
  ['his', 'MALE'],
  ['himself', 'MALE'],
  ['she', 'FEMALE'],
  ['her', 'FEMALE'],
  ['hers', 'FEMALE'],
  ['herself', 'FEMALE'],
]);

/** A pronoun settles the gender of somebody whose name did not show it. */
function findPerson({ persons }: Recent, gender: Gender, place: InterviewPlace | null): ActorDraft | null {
  const person = persons.findLast(
    (candidate) =>
      (candidate.gender === null || candidate.gender === gender) && candidate !== place?.answering,
  );
  if (person && person.kind === 'PERSON') person.gender ??= gender;
  return person ?? null;
}

/** "It said" is somebody; "it is clear that" and "it seems" are nobody. */
function isSubject(tokens: readonly Token[], index: number): boolean {
  let next = index + 1;
  while (tokens[next]?.pos === 'ADV') next += 1;
  const verb = tokens[next];
  if (verb?.pos !== 'VERB' && verb?.pos !== 'AUX') return false;
  return tokens[index]?.lower === 'they' || !EXPLETIVE.has(verb.lower);
}

const EXPLETIVE: ReadonlySet<string> = new Set(
  'is was seems seemed appears appeared remains remained rained be takes took'.split(' '),
);

function refer(
  sentence: Sentence,
  [first, last]: readonly [number, number],
  actor: ActorDraft | null,
  confidence: number,
): Reference | null {
  if (!actor) return null;
  const place = { sentence, first, last };
  const form = last - first > 1 ? 'NOMINAL' : 'PRONOUN';
  return { ...place, ...spanOf(place), actor, form, confidence };
}
