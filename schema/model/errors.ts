/** What can be refused, and what the caller can do about it. `docs/errors.md` lists the same codes. */
export const ERROR_CODE = {
  EMPTY_TEXT: 'The text has no words outside its headings: send the body too.',
  TEXT_TOO_LARGE: 'The text is longer than the server takes: split it.',
  ILL_FORMED_TEXT: 'The text holds NUL or an unpaired surrogate: decode it correctly and send it again.',
  UNREADABLE_PAGE: 'No article can be taken out of the page: send its text instead.',
  UNREADABLE_TEXT:
    'The text takes more to read than one text may: split it, or take out what is no language.',
  URL_NOT_ALLOWED: 'The server may not fetch that address, or fetches none: send the text of the page.',
  PAGE_UNAVAILABLE: 'The page cannot be fetched now, or is no text: try again later, or send its text.',
  UNSUPPORTED_LANGUAGE: 'The text is not in English: say so if it is, or ask for its sections only.',
  BINARY_FILE: 'The file is not text: convert it first.',
  UNSUPPORTED_FORMAT:
    'The text or file is in a format that is not read here: the message names it and says what to do.',
  NOT_FOUND: 'There is nothing with that id: look it up again.',
  STALE_REVISION: 'The record changed since you read it: read it again and decide again.',
  CONFLICT: 'Another record already has that key.',
  READ_ONLY: 'The database cannot be written to: make its file and folder writable.',
  INVALID_INPUT: 'A value is outside what the field takes: the message says what it takes.',
} as const;
export type ErrorCode = keyof typeof ERROR_CODE;

/** A refusal the caller can act on. The message reads `Cannot <do> <what>: <state>`. */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
