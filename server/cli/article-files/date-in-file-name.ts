import { isCalendarDate } from '../../../schema/model/date-time.ts';

/** At the beginning of the name or at its end, separated from letters and digits. */
const DATES = [
  /^(\d{4})([-_.]?)(\d{2})\2(\d{2})(?![\p{L}\p{N}])/u,
  /(?<![\p{L}\p{N}])(\d{4})([-_.]?)(\d{2})\2(\d{2})$/u,
];
const ONE_DAY_MS = 86_400_000;

/**
 * Finds the day of publication in the name of a file without its extension: `2024-03-05-budget`, `20240305 budget`,
 * `budget_2024.03.05`. Undefined when the name has none, two different ones, or one that cannot be a day of publication:
 * a day that the calendar does not have, one before 1900, or one after `now`.
 */
export function dateInFileName(stem: string, now: Date = new Date()): string | undefined {
  const found = DATES.map((pattern) => pattern.exec(stem)).filter((match) => match !== null);
  const days = new Set(found.map(([, year, , month, day]) => `${year}-${month}-${day}`));
  const [day] = days;
  return days.size === 1 && day !== undefined && isPlausible(day, now) ? day : undefined;
}

function isPlausible(day: string, now: Date): boolean {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  // East of Greenwich the next day has begun.
  return year >= 1900 && isCalendarDate(year, month, date) && Date.parse(day) <= now.getTime() + ONE_DAY_MS;
}
