import { NOW_WORDS, WEEKDAYS } from '../lexicon/calendar.ts';
import { CARDINALS } from '../lexicon/number-words.ts';
import {
  type CalendarDate,
  type CalendarUnit,
  shiftDate,
  toPartialDate,
  weekdayOf,
} from './calendar-date.ts';
import type { TimeReading, TimeRule } from './time-rule.ts';

const UNIT = '(day|week|month|quarter|year|decade|century|centurie)s?';
const NUMBER = `(an?|few|several|couple of|half a|\\d{1,3}|${[...CARDINALS.keys()].join('|')})`;
const WEEKDAY = `(${WEEKDAYS.join('|')})`;
const OPENING = '(?<![\\p{L}\\p{N}-])';

/** Times that count from the day of publication, and lengths of time. */
export const RELATIVE_RULES: readonly TimeRule[] = [
  rule(`(?:${NOW_WORDS})`, (_, published) => span(published, published, 'day', 'INSTANT')),
  rule('yesterday', (_, published) => shifted(published, -1, 'day')),
  rule('tomorrow', (_, published) => shifted(published, 1, 'day')),
  rule(
    `(?:so far |later |earlier |in |during |for |at the end of |by the end of |over )?(last|this|next|current|the previous)\\s+${UNIT}`,
    (m, p) => named(m[1], unitOf(m[2]), p, /^by /i.test(m[0])),
  ),
  rule(
    `(?:(?:in|over|during|within|for|throughout)\\s+)?the\\s+(next|coming|past|last|previous|following)\\s+(?:${NUMBER}\\s+)?${UNIT}`,
    (m, p) => stretch(m[1], countOf(m[2]), unitOf(m[3]), p),
  ),
  rule(`(?:within)\\s+(?:the\\s+)?${NUMBER}\\s+${UNIT}`, (m, p) =>
    stretch('next', countOf(m[1]), unitOf(m[2]), p),
  ),
  rule(`in\\s+${NUMBER}\\s+${UNIT}['’]?\\s+time`, (m, p) => shifted(p, countOf(m[1]), unitOf(m[2]))),
  {
    ...rule(
      `${NUMBER}\\s+${UNIT}\\s+(?:ago|earlier|before(?!\\s+(?:the|an?|his|her|its|their|it|he|she|they|\\p{Lu})(?!\\p{L})))`,
      (m, p) => shifted(p, negated(countOf(m[1])), unitOf(m[2])),
    ),
    isCalendar: true,
  },
  rule(`(as of)\\s+${WEEKDAY}(?:['’]s\\s+close)?(?!\\p{L})`, readWeekday),
  rule(`(?:(on|last|next|this|until|by|since)\\s+)?${WEEKDAY}(?!\\p{L})`, readWeekday),
  rule(
    `(?:for|over|lasting|during)\\s+(?:(?:more|less|at|about|nearly|almost|over)\\s+)?(?:than\\s+|least\\s+)?${NUMBER}\\s+${UNIT}(?!\\s+(?:ago|old|earlier))`,
    () => ({
      start: null,
      end: null,
      kind: 'DURATION',
      relative: false,
    }),
  ),
];

function rule(source: string, read: TimeRule['read']): TimeRule {
  return { shape: new RegExp(`${OPENING}${source}(?!\\p{L})`, 'giu'), isCalendar: false, read };
}

function unitOf(word = ''): CalendarUnit {
  const lower = word.toLowerCase();
  if (lower.startsWith('centur')) return 'century';
  for (const unit of ['day', 'week', 'month', 'quarter', 'year', 'decade'] as const) {
    if (unit === lower) return unit;
  }
  return 'day';
}

/** The count in front of a unit; null where the words name none ("few"). */
function countOf(word: string | undefined): number | null {
  const lower = word?.toLowerCase();
  if (lower === undefined || /^an?$/.test(lower)) return 1;
  if (/^(?:few|several|couple of|half a)$/.test(lower)) return null;
  return CARDINALS.get(lower) ?? Number(lower);
}

