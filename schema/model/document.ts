/** What sort of text a document is [IPTC ninjs genre]. */
export const GENRE = {
  NEWS: 'A news article.',
  BRIEFING: 'A policy briefing.',
  PRESS_RELEASE: 'A press release of the party that it speaks for.',
  SPEECH: 'A speech as delivered or prepared.',
  TRANSCRIPT: 'A transcript of spoken words.',
  STATEMENT: 'An official statement.',
  REPORT: 'A study or report.',
  OTHER: 'None of the others.',
} as const;
export type Genre = keyof typeof GENRE;

/** How far a document has come on its way into the record. */
export const DOCUMENT_STATUS = {
  PENDING: 'Stored and queued for extraction.',
  READY: 'Extracted; its claims are in the record.',
  FAILED: 'Extraction failed; `statusReason` says why. The text is kept.',
} as const;
export type DocumentStatus = keyof typeof DOCUMENT_STATUS;

/** How the characters of a text are to be read. */
export const TEXT_FORMAT = {
  TEXT: 'Plain text. Headings are recognised by their form.',
  MARKDOWN: 'Markdown. Headings are marked.',
  HTML: 'A web page. Its article is extracted and stored as MARKDOWN, to which all spans refer.',
} as const;
export type TextFormat = keyof typeof TEXT_FORMAT;

/** What becomes of a text in another language than English, which is the only one that is read. */
export const IF_NOT_ENGLISH = {
  REFUSE: 'The text is rejected with UNSUPPORTED_LANGUAGE.',
  SECTIONS_ONLY: 'The text is stored with its sections only.',
} as const;
export type IfNotEnglish = keyof typeof IF_NOT_ENGLISH;

/** A text as it arrives, before anything is known about it. */
export interface SourceText {
  readonly text: string;
  readonly format?: TextFormat | undefined;
  readonly title?: string | undefined;
  /** ISO 8601; the anchor of relative dates. Without it they stay unresolved. */
  readonly publishedAt?: string | undefined;
  /** BCP 47. Without it the language is guessed, and a text that is short or may be English is taken for English. */
  readonly language?: string | undefined;
  /** REFUSE by default. */
  readonly ifNotEnglish?: IfNotEnglish | undefined;
}

/** Details of a document, without its text. */
export interface DocumentDetails {
  readonly title?: string | undefined;
  readonly externalId?: string | undefined;
  readonly url?: string | undefined;
  readonly publisher?: string | undefined;
  readonly byline?: readonly string[] | undefined;
  readonly language?: string | undefined;
  readonly genre?: Genre | undefined;
  readonly publishedAt?: string | undefined;
}
