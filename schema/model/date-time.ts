const DATE_TIME = /^(\d{4})-(\d{2})-(\d{2})(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;
const PARTIAL_DATE = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/**
 * Brings an ISO 8601 date or moment to UTC with milliseconds, the one form in which moments sort as texts. A date alone
 * means its first moment in UTC. Null for anything else, including dates that no calendar has: `2024-02-30`.
 */
export function toUtc(text: string): string | null {
  const [, year, month, day] = DATE_TIME.exec(text) ?? [];
  if (!isCalendarDate(Number(year), Number(month), Number(day))) return null;
  const moment = new Date(text);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}

/** Tells whether a text is a year, month or day that the calendar has: `2026`, `2026-03`, `2026-03-01` [EDTF level 0]. */
export function isPartialDate(text: string): boolean {
  const [, year, month = '1', day = '1'] = PARTIAL_DATE.exec(text) ?? [];
  return year !== undefined && isCalendarDate(Number(year), Number(month), Number(day));
}

/** Tells whether the Gregorian calendar has a day. `Date` itself takes 30 February for 1 March. */
export function isCalendarDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
