import { type DocumentDetails, GENRE, type Genre } from '../../schema/model/document.ts';
import { DomainError } from '../../schema/model/errors.ts';

const DATE_TIME = /^\d{4}-\d{2}-\d{2}(T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2}))?$/;
/** What a publisher, an id or an address may take in UTF-8: databases find by them, and Postgres by no more. */
const MAX_KEY_BYTES = 2_000;

const LANGUAGE_TAG = /^[a-zA-Z]{2,3}(-[a-zA-Z0-9]{2,8})*$/;

/**
 * Checks what is said of a document, whichever way it came in, and brings `publishedAt` to UTC with milliseconds, the
 * one form in which moments sort as texts.
 *
 * @throws {DomainError} INVALID_INPUT naming the value and what it should be.
 */
export function checkDetails<Details extends DocumentDetails>(details: Details): Details {
  const { publishedAt, language, url, genre, title, publisher, externalId, byline = [] } = details;
  for (const [name, value] of Object.entries({
    title,
    publisher,
    externalId,
    url,
    byline: byline.join(', '),
  }))
    if (value !== undefined && !isStorable(value))
      refuse(name, value, 'text without NUL and unpaired surrogates');
  for (const [name, value] of Object.entries({ publisher, externalId, url }))
    if (value !== undefined && Buffer.byteLength(value) > MAX_KEY_BYTES)
      refuse(name, value, `at most ${MAX_KEY_BYTES} bytes long`);
  if (language !== undefined && !LANGUAGE_TAG.test(language))
    refuse('language', language, 'a BCP 47 tag such as "en"');
  if (url !== undefined && !isWebAddress(url)) refuse('url', url, 'an absolute http or https address');
  if (genre !== undefined && !isGenre(genre))
    refuse('genre', genre, `one of ${Object.keys(GENRE).join(', ')}`);
  return publishedAt === undefined ? details : { ...details, publishedAt: toUtc(publishedAt) };
}

/** Postgres keeps no NUL, and half a surrogate pair is stored as another character. */
function isStorable(text: string): boolean {
  return text.isWellFormed() && !text.includes('\0');
}

/** Tells whether a word from outside is one of the genres. */
export function isGenre(word: string): word is Genre {
  return Object.hasOwn(GENRE, word);
}

function toUtc(text: string): string {
  const moment = new Date(text);
  if (!DATE_TIME.test(text) || Number.isNaN(moment.getTime())) {
    refuse('publishedAt', text, 'an ISO 8601 date or moment such as "2026-03-01T12:00:00Z"');
  }
  return moment.toISOString();
}

function isWebAddress(text: string): boolean {
  return /^https?:/i.test(text) && URL.canParse(text);
}

function refuse(name: string, value: string, expected: string): never {
  throw new DomainError(
    'INVALID_INPUT',
    `Cannot take the ${name} "${value.slice(0, 80).toWellFormed()}": it is not ${expected}`,
  );
}
