import type { Span } from '../../../schema/model/span.ts';
import type { TimeScope } from '../../../schema/model/time-scope.ts';
import { SPEECH_LEMMAS } from '../lexicon/speech-verbs.ts';
import type { Sentence } from '../text/tagged-text.ts';
import type { FoundTime } from '../times/find-time-scopes.ts';
import type { FigureContext } from './figure-context.ts';
import type { Change } from './find-change.ts';
import { isAsideOfOther, isOfName } from './time-asides.ts';

/** A time scope with the place of its words in the text. */
export interface ScopedTime extends Span {
  readonly scope: TimeScope;
}

/** A sentence with the times it names. */
export interface TimedSentence {
  readonly sentence: Sentence;
  readonly times: readonly FoundTime[];
}

/** What a scope is chosen from. */
export interface TimeChoice {
  readonly times: readonly FoundTime[];
  readonly change: Change;
  /** The numbers of the sentence, in order: a time behind another one may be that one's alone. */
  readonly numbers: readonly Span[];
  readonly previous: TimedSentence | null;
}

/**
 * Chooses the time a number is about: one of its own sentence, or, when that names none and speaks on about what came
 * before, the last one of the sentence before, marked as inherited. The day of saying and a time that only serves to
 * compare are none.
 */
export function scopeOf(context: FigureContext, choice: TimeChoice): ScopedTime | null {
  const { times, previous } = choice;
  const own = times.find((time) => overlaps(time, context.quantity.number));
  if (own) return own.scope.kind === 'DURATION' ? null : place(own, context.sentence);
  const nearest = nearestTime(context, choice);
  if (nearest) return place(nearest, context.sentence);
  if (!previous || times.length > 0 || !SPEAKS_ON.test(context.words)) return null;
  const before = previous.times.findLast(
    ({ isBaseline, scope }) =>
      !isBaseline &&
      !/^(?:DURATION|UNTIL)$/.test(scope.kind) &&
      !/^within\b/i.test(scope.raw) &&
      !NOW.test(scope.raw),
  );
  if (!before) return null;
  const { start, end, scope } = place(before, previous.sentence);
  return { start, end, scope: { ...scope, inherited: true } };
}

function nearestTime(context: FigureContext, { times, change, numbers }: TimeChoice): FoundTime | null {
  let [nearest, shortest]: [FoundTime | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const time of times) {
    if (time.isBaseline || isOther(context, time) || isBoundToOther(context, time, numbers)) continue;
    if (isAsideOfOther(context.words, time, context.quantity.number)) continue;
    if (time.scope.kind === 'DURATION' && !takesDuration(context, time, change)) continue;
    // "Markets now price in 35 points by year-end": the end says more than the moment of speaking.
    const isPassing = NOW.test(time.scope.raw) && times.some(({ scope }) => scope.kind === 'UNTIL');
    const length = distance(context, time) + (isPassing ? 40 : 0);
    if (length < shortest) [nearest, shortest] = [time, length];
  }
  return nearest;
}

