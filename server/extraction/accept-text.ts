import type { SourceText } from '../../schema/model/document.ts';
import { DomainError } from '../../schema/model/errors.ts';
import { type SectionedText, splitSections } from './text/split-sections.ts';

/** The longest text taken when the caller sets no limit, in UTF-16 code units. */
export const DEFAULT_TEXT_LIMIT = 2_000_000;

/**
 * Refuses a text that cannot be kept or holds nothing to read, and gives back its sections otherwise.
 *
 * @throws {DomainError} `TEXT_TOO_LARGE`, `ILL_FORMED_TEXT` or `EMPTY_TEXT`.
 */
export function acceptText(source: SourceText, limit: number = DEFAULT_TEXT_LIMIT): SectionedText {
  const { text, format } = source;
  if (text.length > limit) {
    throw new DomainError('TEXT_TOO_LARGE', `Cannot read text: ${text.length} characters, at most ${limit}`);
  }
  if (text.includes('\0')) throw new DomainError('ILL_FORMED_TEXT', 'Cannot read text: holds NUL');
  if (!text.isWellFormed()) {
    throw new DomainError('ILL_FORMED_TEXT', 'Cannot read text: holds an unpaired surrogate');
  }
  const sectioned = splitSections(text, format);
  const hasWords = sectioned.sections.some(({ span }) => WORD.test(text.slice(span.start, span.end)));
  if (!hasWords) throw new DomainError('EMPTY_TEXT', 'Cannot read text: no words outside its headings');
  return sectioned;
}

const WORD = /[\p{L}\p{N}]/u;
