import { SOURCE_DOCUMENTS } from '../lexicon/groups.ts';
import type { PlacedMention, SentenceView } from '../text/sentence-view.ts';
import type { Token } from '../text/tagged-text.ts';
import { SPEECH_ONLY } from '../text/verb-cues.ts';

/** Who does what a verb says. */
export interface Subject {
  /** Null when it is a thing that speaks through its authors: "the report". */
  readonly mention: PlacedMention | null;
  /** The token at which the subject's own words begin. */
  readonly first: number;
}

/** In tokens: how far from its verb a subject may stand. */
const REACH = 40;

/** Finds the subject of the finite verb at `verb`; null when it has none of its own or nobody a text can quote. */
export function findSubject(view: SentenceView, verb: number): Subject | null {
  return subjectBefore(view, verb) ?? beforeRelative(view, verb) ?? beforeWho(view, verb);
}

function subjectBefore(view: SentenceView, verb: number): Subject | null {
  const { tokens, ending } = view;
  let index = skipAuxiliaries(view, verb);
  const floor = Math.max(0, verb - REACH);
  while (index >= floor) {
    const token = tokens[index];
    if (!token) return null;
    const placed = ending.get(index + 1);
    if (placed && POSSESSIVES.has(token.lower)) return null;
    if (placed) {
      const isNominative = NOMINATIVES.has(token.lower);
      const preposition =
        isNominative || opensWhen(view, placed, verb) ? null : prepositionBefore(tokens, placed.first);
      if (preposition === null) return { mention: placed, first: phraseOpener(tokens, placed.first) };
      index = preposition - 1;
      continue;
    }
    const next = stepLeft(view, index);
    if (next === null || typeof next !== 'number') return next;
    index = next;
  }
  return null;
}

/** "Prices rose after Mali said": a conjunction that the tagger takes for a preposition, right before whoever speaks. */
function opensWhen(view: SentenceView, { first, last }: PlacedMention, verb: number): boolean {
  const { tokens } = view;
  const opener = tokens[tokens[first - 1]?.pos === 'DET' ? first - 2 : first - 1];
  return (
    /^(?:after|before|until|till|since|once|as|because)$/.test(opener?.lower ?? '') &&
    skipAuxiliaries(view, verb) === last - 1
  );
}

/** The possessive in front of a description belongs to its phrase: "his | lawyer said". */
function phraseOpener(tokens: readonly Token[], first: number): number {
  const before = tokens[first - 1]?.lower ?? '';
  return before === 'her' || POSSESSIVES.has(before) ? first - 1 : first;
}

/** They are subjects whatever stands before them: the tagger takes "although" for a preposition. */
const NOMINATIVES: ReadonlySet<string> = new Set('he she they we i'.split(' '));
/** What they own may do something; they themselves do not. */
const POSSESSIVES: ReadonlySet<string> = new Set('his its their our my your'.split(' '));

/** The index before the auxiliaries, adverbs and negations of a verb. */
export function skipAuxiliaries({ tokens, ending }: SentenceView, verb: number): number {
  let index = verb - 1;
  while (index >= 0 && !ending.has(index + 1) && isAuxiliary(tokens, index)) index -= 1;
  return index;
}

function isAuxiliary(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  if (token?.lower === 'no' && tokens[index + 1]?.lower === 'longer') return true;
  if (token?.lower === 'since') return tokens[index - 1]?.pos === 'AUX';
  if (wentOn(tokens, index) || isReported(tokens, index)) return true;
  return AUXILIARY.has(token?.pos ?? 'X');
}

/** "went on to say", at "went" and "on". */
function wentOn(tokens: readonly Token[], index: number): boolean {
  const start = tokens[index]?.lower === 'on' ? index - 1 : index;
  return (
    /^(?:went|goes|gone|going)$/.test(tokens[start]?.lower ?? '') &&
    tokens[start + 1]?.lower === 'on' &&
    tokens[start + 2]?.lower === 'to'
  );
}

/** "is said to favour", at "said": who favours stands before all of it. */
export function isReported(tokens: readonly Token[], index: number): boolean {
  return (
    REPORTED.test(tokens[index]?.lower ?? '') &&
    tokens[index + 1]?.lower === 'to' &&
    /^(?:is|are|was|were)$/.test(
      tokens[tokens[index - 1]?.pos === 'ADV' ? index - 2 : index - 1]?.lower ?? '',
    )
  );
}

