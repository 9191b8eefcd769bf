import { MONTHS } from '../lexicon/calendar.ts';
import { findUnitAfter } from '../quantities/find-units.ts';
import { type CalendarDate, isDate, shiftDate, toPartialDate } from './calendar-date.ts';
import type { TimeReading, TimeRule } from './time-rule.ts';

const MONTH = `(?:${MONTHS.join('|')})(?!\\p{L})`;
const DAY = '(?:[12]\\d|3[01]|0?[1-9])(?:st|nd|rd|th)?(?![\\d%]|[.,]\\d)';
const YEAR = '(?:1[5-9]|20|21)\\d{2}(?![\\d%]|[.,]\\d|\\p{L})';
const FULL = `${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}|${MONTH}\\s+${DAY},?\\s+${YEAR}|\\d{4}-\\d{2}-\\d{2}(?!\\d)`;
const DATE = `(?:${FULL}|${MONTH},?\\s+(?:of\\s+)?${YEAR}|${DAY}\\s+${MONTH}|${MONTH}\\s+${DAY}|${YEAR})`;
const PART = '(?:(?:the\\s+)?(?:start|beginning|end|middle|close)\\s+of\\s+|(?:early|late|mid)[\\s-])?';
const OPENING = `(?<![\\p{L}\\p{N}.,$€£/-])`;

/** Times that name their place in the calendar: dates, months, years, quarters and decades. */
export const CALENDAR_RULES: readonly TimeRule[] = [
  rule(
    `(?:(?:between|from|in|during)\\s+)?(${DATE}|${MONTH})\\s*(?:-|–|—|to|and|until|till|through)\\s*(${DATE})`,
    (m, p) =>
      counts(m) || (!/^(?:between|from)/i.test(m[0]) && /\band\b/i.test(m[0]))
        ? null
        : readInterval(m[1], m[2], p),
  ),
  rule(
    `(?:between|from)\\s+(${DAY})\\s+(?:and|to|until)\\s+(${DAY})\\s+(${MONTH})(?:,?\\s+(${YEAR}))?`,
    (m, p) => readInterval(`${m[1]} ${m[3]}`, `${m[2]} ${m[3]}${m[4] ? ` ${m[4]}` : ''}`, p),
  ),
  rule(
    `(?:on\\s+)?(?:${DAY}\\s*(?:,|and|or)\\s+${DAY}\\s+${MONTH}|${MONTH}\\s+${DAY}\\s*(?:,|and|or)\\s+${DAY})(?!\\s+(?:\\p{Ll}+s|people|men|women)(?!\\p{L}))(?:,?\\s+${YEAR})?`,
    readDays,
  ),
  rule('(?:in\\s+|for\\s+|of\\s+|during\\s+)?((?:19|20)\\d{2})[/–-](\\d{2})(?!\\d)', (m) => {
    const year = Number(m[1]);
    return Number(m[2]) === (year + 1) % 100 ? interval(String(year), String(year + 1)) : null;
  }),
  rule(`(as of|as at)\\s+${PART}(${DATE}|${MONTH})`, readAsOf),
  rule(
    `(since|as from|after|from|starting(?:\\s+in)?|beginning(?:\\s+in)?)\\s+${PART}(?:in\\s+)?(${DATE})`,
    (m, p) => open(m[2], p, 'SINCE', startsAhead(m)),
  ),
  rule(`(by|until|till|through|before|no later than|up to)\\s+${PART}(${DATE})`, (m, p) =>
    open(m[2], p, 'UNTIL', !liesBehind(m)),
  ),
  rule(`(?:(?:in|on|during|for|of|at|throughout|around)\\s+)?${PART}(${DATE})`, (m, p) =>
    counts(m) ? null : point(m[1], p, liesAhead(m)),
  ),
  rule(
    `(since|from|by|until|before|in|during|last|this|next|for)\\s+${PART}(${MONTH})(?!\\s+\\d)`,
    readMonth,
  ),
  rule(`(at)\\s+(?:the\\s+)?(?:start|beginning|end|middle|close)\\s+of\\s+(${MONTH})(?!\\s+\\d)`, readMonth),
  rule(
    `(?:(?:in|during|for|of)\\s+)?(?:the\\s+)?(first|second|third|fourth|last|Q[1-4]|H[12])\\s*(half|quarter)?\\s*(?:of\\s+)?(${YEAR})`,
    readPart,
  ),
  rule(`(?:(?:in|during|for|of)\\s+)?(?:the\\s+)?(?:fiscal|financial|FY)\\s*(?:year\\s+)?(${YEAR})`, (m) =>
    interval(m[1] ?? '', m[1] ?? ''),
  ),
  rule('(?:(?:in|during|since|of)\\s+)?the\\s+(?:early\\s+|late\\s+|mid-)?((?:1[5-9]|20)\\d)0s', (m) =>
    /^since/i.test(m[0])
      ? { start: `${m[1]}0`, end: null, kind: 'SINCE', relative: false }
      : interval(`${m[1]}0`, `${m[1]}9`),
  ),
];

