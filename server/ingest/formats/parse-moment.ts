import { toUtc } from '../../../schema/model/date-time.ts';

/** A date as mail and feeds write it: "Mon, 03 Mar 2025 10:00:00 +0100" [RFC 5322]. */
const MAIL_DATE = /^(?:[a-z]{3},\s*)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4})\s+\d{1,2}:\d{2}/i;
/** A moment without a zone, as tables have it. */
const LOCAL = /^(\d{4}-\d{2}-\d{2})[ T](\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?)$/;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');

/**
 * Brings a date of a file to ISO 8601; one without a zone counts as UTC. What is none is given back as it is, for the
 * check of details to refuse by name.
 */
export function parseMoment(text: string | undefined): string | undefined {
  const given = text?.trim();
  if (!given) return undefined;
  const [, day, time] = LOCAL.exec(given) ?? [];
  if (day && time) return `${day}T${time}Z`;
  const [, date, month = '', year] = MAIL_DATE.exec(given) ?? [];
  if (!date) return given;
  const iso = `${year}-${String(MONTHS.indexOf(month.toLowerCase()) + 1).padStart(2, '0')}-${date.padStart(2, '0')}`;
  const moment = new Date(given);
  return toUtc(iso) === null || Number.isNaN(moment.getTime()) ? given : moment.toISOString();
}
