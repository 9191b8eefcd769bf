import { toUtc } from '../../schema/model/date-time.ts';
import { type DocumentDetails, GENRE, type Genre } from '../../schema/model/document.ts';
import { DomainError } from '../../schema/model/errors.ts';
import { toLanguageTag } from '../../schema/model/language-tag.ts';

/** In UTF-16 code units. */
const MAX_TITLE_LENGTH = 1_000;
const MAX_NAME_LENGTH = 300;
const MAX_COMMENT_LENGTH = 10_000;
/** In UTF-8: databases look up documents by an id or address, and Postgres indexes no longer key. */
const MAX_KEY_BYTES = 2_000;
const MAX_AUTHORS = 100;

/**
 * Checks the details of a document, whichever way it came in, and brings `publishedAt` to UTC with milliseconds and
 * `language` to its canonical form. A title, publisher or author without a letter or digit ("—", "?", blanks) and a blank
 * external id are taken as absent.
 *
 * @throws {DomainError} INVALID_INPUT naming the value and what it should be.
 */
export function checkDetails<Details extends DocumentDetails>(given: Details): Details {
  const details = withoutBlanks(given);
  const { publishedAt, language, url, genre, title, publisher, externalId, byline = [] } = details;
  checkText('title', title, MAX_TITLE_LENGTH);
  checkText('publisher', publisher, MAX_NAME_LENGTH);
  checkText('byline', byline.join(', '), MAX_AUTHORS * (MAX_NAME_LENGTH + 2));
  if (byline.length > MAX_AUTHORS) invalidDetail('byline', byline.join(', '), `at most ${MAX_AUTHORS} names`);
  for (const author of byline) checkText('byline', author, MAX_NAME_LENGTH);
  checkKey('externalId', externalId);
  checkKey('url', url);
  if (url !== undefined) checkUrl(url);
  if (genre !== undefined && !isGenre(genre))
    invalidDetail('genre', genre, `one of ${Object.keys(GENRE).join(', ')}`);
  return {
    ...details,
    ...(language !== undefined && { language: toLanguage(language) }),
    ...(publishedAt !== undefined && { publishedAt: toMoment(publishedAt) }),
  };
}

/**
 * Checks the comment of a review; a blank one is taken as absent.
 *
 * @throws {DomainError} INVALID_INPUT.
 */
export function checkComment(comment: string | undefined): string | undefined {
  checkText('comment', comment, MAX_COMMENT_LENGTH);
  return comment?.trim() === '' ? undefined : comment;
}

/** Tells whether a word from outside is one of the genres. */
export function isGenre(word: string): word is Genre {
  return Object.hasOwn(GENRE, word);
}

function withoutBlanks<Details extends DocumentDetails>(details: Details): Details {
  const { title, publisher, externalId, byline } = details;
  const isBlank: Readonly<Record<string, boolean>> = {
    title: title !== undefined && isBlankName(title),
    publisher: publisher !== undefined && isBlankName(publisher),
    externalId: externalId?.trim() === '',
  };
  const given = Object.entries(details).filter(([name]) => !isBlank[name]);
  // Only optional details were left out; Object.fromEntries forgets the keys' types.
  const named = Object.fromEntries(given) as unknown as Details;
  return byline?.some(isBlankName)
    ? { ...named, byline: byline.filter((name) => !isBlankName(name)) }
    : named;
}

/** Punctuation and blanks are no name: "—", "?", "...". */
function isBlankName(text: string): boolean {
  return /^[\s\p{P}\p{S}\p{Cf}]*$/u.test(text);
}

function checkText(name: string, value: string | undefined, maxLength: number): void {
  if (value === undefined) return;
  checkStorable(name, value);
  if (value.length > maxLength)
    invalidDetail(name, value, `at most ${maxLength.toLocaleString('en')} characters long`);
}

function checkKey(name: string, value: string | undefined): void {
  if (value === undefined) return;
  checkStorable(name, value);
  if (Buffer.byteLength(value) > MAX_KEY_BYTES)
    invalidDetail(name, value, `at most ${MAX_KEY_BYTES.toLocaleString('en')} bytes long`);
}

/** Postgres keeps no NUL, and half a surrogate pair is stored as another character. */
function checkStorable(name: string, text: string): void {
  if (!text.isWellFormed() || text.includes('\0'))
    invalidDetail(name, text, 'text without NUL and unpaired surrogates');
}

/** Every reader of the record would see a password in an address, so the message leaves it out too. */
function checkUrl(text: string): void {
  const url = /^https?:/i.test(text) ? URL.parse(text) : null;
  if (!url) invalidDetail('url', text, 'an absolute http or https address');
  if (url.username === '' && url.password === '') return;
  url.username = '';
  url.password = '';
  invalidDetail('url', url.href, 'an address without a user name and a password');
}

function toMoment(text: string): string {
  const expected = 'an ISO 8601 date or moment that the calendar has, such as "2026-03-01T12:00:00Z"';
  return toUtc(text) ?? invalidDetail('publishedAt', text, expected);
}

function toLanguage(text: string): string {
  return toLanguageTag(text) ?? invalidDetail('language', text, 'a BCP 47 tag such as "en"');
}

function invalidDetail(name: string, value: string, expected: string): never {
  throw new DomainError(
    'INVALID_INPUT',
    `Cannot take the ${name} "${value.slice(0, 80).toWellFormed()}": it is not ${expected}`,
  );
}