/** "Tuesday’s close", "said on Monday": a time that says of something else, or when it was said. */
function isOther(context: FigureContext, time: FoundTime): boolean {
  const { words, tokens, sentence } = context;
  if (/^['’]s?\s/.test(words.slice(time.end, time.end + 3)) && /day$/i.test(time.scope.raw)) return true;
  if (isOfName(words, time)) return true;
  if (!IS_A_DAY.test(time.scope.raw)) return false;
  const at = tokens.findIndex(({ start }) => start >= sentence.start + time.start);
  for (let front = at - 1; front >= 0 && front >= at - SPEECH_REACH; front -= 1) {
    const token = tokens[front];
    if (!token || (/^[,;:“”"]$/.test(token.text) && front < at - 1 && !saidBefore(tokens[front - 1]))) break;
    if (token.pos === 'VERB') return SPEECH_LEMMAS.has(token.lemma);
  }
  // "Said Inés Roldán, the head of the board, on Monday": the speaker stands between.
  return SAID_BY.test(words.slice(0, time.start)) && !/\d/.test(words.slice(time.end));
}

function saidBefore(token: FigureContext['tokens'][number] | undefined): boolean {
  return token !== undefined && SPEECH_LEMMAS.has(token.lemma);
}

const IS_A_DAY =
  /\b(?:(?:sun|mon|tues|wednes|thurs|fri|satur)day|today|yesterday)(?:\s+(?:morning|afternoon|evening|night))?$/i;
const SAID_BY = /[”"]?,?[”"]?\s(?:said|says|added|told)\s[^.;]{0,70},\s(?:on\s)?$/;

/** In tokens. */
const SPEECH_REACH = 10;

/** In "up from 122 kg in November" and "currently $22" the time belongs to that number alone. */
function isBoundToOther(
  { words, quantity }: FigureContext,
  time: FoundTime,
  numbers: readonly Span[],
): boolean {
  return numbers.some((number) => {
    if (number.start === quantity.number.start) return false;
    const lead = words.slice(Math.max(0, number.start - 26), number.start);
    const gap = words.slice(number.end, time.start);
    const isBehind = number.end <= time.start && gap.length <= 26 && !/\d|,\s|\b(?:and|but|to)\b/.test(gap);
    if (isBehind && COMPARED.test(lead)) return true;
    return (
      NOW.test(time.scope.raw) &&
      time.end < number.start &&
      /^\s+\D{0,2}$/.test(words.slice(time.end, number.start))
    );
  });
}

const COMPARED = /\b(?:from|against|compared (?:with|to)|versus)\s+(?:[\p{Sc}]|about\s|some\s|an?\s)?$/u;
const NOW = /^(?:currently|now|today|presently|at present)$/i;

/** "Fell 57% over six months", "within five seconds, 3.8 GW was lost": a length of time in which something changed. */
function takesDuration(
  { quantity, words }: FigureContext,
  time: FoundTime,
  { form, direction }: Change,
): boolean {
  if (/^(?:for|lasting|after|every)\b/i.test(time.scope.raw)) return false;
  if (time.start <= 1) return true;
  const between = words.slice(quantity.end, time.start);
  // "€36 million over three years": a sum is spread over a length of time.
  const isSpread = /^(?:over|across|in)\b/i.test(time.scope.raw) && /^[^\d,;.]{0,30}$/.test(between);
  if (quantity.kind === 'MONEY' && time.start > quantity.start && isSpread) return true;
  return (
    (form.startsWith('CHANGE') || direction !== null) && time.start > quantity.start && between.length < 40
  );
}

/** Openings that go on about the sentence before. */
const SPEAKS_ON =
  /^["“'‘]?(?:he|she|it|they|this|that|these|those|such|among (?:them|these|those)|of (?:these|those|them)|another|the (?:figure|number|total|amount|rate|sum|increase|rise|drop|decline|toll|latter|former)|in addition|additionally|moreover|also|about|some|more than|nearly|only)\b/i;

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

function place(time: FoundTime, sentence: Sentence): ScopedTime {
  return { start: sentence.start + time.start, end: sentence.start + time.end, scope: time.scope };
}

/** In characters. A time that opens the sentence is near to all of it; one in a clause of its own is out of reach. */
function distance({ words, quantity }: FigureContext, time: FoundTime): number {
  const [from, to] = time.start < quantity.start ? [time.end, quantity.start] : [quantity.end, time.start];
  const between = words.slice(from, to);
  if (time.start <= 1) return Math.min(between.length, 30);
  const isAside = OPENS_ASIDE.test(words) && time.start < quantity.start && between.includes(',');
  return isAside || CLAUSE_BREAK.test(between) ? Number.POSITIVE_INFINITY : between.length;
}

const OPENS_ASIDE = /^["“]?(?:if|when|after|before|once|unless|although|while|until)\b/i;
const CLAUSE_BREAK =
  /[;”]|\b(?:which|who|that|where|whose|recogni[sz]ed|known|after|before|since|while|but|because|unless|if|as long as|provided|said|says|told)\b|,\s(?:and|so)\s|\bas (?:the|an?|it|he|she|they|its|his)\b|\band (?:plans?|expects?|aims?|will|has|have|is|was|were|are|hopes?|intends?|promised)\b/i;
