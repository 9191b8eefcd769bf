import type { TimeScope } from '../../../schema/model/time-scope.ts';
import type { CalendarDate } from './calendar-date.ts';

/** What a rule reads from its match; null when the words are no time after all. */
export type TimeReading = Pick<TimeScope, 'start' | 'end' | 'kind' | 'relative'>;

/** A shape of words for a time, and its reading on the day of publication, if that is known. */
export interface TimeRule {
  readonly shape: RegExp;
  readonly isCalendar: boolean;
  /** Without this the shape cannot match; far cheaper to look for. */
  readonly hint?: RegExp;
  readonly read: (match: RegExpExecArray, published: CalendarDate | null) => TimeReading | null;
}
