import { MONTHS } from '../lexicon/calendar.ts';
import { CARDINALS } from '../lexicon/number-words.ts';
import {
  duration,
  interval,
  isClause,
  open,
  readDay,
  readEnd,
  readMonths,
  readNext,
  readPart,
  readPeriodTo,
  readShort,
  readYear,
} from './read-periods.ts';
import type { TimeRule } from './time-rule.ts';

const MONTH = `(?:${MONTHS.join('|')})(?!\\p{L})`;
const COUNT = `(?:\\d{1,2}|${[...CARDINALS.keys()].join('|')})`;
const DATE = `(?:\\d{1,2} ${MONTH}(?:,? \\d{4})?|${MONTH}(?: \\d{1,2}(?!\\d))?(?:,? \\d{4})?|(?:19|20)\\d{2})`;
const ENDS = '(?:end|ends|ended|start|starts|begin|begins|open|opens|close|closes|expire|expires)';

/** Periods of business and of reports: fiscal years, quarters, halves, months joined by a dash, weeks by number. */
export const PERIOD_RULES: readonly TimeRule[] = [
  rule(
    '(?:(?:in|for|during|of) )?(?:the )?(?:FY|fiscal(?: year)? )(?:20)?(\\d{2})(?:[/–-](?:20)?(\\d{2}))?',
    (m) => interval(`20${m[1]}`, `20${m[2] ?? m[1]}`),
  ),
  rule("(?:(?:in|for|during|of) )?(?:([1-4])Q|Q([1-4])|([12])H|H([12])) ?['’]?(?:20)?(\\d{2})", readShort),
  rule('(?:(?:in|for|during) )?(?:epidemiological )?week \\d{1,2}', () => interval(null, null)),
  rule(`(?:(?:in|for|from|between) )?(${MONTH}) ?(?:[-–—]|to|through|and) ?(${MONTH})(?! ?\\d)`, readMonths),
  rule(
    `(?:(?:in|for|during|over) )?(?:the )?(?:(${COUNT}) )?(week|month|quarter|half|half-year|year|season|decade)s? (?:to|ended|ending|through|since) (?:on |the end of |end-)?(${DATE})`,
    readPeriodTo,
  ),
  rule(`since (?:the |an? |its |his |her |their |it |they )?(?:\\p{L}+ ){1,6}(?:on|in) (${DATE})`, (m) =>
    isClause(m[0]) ? { start: null, end: null, kind: 'SINCE', relative: true } : null,
  ),
  rule(`(?:before|until) (?:the|its|their) (?:\\p{Ll}+ ){1,4}${ENDS}(?: (?:in|on) ${DATE})?`, () =>
    open('UNTIL'),
  ),
  rule(`(?<=[(;] ?)(${MONTH})(?=:)`, readMonths),
  named(
    /quarter|half/i,
    '(?:(?:in|during|for|over) )?(?:the |its |their )?(first|second|third|fourth)[- ](quarter|half)',
    readPart,
  ),
  named(
    /year/i,
    'for the (?:full |whole |entire )(?:fiscal |financial )?year|for the year as a whole',
    readYear,
  ),
  named(/term|run/i, '(?:for|in|over) the (?:short|near|medium|long|longer)(?:er)? (?:term|run)', () =>
    open('INTERVAL'),
  ),
  named(
    /end of/i,
    '(?:until|till|at|to|from) the end of (?:the|this) (?:week|month|quarter|year|decade)',
    readEnd,
  ),
  named(/morning|afternoon|evening/i, 'this (?:morning|afternoon|evening)', readDay),
  named(/then/i, 'since then', () => open('SINCE')),
  named(/within/i, 'within (?:hours|days|weeks|months|years)', () => duration()),
  named(
    /season|fiscal|financial/i,
    `(?:in|over|for|within) ${COUNT} (?:(?:fiscal|financial) years|seasons)`,
    () => duration(),
  ),
  named(/the/i, `(?:over|in|during) (?:the|these|those) ${COUNT} (?:hours|days|weeks|months|years)`, () =>
    open('INTERVAL'),
  ),
  named(
    /this/i,
    '(?<=\\bthis (?:year|month|week|quarter|season)\\b[^.;]{1,60} )next(?= ?(?:[,.;:)]|$|and |but ))',
    readNext,
  ),
];

/** In a shape, a blank stands for any white space. */
function rule(source: string, read: TimeRule['read']): TimeRule {
  const shape = new RegExp(
    `(?<![\\p{L}\\p{N}.,$€£/-])(?:${source.replaceAll(' ', '\\s')})(?![\\p{L}\\d])`,
    'giu',
  );
  return { shape, isCalendar: true, read };
}

function named(hint: RegExp, source: string, read: TimeRule['read']): TimeRule {
  return { ...rule(source, read), isCalendar: false, hint };
}