function negated(count: number | null): number | null {
  return count === null ? null : -count;
}

/** The precision at which people speak of a time that many units away. */
function precisionOf(unit: CalendarUnit): 'year' | 'month' | 'day' {
  if (unit === 'day' || unit === 'week') return 'day';
  return unit === 'month' || unit === 'quarter' ? 'month' : 'year';
}

function span(
  start: CalendarDate | null,
  end: CalendarDate | null,
  precision: 'year' | 'month' | 'day',
  kind: TimeReading['kind'],
): TimeReading {
  return {
    start: start && toPartialDate(start, precision),
    end: end && toPartialDate(end, precision),
    kind,
    relative: true,
  };
}

function shifted(published: CalendarDate | null, count: number | null, unit: CalendarUnit): TimeReading {
  const at = published && count !== null ? shiftDate(published, count, unit) : null;
  return span(at, at, precisionOf(unit), 'INSTANT');
}

/** "Last year" is the calendar year before, "this week" runs from Monday to Sunday. */
function named(
  which = '',
  unit: CalendarUnit,
  published: CalendarDate | null,
  isDeadline: boolean,
): TimeReading {
  const step = /last|previous/i.test(which) ? -1 : /next/i.test(which) ? 1 : 0;
  if (!published) return span(null, null, 'day', isDeadline ? 'UNTIL' : 'INTERVAL');
  const at = shiftDate(published, step, unit);
  const [start, end] = bounds(at, unit);
  return span(isDeadline ? null : start, end, precisionOf(unit), isDeadline ? 'UNTIL' : 'INTERVAL');
}

function bounds(at: CalendarDate, unit: CalendarUnit): readonly [CalendarDate, CalendarDate] {
  if (unit === 'week') {
    const monday = shiftDate(at, -((weekdayOf(at) + 6) % 7), 'day');
    return [monday, shiftDate(monday, 6, 'day')];
  }
  if (unit === 'quarter') {
    const first = { ...at, month: at.month - ((at.month - 1) % 3), day: 1 };
    return [first, shiftDate(first, 2, 'month')];
  }
  if (unit !== 'decade' && unit !== 'century') return [at, at];
  const years = unit === 'decade' ? 10 : 100;
  const first = { ...at, year: at.year - (at.year % years) };
  return [first, { ...first, year: first.year + years - 1 }];
}

/** "The next two decades" runs from the day of publication, "the past week" up to it. */
function stretch(
  which = '',
  count: number | null,
  unit: CalendarUnit,
  published: CalendarDate | null,
): TimeReading {
  const isPast = /past|last|previous/i.test(which);
  const far = published && count !== null ? shiftDate(published, isPast ? -count : count, unit) : null;
  return isPast ? span(far, published, 'day', 'INTERVAL') : span(published, far, 'day', 'INTERVAL');
}

/** A weekday is the last one up to publication, unless "next", "by" or "until" puts it after. */
function readWeekday(match: RegExpExecArray, published: CalendarDate | null): TimeReading | null {
  const [, lead = '', day = ''] = match;
  if (!/^\p{Lu}/u.test(day)) return null;
  const word = lead.toLowerCase();
  const later = /^(?:next|by|until)$/.test(word);
  const wanted = WEEKDAYS.indexOf(day.toLowerCase());
  const away = published ? (wanted - weekdayOf(published) + 7) % 7 : 0;
  const back = word === 'last' && away === 0 ? -7 : away - (away === 0 ? 0 : 7);
  const at = published && shiftDate(published, later ? away || 7 : back, 'day');
  if (word === 'since') return { ...span(at, null, 'day', 'SINCE') };
  return word === 'by' || word === 'until' ? span(null, at, 'day', 'UNTIL') : span(at, at, 'day', 'INSTANT');
}
