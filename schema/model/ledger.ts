import type { QuotedSpan } from './span.ts';

/** What the ledger of a text keeps account of. */
export const LEDGER_KIND = {
  NUMERAL: 'A number, in digits or in words.',
  CUE: 'A word that can attribute a statement: “said”, “according to”, “refusal”.',
} as const;
export type LedgerKind = keyof typeof LEDGER_KIND;

/** What became of a numeral or cue. */
export const LEDGER_STATUS = {
  CLAIMED: 'A figure or position uses it.',
  DISMISSED: 'It is no claim; `reason` says why.',
  OPEN: 'Undecided: it may be a missed claim.',
} as const;
export type LedgerStatus = keyof typeof LEDGER_STATUS;

/** Why a numeral or cue claims nothing. */
export const DISMISSAL_REASON = {
  DATE: 'Part of a date or another calendar time: “3 May”, “2014”, “third quarter”.',
  CLOCK_TIME: 'A time of day: “5 pm”.',
  IDENTIFIER: 'Part of a code, an address or a designation: “Su-35”, “G7”, “10.1.2”.',
  NAME: 'Part of a name: “Article 5”, “Boeing 737”, “Five Star Movement”.',
  ORDINAL: 'A rank or ordinal: “first”, “21st”.',
  SCORE: 'The result of a game or vote: “3–1”.',
  NOTE: 'The mark of a footnote or reference: “[12]”.',
  LIST_NUMBER: 'The number of an item of a list.',
  SECTION_NUMBER: 'The number of a section, in its heading.',
  HEADING: 'Part of a heading. Claims are taken from the body only.',
  RATE_BASE: 'Base of a rate: “per 100,000”.',
  COUNTS_NOTHING: 'A number that counts nothing: “one of the”, “no one”, the counter of a gallery.',
  COMPOUND: 'Part of a compound that describes: “six-speed”.',
  OTHER_USE: 'The word has another use here: a noun, an adjective, a name.',
  QUOTED: 'Part of a quotation in which the speaker attributes nothing to others.',
  NO_SOURCE: 'No actor near the cue can be its source.',
  UNSAID: 'The verb says what may or will be said: “to announce”, “could tell”.',
  SAYS_NOTHING: 'Its content adds nothing to the neighbouring claim.',
  REJECTED: 'Its claim was rejected; `rejections` gives the reason.',
  TOO_MANY:
    'Its sentence or text exceeds the limit of stored claims. One item spans the rest of such a text.',
} as const;
export type DismissalReason = keyof typeof DISMISSAL_REASON;

/** A numeral or cue of a text and what became of it. */
export interface LedgerItem extends QuotedSpan {
  readonly kind: LedgerKind;
  readonly status: LedgerStatus;
  /** Set when it is DISMISSED, null otherwise. */
  readonly reason: DismissalReason | null;
}
