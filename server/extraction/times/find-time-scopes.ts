import type { Span } from '../../../schema/model/span.ts';
import type { TimeScope } from '../../../schema/model/time-scope.ts';
import { parseIsoDate } from './calendar-date.ts';
import { CALENDAR_RULES } from './calendar-times.ts';
import { NAMED_RULES } from './named-times.ts';
import { PERIOD_RULES } from './period-times.ts';
import { RELATIVE_RULES } from './relative-times.ts';

/** A time named in a sentence; its offsets count from the start of the sentence. */
export interface FoundTime extends Span {
  readonly scope: TimeScope;
  /** True when the digits in it are parts of a date and no figures. */
  readonly isCalendar: boolean;
  /** True for a time that only serves to compare: "compared with 2019", "a year earlier". */
  readonly isBaseline: boolean;
}

/**
 * Finds the times a sentence names, in order and without overlap: of two readings the longer wins. Relative ones count
 * from `publishedAt`; without it they are found but stay unresolved.
 */
export function findTimeScopes(sentence: string, publishedAt?: string): readonly FoundTime[] {
  const published = parseIsoDate(publishedAt);
  const found: FoundTime[] = [];
  const calendar = CALENDAR_HINT.test(sentence) ? CALENDAR_RULES : [];
  const relative = RELATIVE_HINT.test(sentence) ? RELATIVE_RULES : [];
  const named = NAMED_HINT.test(sentence) ? NAMED_RULES : [];
  const periods = CALENDAR_HINT.test(sentence) || PERIOD_HINT.test(sentence) ? PERIOD_RULES : [];
  for (const rule of [...calendar, ...relative, ...periods, ...named]) {
    if (rule.hint && !rule.hint.test(sentence)) continue;
    for (const match of sentence.matchAll(rule.shape)) {
      const reading = rule.read(match, published);
      if (!reading) continue;
      const [raw] = match;
      const span = { start: match.index, end: match.index + raw.length };
      const lead = sentence.slice(Math.max(0, span.start - 24), span.start);
      const isBaseline =
        BASELINE.test(lead) ||
        EARLIER.test(raw) ||
        (/^from\b/i.test(raw) && isChanged(sentence, span.start)) ||
        (/^since\b/i.test(raw) && RECORD.test(sentence.slice(Math.max(0, span.start - 50), span.start)));
      found.push({
        ...span,
        scope: { raw, ...reading, inherited: false },
        isCalendar: rule.isCalendar,
        isBaseline,
      });
    }
  }
  return withoutOverlap(found);
}

/** Most sentences name no time: without one of these no rule can match. */
const CALENDAR_HINT =
  /\d|(?<!\p{L})(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec|jan|feb|apr|jul|aug|sep|oct|nov|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)/u;
const RELATIVE_HINT =
  /day|week|month|year|quarter|decade|centur|tomorrow|tonight|(?<!\p{L})now|current|present|moment|to date|so far/iu;

const NAMED_HINT =
  /day|week|month|year|quarter|decade|hour|minute|second|half|spring|summer|autumn|winter|night|noon|dawn|season|period|Christmas|Easter/i;

const PERIOD_HINT = /quarter|half|year|term|run|end of|this|then|within|season|the|before|until|week/i;

const BASELINE =
  /\b(?:compared (?:with|to)|than|versus|vs\.?|against|relative to|up from|down from|(?:many|much|high|low|large|big|long) as|\bas)\s+(?:in\s+)?$/i;
/** Behind a change, "from 2019" names the state before it. */
const CHANGED =
  /(?:%|percent|per cent|points?|up|down|higher|lower|more|less|fewer|rise|increase|drop|fall|rose|fell|grew)\s+$/i;
/** "Up 5% from 2019", but not "a duty of 5% from July". */
function isChanged(sentence: string, at: number): boolean {
  const lead = sentence.slice(Math.max(0, at - 60), at);
  return CHANGED.test(lead) && (!/(?:%|percent|per cent|points?)\s+$/i.test(lead) || MOVED.test(lead));
}

const MOVED =
  /(?<!\p{L})(?:up|down|rise|risen|rose|fell|fall|fallen|grew|grown|growth|higher|lower|more|less|fewer|(?:increas|decreas|declin|drop|jump|gain|surg|reduc|cut|soar|climb)\p{L}*)(?!\p{L})/iu;

/** "The largest raid since August": the time until which others are compared. */
const RECORD = /\b(?:\p{L}{2,12}est|most|least|worst|best|first|record)(?:\s\p{L}+){0,4}\s$/iu;
const EARLIER = /\b(?:earlier|before|previously)$/i;

function withoutOverlap(found: readonly FoundTime[]): readonly FoundTime[] {
  const kept: FoundTime[] = [];
  const byLength = found.toSorted((a, b) => b.end - b.start - (a.end - a.start) || a.start - b.start);
  for (const time of byLength) {
    if (!kept.some((other) => time.start < other.end && other.start < time.end)) kept.push(time);
  }
  return kept.toSorted((a, b) => a.start - b.start);
}
