/** What sort of text a document is [IPTC ninjs genre]. */
export const GENRE = {
  NEWS: 'A news article.',
  BRIEFING: 'A policy briefing.',
  PRESS_RELEASE: 'A release by the party it speaks for.',
  SPEECH: 'A speech as delivered or prepared.',
  TRANSCRIPT: 'A record of spoken words.',
  STATEMENT: 'An official statement.',
  REPORT: 'A study or report.',
  OTHER: 'None of the others.',
} as const;
export type Genre = keyof typeof GENRE;

/** How far a document has come on its way into the record. */
export const DOCUMENT_STATUS = {
  PENDING: 'Stored, not yet extracted.',
  READY: 'Extracted; its claims are in the record.',
  FAILED: 'Extraction failed; `statusReason` says why. The text is kept.',
} as const;
export type DocumentStatus = keyof typeof DOCUMENT_STATUS;

/** How the characters of a text are to be read. */
export const TEXT_FORMAT = {
  TEXT: 'Plain text: headings are recognised by their shape.',
  MARKDOWN: 'Markdown: headings are the marked ones.',
  HTML: 'A web page: its readable article is taken out of it and kept as MARKDOWN, in which all spans count.',
} as const;
export type TextFormat = keyof typeof TEXT_FORMAT;

/** What becomes of a text in another language than English, which is the only one that is read. */
export const IF_NOT_ENGLISH = {
  REFUSE: 'It is refused with UNSUPPORTED_LANGUAGE.',
  SECTIONS_ONLY: 'It is taken; its sections are found, and nothing else in it.',
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

/** What is known about a document besides its text. */
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