const REPORTED = /^(?:said|reported|believed|thought|understood|known|rumou?red)$/;

const AUXILIARY: ReadonlySet<string> = new Set(['AUX', 'ADV', 'PART']);

/** "the engineer, whose firm built the dam, twice the size of its rival, said": over asides inside the aside. */
function beforeRelative(view: SentenceView, verb: number): Subject | null {
  const { tokens, ending, quotedBy } = view;
  if (tokens[skipAuxiliaries(view, verb)]?.text !== ',') return null;
  for (let index = verb - 2; index > Math.max(0, verb - REACH); index -= 1) {
    if (quotedBy[index] || /^[;:]$/.test(tokens[index]?.text ?? '')) return null;
    if (tokens[index]?.text !== ',' || !/^(?:who|whose|which)$/.test(tokens[index + 1]?.lower ?? ''))
      continue;
    const placed = ending.get(index);
    return placed ? { mention: placed, first: placed.first } : null;
  }
  return null;
}

/** "a teacher who joined in May | said": nothing sets the clause off, and its own verb is another one. */
function beforeWho({ tokens, ending, quotedBy }: SentenceView, verb: number): Subject | null {
  for (let index = verb - 1; index > Math.max(0, verb - REACH / 2); index -= 1) {
    const token = tokens[index];
    if (!token || quotedBy[index] || /^[,;:]$/.test(token.text)) return null;
    if (token.lower !== 'who') continue;
    const placed =
      verb - index > 2 && SPEECH_ONLY.has(tokens[verb]?.lower ?? '') ? ending.get(index) : undefined;
    return placed ? { mention: placed, first: placed.first } : null;
  }
  return null;
}

