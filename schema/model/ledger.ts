import type { QuotedSpan } from './span.ts';

/** What the ledger of a text keeps account of. */
export const LEDGER_KIND = {
  NUMERAL: 'A number, in digits or in words.',
  CUE: 'A word that can attribute: “said”, “according to”, “refusal”.',
} as const;
export type LedgerKind = keyof typeof LEDGER_KIND;

/** What became of a numeral or cue. */
export const LEDGER_STATUS = {
  CLAIMED: 'A figure or position rests on it.',
  DISMISSED: 'It claims nothing; the reason says why.',
  OPEN: 'Nobody knows: it may be a claim that was missed.',
} as const;
export type LedgerStatus = keyof typeof LEDGER_STATUS;

/** Why a numeral or cue claims nothing. */
export const DISMISSAL_REASON = {
  DATE: 'Part of a date or another calendar time: “3 May”, “2014”, “third quarter”.',
  CLOCK_TIME: 'A time of day: “5 pm”.',
  IDENTIFIER: 'Part of a code, an address or a designation: “Su-35”, “G7”, “10.1.2”.',
  NAME: 'Part of a name: “Article 5”, “Boeing 737”, “Five Star Movement”.',
  ORDINAL: 'A place in an order: “first”, “21st”.',
  SCORE: 'The result of a game or vote: “3–1”.',
  NOTE: 'The mark of a footnote or reference: “[12]”.',
  LIST_NUMBER: 'The number of an item of a list.',
  SECTION_NUMBER: 'The number of a section, in its heading.',
  HEADING: 'It stands in a heading; the body makes the claims.',
  RATE_BASE: 'What a rate is counted on: “per 100,000”.',
  COUNTS_NOTHING: 'A number that counts nothing: “one of the”, “no one”, the counter of a gallery.',
  COMPOUND: 'Part of a compound that describes: “six-speed”.',
  OTHER_USE: 'The word has another use here: a noun, an adjective, a name.',
  QUOTED: 'It stands in a quotation, where the speaker’s own words attribute nothing to others.',
  NO_SOURCE: 'No actor stands near enough to be its source.',
  UNSAID: 'The verb tells what may or shall be said, not what is: “to announce”, “could tell”.',
  SAYS_NOTHING: 'What it attributes adds nothing to the claim beside it.',
  REJECTED: 'The claim made of it was refused; the rejections say why.',
  TOO_MANY: 'Its sentence or text has more than is kept; an item for the rest of a text spans all of it.',
} as const;
export type DismissalReason = keyof typeof DISMISSAL_REASON;

/** A numeral or cue of a text and what became of it. */
export interface LedgerItem extends QuotedSpan {
  readonly kind: LedgerKind;
  readonly status: LedgerStatus;
  /** Set when it is DISMISSED, null otherwise. */
  readonly reason: DismissalReason | null;
}
