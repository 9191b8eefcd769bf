import { MONTHS } from '../lexicon/calendar.ts';
import { CARDINALS } from '../lexicon/number-words.ts';
import { type CalendarDate, shiftDate, toPartialDate } from './calendar-date.ts';
import type { TimeReading } from './time-rule.ts';

/** A time that the words alone do not place. */
export function open(kind: TimeReading['kind']): TimeReading {
  return { start: null, end: null, kind, relative: true };
}

export function duration(): TimeReading {
  return { start: null, end: null, kind: 'DURATION', relative: false };
}

export function interval(start: string | null, end: string | null, relative = false): TimeReading {
  return { start, end, kind: 'INTERVAL', relative };
}

/** "This morning": the day of publication. */
export function readDay(_: RegExpExecArray, published: CalendarDate | null): TimeReading {
  const at = published && toPartialDate(published, 'day');
  return { start: at, end: at, kind: 'INSTANT', relative: true };
}

/** "2Q24", "H1 25". */
export function readShort({
  1: q = '',
  2: quarter = '',
  3: h = '',
  4: half = '',
  5: year = '',
}: RegExpExecArray): TimeReading {
  const length = q + quarter === '' ? 6 : 3;
  return months(`20${year}`, Number(q + quarter || h + half), length);
}

function months(year: string, number: number, length: number): TimeReading {
  return interval(`${year}-${pad((number - 1) * length + 1)}`, `${year}-${pad(number * length)}`);
}

/** "April–June" and "(June: 7.7%)" are the last such months up to publication. */
export function readMonths(match: RegExpExecArray, published: CalendarDate | null): TimeReading | null {
  const [, first = '', second = first] = match;
  if (!/^\p{Lu}/u.test(first) || !/^\p{Lu}/u.test(second) || isPerson(match)) return null;
  const [from, to] = [monthOf(first), monthOf(second)];
  if (!published || from > to) return interval(null, null, true);
  const year = to > published.month ? published.year - 1 : published.year;
  return interval(`${year}-${pad(from)}`, `${year}-${pad(to)}`, true);
}

/** "Theresa May and June Brown". */
function isPerson({ 0: words, index, input }: RegExpExecArray): boolean {
  const behind = input.slice(index + words.length, index + words.length + 3);
  return (
    /\p{Lu}\p{Ll}+\s$/u.test(input.slice(Math.max(0, index - 20), index)) || /^\s\p{Lu}\p{Ll}/u.test(behind)
  );
}

function monthOf(name: string): number {
  return MONTHS.findIndex((month) => new RegExp(`^${month}$`, 'iu').test(name)) + 1;
}

/** "Since the war began in 2022" holds a verb; "since a May 2022 report in 2023" need not. */
export function isClause(words: string): boolean {
  return /\s(?:\p{L}{2,}(?:ed|gan|ok|rew|ook|roke|ame|ell)|was|were|came|began|took|fell)\s(?:\p{L}+\s)?(?:on|in)\s/u.test(
    words,
  );
}

/** "In the first quarter": the last one that has begun by the day of publication. */
export function readPart(match: RegExpExecArray, published: CalendarDate | null): TimeReading {
  const [, which = '', part = ''] = match;
  const behind = match.input.slice(match.index + match[0].length, match.index + match[0].length + 12);
  if (!published || /^\s(?:of|to|in|when|and)\b/.test(behind)) return open('INTERVAL');
  const length = part.toLowerCase() === 'quarter' ? 3 : 6;
  const number = ['first', 'second', 'third', 'fourth'].indexOf(which.toLowerCase()) + 1;
  if (number * length > 12) return open('INTERVAL');
  const hasBegun = (number - 1) * length + 1 <= published.month;
  return {
    ...months(String(hasBegun ? published.year : published.year - 1), number, length),
    relative: true,
  };
}

/** The year of publication; early in a year it is not said which one is meant. */
export function readYear(_: RegExpExecArray, published: CalendarDate | null): TimeReading {
  if (!published || published.month < 4) return open('INTERVAL');
  return interval(String(published.year), String(published.year), true);
}

export function readEnd({ 0: words }: RegExpExecArray, published: CalendarDate | null): TimeReading {
  const end = published && /year/i.test(words) ? toPartialDate(published, 'year') : null;
  if (/^(?:at|from)/i.test(words)) return interval(end, end, true);
  return { start: null, end, kind: 'UNTIL', relative: true };
}

/** "1.7% this year and 2% | next". */
export function readNext(match: RegExpExecArray, published: CalendarDate | null): TimeReading {
  const unit = /\bthis\s(year|month)\b[^.;]*$/i.exec(match.input.slice(0, match.index))?.[1]?.toLowerCase();
  if (!published || (unit !== 'year' && unit !== 'month')) return open('INTERVAL');
  const at = toPartialDate(shiftDate({ ...published, day: 1 }, 1, unit), unit);
  return interval(at, at, true);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}

/** "The three months to June": as many months up to the last June that has come; days are only named. */
export function readPeriodTo(match: RegExpExecArray, published: CalendarDate | null): TimeReading | null {
  const [, count = '1', unit = '', end = ''] = match;
  const month = monthOf(/\p{Lu}\p{L}+/u.exec(end)?.[0] ?? '');
  if (month === 0) return null;
  const length =
    (LENGTHS.get(unit.toLowerCase()) ?? 0) * (CARDINALS.get(count.toLowerCase()) ?? Number(count));
  const written = /(?:19|20)\d{2}/.exec(end)?.[0];
  if (length === 0 || /(?<!\d)\d{1,2}(?!\d)/.test(end) || (!written && !published))
    return interval(null, null, true);
  const guess = month > (published?.month ?? 12) ? (published?.year ?? 0) - 1 : (published?.year ?? 0);
  const last = { year: written ? Number(written) : guess, month, day: 1 };
  const first = shiftDate(last, 1 - length, 'month');
  return interval(toPartialDate(first, 'month'), toPartialDate(last, 'month'), !written);
}

/** In months. */
const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['half', 6],
  ['half-year', 6],
  ['year', 12],
]);
