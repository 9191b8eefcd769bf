import type { Span } from '../../../schema/model/span.ts';
import type { AttributionCue } from '../lexicon/attribution-cues.ts';
import { SOURCE_DOCUMENTS } from '../lexicon/groups.ts';
import { type NounPhrase, readNounPhrase } from '../text/read-noun-phrase.ts';
import type { SentenceView } from '../text/sentence-view.ts';
import { skipAdjuncts } from '../text/skip-adjuncts.ts';
import { trimSpan } from '../text/trim-span.ts';
import type { Complement } from './attribution.ts';
import { endOfContent } from './content-end.ts';
import { isCueNoun } from './cue-noun.ts';
import { endsPredicate, hasVerb, isConjunction, opensClause, opensInfinitive } from './opens-clause.ts';
import { endOfJudged, isNamedAfter, opensPredicate } from './opens-predicate.ts';
import { readAddressee } from './read-addressee.ts';

/** What a cue governs. */
export interface FoundComplement {
  readonly complement: Complement;
  readonly cue: AttributionCue;
  readonly content: Span;
  /** The first token of the content. */
  readonly from: number;
  /** The noun that heads a PHRASE; −1 for the others. */
  readonly head: number;
  /** The `key` of the actor spoken to. */
  readonly addressee: string | null;
}

export interface ComplementStart {
  /** The readings of the cue's lemma; the first one whose frame fits is taken. */
  readonly cues: readonly AttributionCue[];
  /** The token after the cue. */
  readonly from: number;
  readonly isInitial: boolean;
}

/** Reads what a cue governs to its right; null when nothing there is attributed. */
export function readComplement(view: SentenceView, start: ComplementStart): FoundComplement | null {
  for (const cue of start.cues) {
    const found = readFrame(view, cue, start);
    if (found) return found;
  }
  return readBare(view, start);
}

/** "The union disagrees.": the verb alone says what is thought of what was said before. */
function readBare(view: SentenceView, { cues, from }: ComplementStart): FoundComplement | null {
  const cue = cues.find(({ frames }) => frames.bare);
  const content =
    cue && endsPredicate(view, from) && !isSupposed(view.tokens, from)
      ? trimSpan(view, from - 1, from)
      : null;
  return cue && content
    ? { complement: 'PHRASE', cue, content, from: from - 1, head: -1, addressee: null }
    : null;
}

function readFrame(view: SentenceView, cue: AttributionCue, start: ComplementStart): FoundComplement | null {
  const { tokens } = view;
  const { frames } = cue;
  const spoken = readSpokenTo(view, cue, start.from);
  const { addressee } = spoken;
  const particle = readPreposition(view, cue, spoken.from);
  if (particle) return readAfterPreposition(view, { cue, start, particle, addressee });
  const from = skipSetting(view, cue, spoken.from);
  const token = tokens[from];
  const make = (complement: Complement, at: number, head = -1): FoundComplement | null => {
    const end = endOfContent(view, {
      from: at,
      isInitial: start.isInitial,
      isPhrase: complement === 'PHRASE',
      isInfinitive: complement === 'INFINITIVE',
    });
    const content = trimSpan(view, at, end);
    return content ? { complement, cue, content, from: at, head, addressee } : null;
  };

  const parted = readParted(view, cue, from);
  if (parted) return { complement: 'PHRASE', cue, ...parted, from, addressee };
  const quotation = frames.quotation ? quotationAt(view, from) : null;
  if (quotation !== null) return make('QUOTATION', quotation);
  // "noted on Monday, the dam was closed": a comma after when and where it was said.
  const isSetOff = token?.text === ',' && from > start.from && frames.clause && !start.isInitial;
  if (isSetOff && opensClause(view, from + 1)) return make('CLAUSE', from + 1);
  if (!token || /^[.,;!?)]$/.test(token.text)) return null;
  const isPointed = frames.nounPhrase && token.lower === 'that' && !hasVerb(tokens, from + 1);
  if (token.lower === 'that' && frames.thatClause && !isPointed && isConjunction(view, from))
    return make('CLAUSE', from + 1);
  if (WH_WORDS.has(token.lower) && frames.thatClause) return make('CLAUSE', from);
  if (opensInfinitive(tokens, from)) {
    // "wants the week to be cut": what nobody can be told belongs to what is wanted.
    const isWish = /^(?:want|like)$/.test(cue.lemma) && addressee === null && spoken.from > start.from;
    if (isWish) return make('PHRASE', start.from, readNounPhrase(tokens, start.from)?.head ?? start.from);
    return frames.infinitive || spoken.from > start.from ? make('INFINITIVE', from) : null;
  }
  if (token.pos === 'VERB' && token.lower.endsWith('ing') && frames.gerund) return make('PHRASE', from, from);
  return readPlain(view, { cue, from, make });
}