/** The preposition that governs a phrase beginning at `first`, over its article and adjectives; null when none does. */
function prepositionBefore(tokens: readonly Token[], first: number): number | null {
  let index = first - 1;
  while (index > first - 5 && isModifier(tokens, index)) index -= 1;
  // "of the UK's | National Crime Agency"
  if (/^['’]s?$/.test(tokens[index]?.text ?? '') && tokens[index - 1]?.pos === 'PROPN')
    return prepositionBefore(tokens, index - 1);
  if (tokens[index]?.lower === 'and' && tokens[index - 1]?.pos === 'PROPN')
    return prepositionBefore(tokens, index - 1);
  const token = tokens[index];
  // "As the bank raises rates": a conjunction that the tagger takes for a preposition.
  if (token?.lower === 'as' && (index === 0 || tokens[index - 1]?.text === ',')) return null;
  if (SUBORDINATORS.test(token?.lower ?? '')) return null;
  return token?.pos === 'ADP' || (token?.pos === 'SCONJ' && token.lower === 'for') ? index : null;
}

/** A word of a phrase before its name: "the Malian port authority | Norvik". */
function isModifier(tokens: readonly Token[], index: number): boolean {
  const [token, next] = [tokens[index], tokens[index + 1]];
  if (token?.pos === 'PROPN') return next?.pos === 'NOUN' || next?.pos === 'ADJ';
  return /^(?:DET|ADJ|NUM|NOUN)$/.test(token?.pos ?? 'X');
}

/** Whatever the tagger takes them for. */
const SUBORDINATORS = /^(?:although|though|while|whereas|because|if|unless|once)$/;

/** The next index to look at, or the answer: a subject, or null for none. */
function stepLeft(view: SentenceView, index: number): number | Subject | null {
  const { tokens } = view;
  const token = tokens[index];
  if (!token) return null;
  if (token.text === ',') return namedAside(view, index) ?? beforeApposition(view, index);
  const quotation = view.quotedBy[index];
  if (quotation) return quotation.first > 0 && index - quotation.first < 12 ? quotation.first - 1 : null;
  if (token.text === ')') return acronymIn(view, index) ?? beforeBracket(tokens, index);
  if (token.pos === 'NOUN' || token.pos === 'PROPN' || token.pos === 'ADJ' || token.pos === 'NUM')
    return beforePhrase(view, index);
  if (/^(?:all|both|each)$/.test(token.lower)) return index - 1;
  if (token.lower === 'who' || token.lower === 'which') return relativeSubject(view, index);
  return token.pos === 'ADP' || token.pos === 'ADV' ? index - 1 : null;
}

/** "the engineer's mother, Ada Holm, said": the aside names whom the words before it describe. */
function namedAside({ tokens, ending }: SentenceView, comma: number): Subject | null {
  const aside = ending.get(comma) ?? bracketed(tokens, ending, comma);
  if (aside?.mention.form !== 'NAME') return null;
  for (let index = aside.first - 1; index > aside.first - 4; index -= 1) {
    if (tokens[index]?.text !== ',') continue;
    const before = ending.get(index);
    // "the director of the port, Ada Holm": the port is no first name of two.
    const isOwner = before && prepositionBefore(tokens, before.first) !== null;
    return before && !isOwner ? null : { mention: aside, first: index + 1 };
  }
  return null;
}

/** "the Farmers' Union (FU)," ends in its name, with the short form behind it. */
function bracketed(
  tokens: readonly Token[],
  ending: SentenceView['ending'],
  comma: number,
): PlacedMention | undefined {
  if (tokens[comma - 1]?.text !== ')' || tokens[comma - 3]?.text !== '(') return undefined;
  return ending.get(comma - 3) ?? ending.get(comma - 1);
}

/** "the refugee agency (RA) said": where no name ends before the bracket, the short form in it is one. */
function acronymIn({ tokens, ending }: SentenceView, close: number): Subject | null {
  const short = ending.get(close);
  if (short?.mention.form !== 'NAME' || tokens[short.first - 1]?.text !== '(') return null;
  const full = ending.get(short.first - 1);
  if (full && prepositionBefore(tokens, full.first) === null) return null;
  return { mention: short, first: phraseStart(tokens, short.first - 2) };
}

function phraseStart(tokens: readonly Token[], last: number): number {
  let index = last;
  while (index > 0 && /^(?:DET|ADJ|NOUN|PROPN|PART|ADP)$/.test(tokens[index - 1]?.pos ?? 'X')) index -= 1;
  return index;
}

/** ", chief of the port authority,", ", its chief," and ", who took office in May,". */
function beforeApposition({ tokens }: SentenceView, comma: number): number | null {
  for (let index = comma - 1; index > Math.max(0, comma - 30); index -= 1) {
    if (/^[;:“”"]$/.test(tokens[index]?.text ?? '')) return null;
    if (tokens[index]?.text !== ',') continue;
    const opener = tokens[index + 1];
    const isAside =
      opener?.pos !== 'CCONJ' && opener?.pos !== 'PRON'
        ? true
        : /^(?:who|which|whose|whom|its|his|her|their)$/.test(opener.lower);
    return isAside ? index - 1 : null;
  }
  return null;
}

function beforeBracket(tokens: readonly Token[], close: number): number | null {
  for (let index = close - 1; index > Math.max(0, close - 20); index -= 1) {
    if (tokens[index]?.text === '(') return index - 1;
  }
  return null;
}

/** A phrase that is no mention: behind a preposition it is skipped; else it is the subject, a document or nobody. */
function beforePhrase(view: SentenceView, last: number): number | Subject | null {
  const { tokens, ending } = view;
  let index = last;
  while (
    index >= 0 &&
    !ending.has(index + 1) &&
    /^(?:DET|ADJ|NUM|NOUN|PROPN|PART)$/.test(tokens[index]?.pos ?? 'X')
  )
    index -= 1;
  const before = tokens[index];
  if (before?.pos === 'ADP') return index - 1;
  // "Keita and others warned", "Keita, mayor of the old town, warned".
  if ((before?.pos === 'CCONJ' || before?.text === ',') && ending.has(index)) return index - 1;
  // "on Monday" without its "on": a day is no subject.
  if (index === last - 1 && DAYS.test(tokens[last]?.lower ?? '')) return index;
  if (SOURCE_DOCUMENTS.has(tokens[last]?.lower ?? '')) return { mention: null, first: index + 1 };
  return null;
}

const DAYS = /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|today|yesterday|tomorrow)$/;

/** "the minister, who said …" */
function relativeSubject({ tokens, ending }: SentenceView, who: number): Subject | null {
  const before = tokens[who - 1]?.text === ',' ? who - 1 : who;
  const placed = ending.get(before);
  return placed ? { mention: placed, first: placed.first } : null;
}