function rule(source: string, read: TimeRule['read']): TimeRule {
  return { shape: new RegExp(`${OPENING}${source}`, 'giu'), isCalendar: true, read };
}

/** "2000 soldiers" and "1800 km" are no years, "the 2014 elections" and "in 2000 soldiers" are. */
function counts({ 0: raw, 1: date = '', index, input }: RegExpExecArray): boolean {
  if (!/^\d{4}$/.test(date) || /^(?:in|on|during|since|the|early|late|mid)\b/i.test(raw)) return false;
  const end = index + raw.length;
  if (findUnitAfter(input, end)) return true;
  if (/(?:\bthe|\bits|\btheir|['’]s?)\s+$/i.test(input.slice(Math.max(0, index - 8), index))) return false;
  return /^\s+(?:\p{Ll}+\s+)?(?:people|men|women|children|troops|police|\p{Ll}{3,}s)(?!\p{L})/u.test(
    input.slice(end, end + 40),
  );
}

const MONTH_NAMES = MONTHS.map((name) => new RegExp(`(?<!\\p{L})${name}(?!\\p{L})`, 'iu'));

interface Point {
  readonly partial: string;
  readonly precision: 'year' | 'month' | 'day';
  /** True when the year was not written. */
  readonly relative: boolean;
}

/** Reads one date; `later` puts one without a year after the day of publication instead of before. */
function readPoint(words: string, published: CalendarDate | null, later = false): Point | null {
  const iso = /^\d{4}-\d{2}-\d{2}$/.test(words);
  if (iso) return { partial: words, precision: 'day', relative: false };
  const year = /(?:1[5-9]|20|21)\d{2}/.exec(words)?.[0];
  const month = MONTH_NAMES.findIndex((name) => name.test(words)) + 1;
  const day = Number(/(?<!\d)\d{1,2}(?!\d)/.exec(words)?.[0] ?? 0);
  if (month === 0) return year ? { partial: year, precision: 'year', relative: false } : null;
  if (year && day === 0) return { partial: `${year}-${pad(month)}`, precision: 'month', relative: false };
  const precision = day === 0 ? 'month' : 'day';
  if (!year && !published) return { partial: '', precision, relative: true };
  const date = { year: Number(year ?? published?.year), month, day: Math.max(1, day) };
  if (!isDate(date)) return null;
  const near = year || !published ? date : nearest(date, published, later);
  return { partial: toPartialDate(near, precision), precision, relative: !year };
}

/** A date without a year is the last such day up to publication, or the next one after it. */
function nearest(date: CalendarDate, published: CalendarDate, later: boolean): CalendarDate {
  const order = (date.month - published.month) * 31 + date.day - published.day;
  if (later) return order < 0 ? shiftDate(date, 1, 'year') : date;
  return order > 0 ? shiftDate(date, -1, 'year') : date;
}

function point(
  words: string | undefined,
  published: CalendarDate | null,
  later: boolean,
): TimeReading | null {
  const at = readPoint(words ?? '', published, later);
  if (!at) return null;
  const kind = at.precision === 'day' ? 'INSTANT' : 'INTERVAL';
  return { start: at.partial || null, end: at.partial || null, kind, relative: at.relative };
}

/** "On April 18 and 19", "3 and 4 May": two days of a month. */
function readDays({ 0: words }: RegExpExecArray, published: CalendarDate | null): TimeReading | null {
  const month = new RegExp(MONTH, 'iu').exec(words)?.[0];
  const [first, second] = words.match(/(?<!\d)\d{1,2}(?!\d)/g) ?? [];
  const year = /\d{4}/.exec(words)?.[0] ?? '';
  if (!month || !first || !second || !/^\p{Lu}/u.test(month)) return null;
  return readInterval(`${first} ${month} ${year}`, `${second} ${month} ${year}`, published);
}

/** "Will charge duties from 1 June": what is to start lies ahead, what started lies behind. */
function startsAhead(match: RegExpExecArray): boolean {
  return /^(?:as |from|starting|beginning)/i.test(match[1] ?? '') && liesAhead(match);
}

/** "As of 20 August, 900 cases were known" reaches up to that day, "as of 1 June fees will rise" starts on it. */
function readAsOf(match: RegExpExecArray, published: CalendarDate | null): TimeReading | null {
  const isAhead = liesAhead(match);
  return open(match[2], published, isAhead ? 'SINCE' : 'UNTIL', isAhead);
}

/** "Had delivered 100,000 doses by 22 November": what is done lies behind. */
function liesBehind({ 0: raw, index, input }: RegExpExecArray): boolean {
  const clause = `${input.slice(Math.max(0, index - 120), index)} ${index <= 1 ? input.slice(raw.length, raw.length + 80) : ''}`;
  return /(?<!\p{L})(?:had|was|were|has been|have been)\s/u.test(clause) && !AHEAD.test(clause);
}

/** "Will raise fees in May", "From 1 May, fees will rise": the verb of the clause tells on which side a date without a year lies. */
function liesAhead({ 0: raw, index, input }: RegExpExecArray): boolean {
  const clause =
    input
      .slice(Math.max(0, index - 160), index)
      .split(/[.;:]\s/)
      .at(-1) ?? '';
  const opens = index <= 1 ? input.slice(raw.length, raw.length + 100) : '';
  return AHEAD.test(clause) || /^,?\s(?:[^.;,]{1,60}\s)?(?:will|is to|are to|is due|are due)\s/u.test(opens);
}

const AHEAD =
  /(?<!\p{L})(?:will|would|shall|plans?|intends?|aims?|is to|are to|(?:is|are) due|due to|set to|expects?|agree(?:s|d)? to|wants? to|promis\p{L}+|pledg\p{L}+)(?!\p{L})/iu;

function open(
  words: string | undefined,
  published: CalendarDate | null,
  kind: 'SINCE' | 'UNTIL',
  later = kind === 'UNTIL',
): TimeReading | null {
  const at = readPoint(words ?? '', published, later);
  if (!at) return null;
  const partial = at.partial || null;
  return kind === 'SINCE'
    ? { start: partial, end: null, kind, relative: at.relative }
    : { start: null, end: partial, kind, relative: at.relative };
}

/** In "March to May 2023" the year belongs to both ends. */
function readInterval(from = '', to = '', published: CalendarDate | null): TimeReading | null {
  const year = /(?:1[5-9]|20|21)\d{2}/.exec(to)?.[0];
  const start = readPoint(/\d{4}/.test(from) || !year ? from : `${from} ${year}`, published);
  const end = readPoint(to, published);
  if (start && end && start.relative && start.partial > end.partial) {
    // Without a year the first day is the last one before the second.
    return readInterval(
      `${from} ${Number(end.partial.slice(0, 4)) - (isLaterInYear(start, end) ? 1 : 0)}`,
      to,
      published,
    );
  }
  if (!start || !end || start.partial > end.partial) return null;
  return { ...interval(start.partial, end.partial), relative: start.relative || end.relative };
}

function isLaterInYear(start: Point, end: Point): boolean {
  return start.partial.slice(4) > end.partial.slice(4);
}

function interval(start: string, end: string): TimeReading {
  return { start: start || null, end: end || null, kind: 'INTERVAL', relative: false };
}

/** A month without a year; "may" the verb and "march" the walk are told from months by their capital. */
function readMonth(match: RegExpExecArray, published: CalendarDate | null): TimeReading | null {
  const [, lead = '', month = ''] = match;
  const word = lead.toLowerCase();
  // "Voted for May" is a vote for a person.
  if (!/^\p{Lu}/u.test(month) || (word === 'for' && month === 'May')) return null;
  const later =
    /^(?:by|until|before|next)$/.test(word) || (/^(?:from|in|during|this)$/.test(word) && liesAhead(match));
  const at = readPoint(month, published, later);
  if (!at) return null;
  const partial = at.partial || null;
  if (word === 'since' || word === 'from')
    return { start: partial, end: null, kind: 'SINCE', relative: true };
  if (later && /^(?:by|until|before)$/.test(word))
    return { start: null, end: partial, kind: 'UNTIL', relative: true };
  return { start: partial, end: partial, kind: 'INTERVAL', relative: true };
}

/** "The first half of 2023", "Q3 2022". */
function readPart(match: RegExpExecArray): TimeReading | null {
  const [, which = '', part = '', year = ''] = match;
  const short = /^([QH])(\d)$/i.exec(which);
  const length = (short ? short[1]?.toUpperCase() === 'Q' : part.toLowerCase() === 'quarter') ? 3 : 6;
  if (!short && part === '') return null;
  const named = ['first', 'second', 'third', 'fourth'].indexOf(which.toLowerCase()) + 1;
  const number = short ? Number(short[2]) : named || 12 / length;
  if (number * length > 12) return null;
  return interval(`${year}-${pad((number - 1) * length + 1)}`, `${year}-${pad(number * length)}`);
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
