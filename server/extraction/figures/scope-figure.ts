import type { Span } from '../../../schema/model/span.ts';
import type { TimeScope } from '../../../schema/model/time-scope.ts';
import type { Sentence } from '../text/tagged-text.ts';
import type { FoundTime } from '../times/find-time-scopes.ts';
import type { FigureContext } from './figure-context.ts';

/** A time scope with the place of its words in the text. */
export interface ScopedTime extends Span {
  readonly scope: TimeScope;
}

/** A sentence with the times it names. */
export interface TimedSentence {
  readonly sentence: Sentence;
  readonly times: readonly FoundTime[];
}

/**
 * Chooses the time a number is about: one of its own sentence, or, when that names none and speaks on about what came
 * before, the last one of the sentence before, marked as inherited.
 */
export function scopeOf(
  context: FigureContext,
  times: readonly FoundTime[],
  previous: TimedSentence | null,
): ScopedTime | null {
  const own = times.find((time) => overlaps(time, context.quantity.number));
  if (own) return place(own, context.sentence);
  const nearest = nearestTime(context, times);
  if (nearest) return place(nearest, context.sentence);
  if (!previous || times.length > 0 || !SPEAKS_ON.test(context.words)) return null;
  const before = previous.times.findLast((time) => !time.isBaseline && time.scope.kind !== 'DURATION');
  if (!before) return null;
  const { start, end, scope } = place(before, previous.sentence);
  return { start, end, scope: { ...scope, inherited: true } };
}

function nearestTime(context: FigureContext, times: readonly FoundTime[]): FoundTime | null {
  let [nearest, shortest]: [FoundTime | null, number] = [null, Number.POSITIVE_INFINITY];
  for (const time of times) {
    if (time.isBaseline || time.scope.kind === 'DURATION') continue;
    const length = distance(context, time);
    if (length < shortest) [nearest, shortest] = [time, length];
  }
  return nearest;
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
  return CLAUSE_BREAK.test(between) ? Number.POSITIVE_INFINITY : between.length;
}

const CLAUSE_BREAK =
  /;|\b(?:which|who|that|when|where|whose|recogni[sz]ed|known|after|before|since|while|but|because|unless|if)\b/i;
