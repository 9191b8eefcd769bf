import { WEEKDAYS } from '../lexicon/calendar.ts';
import { CARDINALS } from '../lexicon/number-words.ts';
import { type CalendarDate, shiftDate, toPartialDate, weekdayOf } from './calendar-date.ts';
import type { TimeReading, TimeRule } from './time-rule.ts';

const SEASON = '(?:spring|summer|autumn|winter)';
const WEEKDAY = `(?:${WEEKDAYS.join('|')})`;
const COUNT = `(?:an?|\\d{1,3}|${[...CARDINALS.keys()].join('|')})`;
const LENGTH = '(?:second|minute|hour|day|week|month|quarter|year|decade)s?';
const PERIOD = '(?:week|month|quarter|half|half-year|year|season|decade)';
const EXTENT = '(?:just |only |about |nearly |barely |around |less than |more than |the space of )?';
const COMPARED = `in the (?:same|corresponding|previous|prior|year-ago|year-earlier) (?:period|${PERIOD})(?: (?:last year|a year (?:ago|earlier)))?`;

const SEASONS = /spring|summer|autumn|winter/i;
const PARTS_OF_DAY = /night|noon|midday|dawn|dusk|nightfall|daytime|weekend/i;
const DAYS = /[SMTWF]\p{Ll}{2,5}day/u;
const LENGTHS = /second|minute|hour|day|week|month|quarter|year|decade/i;
const PERIODS = /week|month|quarter|half|year|season|decade|period/i;

/**
 * Times by the name of a season, a part of the day, a quarter or a length: the words alone do not say which dates they
 * cover (a summer is no date without a hemisphere), so most stay unresolved.
 */
export const NAMED_RULES: readonly TimeRule[] = [
  rule(SEASONS, `(?:since|from) (?:the |last )?${SEASON}`, () => open('SINCE')),
  rule(SEASONS, `(?:by|until|before) (?:the |next |this )?${SEASON}`, () => open('UNTIL')),
  rule(
    SEASONS,
    `(?:(?:in|during|over|for|throughout) )?(?:the|this|last|next) (?:(?:past|coming|early|late) )?${SEASON}`,
    () => open('INTERVAL'),
  ),
  rule(
    /season/i,
    '(?:(?:in|during|for|over) )?(?:this|last|next|the (?:previous|coming|current)) season',
    () => open('INTERVAL'),
  ),
  rule(/Christmas|Easter/, '(?:by|until|before) (?:Christmas|Easter)', () => open('UNTIL')),
  rule(
    PARTS_OF_DAY,
    'overnight(?= ?(?:[.,;:)”"]|$)| (?:in|on|at|and|by|as|from|after|to|with|but|into|near|across|for)(?!\\p{L}))',
    () => open('INTERVAL'),
  ),
  rule(PARTS_OF_DAY, '(?:by|until|before) (?:midnight|noon|midday|dawn|dusk|nightfall)', () => open('UNTIL')),
  rule(PARTS_OF_DAY, '(?:at|during the) (?:night|daytime|weekends?)', () => open('INTERVAL')),
  rule(DAYS, `(?:on )?(?:early|late) (?:on )?${WEEKDAY}`, readPartOfDay),
  rule(DAYS, `(?:on )?${WEEKDAY} (?:morning|afternoon|evening|night)`, readPartOfDay),
  rule(
    PERIODS,
    'by (?:the )?(?:year[- ]end|end of the (?:week|month|quarter|year|decade|century))',
    readYearEnd,
  ),
  rule(
    PERIODS,
    'by (?:the|its|their) (?:first|second|third|fourth|fifth|tenth) (?:year|month|week|quarter)',
    () => open('UNTIL'),
  ),
  rule(
    LENGTHS,
    `(?:in|during|within|over|for|throughout) (?:the|its|their) (?:first|second|third|fourth|final|opening|closing|last) (?:${COUNT} )?${LENGTH}`,
    () => open('INTERVAL'),
  ),
  rule(PERIODS, `(?:in )?the (?:week|month|quarter|year) before|${COMPARED}`, () => open('INTERVAL')),
  rule(
    PERIODS,
    '(?:over|during|throughout|for most of|in|through) the (?:year|month|week|quarter|decade|period)',
    () => open('INTERVAL'),
  ),
  rule(
    LENGTHS,
    `(?:within|in|over|after|every|during|inside|under|across) ${EXTENT}${COUNT} ${LENGTH}`,
    () => ({
      start: null,
      end: null,
      kind: 'DURATION',
      relative: false,
    }),
  ),
  rule(
    PERIODS,
    '(?:starting|beginning|from|as of|until|since|by) (?:last|this|next) (?:week|month|quarter|year|season)',
    readFromPeriod,
  ),
];

/** In a shape, a blank stands for any white space. */
function rule(hint: RegExp, source: string, read: TimeRule['read']): TimeRule {
  const shape = new RegExp(`(?<![\\p{L}\\p{N}-])(?:${source.replaceAll(' ', '\\s')})(?![\\p{L}\\d])`, 'giu');
  return { shape, isCalendar: false, hint, read };
}

function open(kind: TimeReading['kind']): TimeReading {
  return { start: null, end: null, kind, relative: true };
}

/** "Early Saturday" and "on Wednesday night" are the last such days up to publication. */
function readPartOfDay(match: RegExpExecArray, published: CalendarDate | null): TimeReading | null {
  const day = WEEKDAYS.findIndex((name) => match[0].toLowerCase().includes(name));
  if (!/(?:Sun|Mon|Tues|Wednes|Thurs|Fri|Satur)day/.test(match[0])) return null;
  if (!published) return open('INSTANT');
  const away = (day - weekdayOf(published) + 7) % 7;
  const at = toPartialDate(shiftDate(published, away === 0 ? 0 : away - 7, 'day'), 'day');
  return { start: at, end: at, kind: 'INSTANT', relative: true };
}

function readYearEnd({ 0: words }: RegExpExecArray, published: CalendarDate | null): TimeReading {
  const end = published && /year/i.test(words) ? toPartialDate(published, 'year') : null;
  return { start: null, end, kind: 'UNTIL', relative: true };
}

/** "From next month": where the period begins or ends. */
function readFromPeriod({ 0: words }: RegExpExecArray, published: CalendarDate | null): TimeReading {
  const kind = /^(?:until|by)/i.test(words) ? 'UNTIL' : 'SINCE';
  const unit = /(week|month|quarter|year)\s*$/i.exec(words)?.[1]?.toLowerCase();
  if (!published || (unit !== 'month' && unit !== 'year')) return open(kind);
  const step = /\slast\s/i.test(words) ? -1 : /\snext\s/i.test(words) ? 1 : 0;
  const at = toPartialDate(shiftDate({ ...published, day: 1 }, step, unit), unit);
  return kind === 'SINCE'
    ? { start: at, end: null, kind, relative: true }
    : { start: null, end: at, kind, relative: true };
}