/** "Do you agree?", "if the parliament agrees, …": nobody has said so. */
function isSupposed(tokens: SentenceView['tokens'], from: number): boolean {
  if (tokens.at(-1)?.text === '?') return true;
  const comma = tokens.slice(Math.max(0, from - 8), from).findLastIndex(({ pos }) => pos === 'PUNCT');
  return tokens
    .slice(Math.max(0, from - 8) + comma + 1, from)
    .some(({ lower }) => /^(?:if|unless|whether|until|once|when)$/.test(lower));
}

/** "ruled that out", "brushed the warning aside": what stands between a verb and its particle. */
function readParted(view: SentenceView, { frames }: AttributionCue, from: number) {
  const { tokens } = view;
  if (!frames.prepositions.some((word) => PARTICLES.has(word))) return null;
  const phrase = tokens[from]?.lower === 'that' ? null : readNounPhrase(tokens, from);
  const last = phrase?.last ?? from + 1;
  const particle = tokens[last]?.lower ?? '';
  if (!PARTICLES.has(particle) || !frames.prepositions.includes(particle)) return null;
  const content = trimSpan(view, from, last);
  return content && { content, head: phrase?.head ?? from };
}

const PARTICLES: ReadonlySet<string> = new Set(['out', 'aside', 'off', 'down']);

function readSpokenTo(view: SentenceView, { lemma, frames }: AttributionCue, from: number) {
  if (!frames.addressee) return { from, addressee: null };
  return readAddressee(view, {
    from,
    isAlways: ALWAYS_ADDRESSED.has(lemma),
    mayBeObject: frames.nounPhrase,
    before: frames.prepositions,
  });
}

/** Steps over when, where and how it was said: "on Monday", ", however,", "by two votes to one". */
function skipSetting(view: SentenceView, { frames }: AttributionCue, start: number): number {
  const { tokens } = view;
  let from = start;
  // The tagger takes "whether" for a preposition.
  if (WH_WORDS.has(tokens[from]?.lower ?? '')) return from;
  // "voted five to one to hold"
  if (
    tokens[from]?.pos === 'NUM' &&
    /^(?:to|-|–)$/.test(tokens[from + 1]?.lower ?? '') &&
    tokens[from + 2]?.pos === 'NUM'
  )
    from += 3;
  if (tokens[from]?.text === ',') from = closeAside(view, from);
  else if (tokens[from]?.pos === 'ADP' && frames.thatClause && !frames.nounPhrase)
    from = beforeThat(tokens, from);
  return skipAdjuncts(view, from, frames.nounPhrase);
}

/** Behind an aside of adverbs or of a phrase between commas; the comma itself when none stands there. */
function closeAside(view: SentenceView, comma: number): number {
  const { tokens } = view;
  if (/^(?:citing|quoting)$/.test(tokens[comma + 1]?.lower ?? '')) {
    const end = tokens.findIndex(({ text }, index) => index > comma && index < comma + 14 && text === ',');
    if (end > 0) return end + 1;
  }
  const after = skipAdjuncts(view, comma + 1);
  if (after === comma + 1 || tokens[after]?.text !== ',') return closeBeforeThat(view, comma);
  return quotationAt(view, after) === null ? after + 1 : after;
}

