/** A day of the Gregorian calendar; month 1–12. */
export interface CalendarDate {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** The units that dates are shifted by. */
export type CalendarUnit = 'day' | 'week' | 'month' | 'quarter' | 'year' | 'decade' | 'century';

/** Reads the date part of an ISO 8601 text as written, without moving it between time zones; null when it is none. */
export function parseIsoDate(text: string | undefined): CalendarDate | null {
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})(?!\d)/.exec(text ?? '') ?? [];
  if (!year || !month || !day) return null;
  const date = { year: Number(year), month: Number(month), day: Number(day) };
  return isDate(date) ? date : null;
}

/** Tells whether such a day exists. */
export function isDate({ year, month, day }: CalendarDate): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();
}

/** Moves a date; a day that the month reached lacks becomes its last one. */
export function shiftDate(date: CalendarDate, count: number, unit: CalendarUnit): CalendarDate {
  const { year, month, day } = date;
  if (unit === 'day' || unit === 'week') {
    return fromUtc(Date.UTC(year, month - 1, day + count * (unit === 'week' ? 7 : 1)));
  }
  const months = month - 1 + count * MONTHS_IN[unit];
  const last = new Date(Date.UTC(year, months + 1, 0));
  return {
    year: last.getUTCFullYear(),
    month: last.getUTCMonth() + 1,
    day: Math.min(day, last.getUTCDate()),
  };
}

const MONTHS_IN = { month: 1, quarter: 3, year: 12, decade: 120, century: 1200 } as const;

/** The weekday, 0 for Sunday. */
export function weekdayOf({ year, month, day }: CalendarDate): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}

/** Writes a date as a partial date of the given precision: `2022`, `2022-02` or `2022-02-24`. */
export function toPartialDate(
  { year, month, day }: CalendarDate,
  precision: 'year' | 'month' | 'day',
): string {
  const parts = [String(year).padStart(4, '0'), pad(month), pad(day)];
  return parts.slice(0, precision === 'year' ? 1 : precision === 'month' ? 2 : 3).join('-');
}

function fromUtc(time: number): CalendarDate {
  const date = new Date(time);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

function pad(number: number): string {
  return String(number).padStart(2, '0');
}
