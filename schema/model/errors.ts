/** What can be refused, and what the caller can do about it. `docs/errors.md` lists the same codes. */
export const ERROR_CODE = {
  EMPTY_TEXT: 'The text has no words outside its headings. Send the body too.',
  TEXT_TOO_LARGE: 'The text exceeds the length limit of the server. Split it.',
  ILL_FORMED_TEXT: 'The text contains NUL or an unpaired surrogate. Decode it correctly and send it again.',
  UNREADABLE_PAGE: 'The page contains no article that can be extracted. Send its text instead.',
  UNREADABLE_TEXT:
    'The text exceeds the time or memory limit of one extraction. Split it, or remove parts that are not prose.',
  URL_NOT_ALLOWED: 'The server is not allowed to fetch this address. Send the text of the page.',
  PAGE_UNAVAILABLE: 'The page cannot be fetched now, or is not text. Retry later, or send its text.',
  UNSUPPORTED_LANGUAGE:
    'The text is not in English. If it is, set `language`; otherwise ask for its sections only.',
  BINARY_FILE: 'The file is not text. Convert it first.',
  UNSUPPORTED_FORMAT:
    'The format of the text or file is not supported. The message names it and says what to do.',
  NOT_FOUND: 'No entity has this id.',
  STALE_REVISION: 'The entity changed after you read it. Read it again, then decide again.',
  CONFLICT: 'Another document already has this URL or external id.',
  READ_ONLY: 'The database is read-only. Make its file and folder writable.',
  INVALID_INPUT: 'A value is outside the range of its field. The message states the range.',
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