/** "warned, though, that", "argues, rightly or wrongly, that"; the comma itself when no such aside stands there. */
function closeBeforeThat({ tokens, quotedBy }: SentenceView, comma: number): number {
  for (let index = comma + 1; index < comma + 8; index += 1) {
    if (!tokens[index] || quotedBy[index]) return comma;
    if (tokens[index]?.text === ',') return tokens[index + 1]?.lower === 'that' ? index + 1 : comma;
  }
  return comma;
}

/** The "that" behind a longer setting: "told a meeting of farmers in the town hall that …". */
function beforeThat(tokens: SentenceView['tokens'], from: number): number {
  for (let index = from; index < from + 20; index += 1) {
    const token = tokens[index];
    if (token?.lower === 'that' && token.pos === 'SCONJ') return index;
    if (!token || !(SETTING.has(token.pos) || /^["“”]$/.test(token.text))) return from;
  }
  return from;
}

const SETTING: ReadonlySet<string> = new Set('ADP DET ADJ NOUN NUM PROPN ADV PART PRON CCONJ'.split(' '));

/** Verbs that cannot do without somebody spoken to: "told the press prices would rise". */
const ALWAYS_ADDRESSED: ReadonlySet<string> = new Set(
  'tell inform remind assure reassure notify convince persuade'.split(' '),
);

interface PlainStart {
  readonly cue: AttributionCue;
  readonly from: number;
  readonly make: (complement: Complement, at: number, head?: number) => FoundComplement | null;
}

/** A clause without "that", or a noun phrase. */
function readPlain(view: SentenceView, { cue, from, make }: PlainStart): FoundComplement | null {
  const { tokens } = view;
  const { frames } = cue;
  if (frames.clause && opensClause(view, from)) return make('CLAUSE', from);
  if (frames.nounPhrase && /^(?:those|what)$/.test(tokens[from]?.lower ?? ''))
    return make('PHRASE', from, from);
  // "rejected calls to resign": the tagger takes the noun for a verb.
  if (frames.nounPhrase && tokens[from]?.pos === 'VERB' && isCueNoun(tokens[from].lower))
    return make('PHRASE', from, from);
  const phrase = readObject(tokens, from);
  if (phrase && frames.predicate) {
    const judged = endOfJudged(tokens, phrase.last);
    return opensPredicate(tokens, judged) ||
      (phrase.first === phrase.last - 1 && isNamedAfter(tokens, phrase.head))
      ? make('PHRASE', from, phrase.head)
      : null;
  }
  if (phrase) {
    const isRelative = /^(?:which|who|that|whom)$/.test(tokens[phrase.head]?.lower ?? '');
    const isThing =
      !isRelative &&
      (tokens[phrase.head]?.pos !== 'PRON' ||
        phrase.last - phrase.first > 1 ||
        cue.act !== 'ASSERT' ||
        tokens[phrase.last]?.lower === 'as');
    // "citing official figures" names where it is from, not what it says.
    if (NAMES_SOURCES.has(cue.lemma) && SOURCE_DOCUMENTS.has(tokens[phrase.head]?.lower ?? '')) return null;
    if (frames.nounPhrase && isThing) return make('PHRASE', from, phrase.head);
    if (frames.cueNoun && isCueNoun(tokens[phrase.head]?.lower ?? ''))
      return make('PHRASE', from, phrase.head);
    const isClause = frames.clause && !frames.cueNoun && hasVerb(tokens, phrase.last);
    return isClause ? make('CLAUSE', from) : null;
  }
  // "proposed 2045"
  if (frames.nounPhrase && tokens[from]?.pos === 'NUM') return make('PHRASE', from, from);
  const isClause = tokens.slice(from + 1, from + 12).some(({ pos }) => pos === 'VERB' || pos === 'AUX');
  return frames.clause && isClause && !/^(?:ADP|PUNCT|CCONJ)$/.test(tokens[from]?.pos ?? 'PUNCT')
    ? make('CLAUSE', from)
    : null;
}

/** "rejected that plea": a "that" which the tagger takes for a conjunction. */
function readObject(tokens: SentenceView['tokens'], from: number): NounPhrase | null {
  const pointed = tokens[from]?.lower === 'that' ? readNounPhrase(tokens, from + 1) : null;
  return readNounPhrase(tokens, from) ?? (pointed && { ...pointed, first: from });
}

const NAMES_SOURCES: ReadonlySet<string> = new Set(['cite', 'quote']);

const WH_WORDS: ReadonlySet<string> = new Set('whether if how why what who where when'.split(' '));

/** The first token inside a quotation that begins here, over a colon or comma; null when none does. */
function quotationAt({ tokens, quotedBy }: SentenceView, from: number): number | null {
  const index = /^[:,]$/.test(tokens[from]?.text ?? '') ? from + 1 : from;
  const quotation = quotedBy[index];
  return quotation && quotation.first === index ? index : null;
}

function readPreposition({ tokens }: SentenceView, cue: AttributionCue, from: number): number | null {
  // "agreed to leave" has an infinitive, "agreed to the plan" a preposition.
  if (tokens[from]?.lower === 'to' && tokens[from + 1]?.pos === 'VERB' && cue.frames.infinitive) return null;
  const { prepositions } = cue.frames;
  let index = from;
  // "appealed on Monday for …"
  if (tokens[index]?.lower === 'on' && DAYS.test(tokens[index + 1]?.lower ?? '')) index += 2;
  else if (DAYS.test(tokens[index]?.lower ?? '')) index += 1;
  // "made it clear that …"
  if (cue.lemma === 'make' && tokens[index]?.lower === 'it') index += 1;
  if (tokens[index]?.pos === 'ADV' && !prepositions.includes(tokens[index]?.lower ?? '')) index += 1;
  return prepositions.includes(tokens[index]?.lower ?? '') ? index : null;
}

const DAYS = /^(?:mon|tues|wednes|thurs|fri|satur|sun)day$/;

interface AfterPreposition {
  readonly cue: AttributionCue;
  readonly start: ComplementStart;
  readonly particle: number;
  readonly addressee: string | null;
}

/** "called for talks", "called on Mali to leave", "pointed out that …", "warned of a shortage". */
function readAfterPreposition(sentence: SentenceView, found: AfterPreposition): FoundComplement | null {
  const { cue, start, particle } = found;
  const { tokens } = sentence;
  let { addressee } = found;
  let from = particle + 1;
  let complement: Complement = 'PHRASE';
  const preposition = tokens[particle]?.lower;
  if (preposition === 'on' || preposition === 'upon' || preposition === 'with') {
    const spoken = readAddressee(sentence, { from, isAlways: false, mayBeObject: false, before: [] });
    if (tokens[spoken.from]?.lower === 'to') ({ from, addressee } = spoken);
  }
  if (tokens[from]?.lower === 'that') {
    from += 1;
    complement = 'CLAUSE';
  } else if (tokens[from]?.lower === 'to' && tokens[from + 1]?.pos === 'VERB') complement = 'INFINITIVE';
  const end = endOfContent(sentence, {
    from,
    isInitial: start.isInitial,
    isPhrase: complement === 'PHRASE',
    isInfinitive: complement === 'INFINITIVE',
  });
  const content = trimSpan(sentence, from, end);
  if (!content) return null;
  const head = complement === 'PHRASE' ? (readNounPhrase(tokens, from)?.head ?? from) : -1;
  return { complement, cue, content, from, head, addressee };
}
