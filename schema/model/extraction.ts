import type { Actor, Mention } from './actor.ts';
import type { Figure } from './figure.ts';
import type { LedgerItem } from './ledger.ts';
import type { Position } from './position.ts';
import type { Section } from './section.ts';
import type { Span } from './span.ts';

/** Why something an extractor proposed was refused. */
export const REJECTION_REASON = {
  QUOTE_NOT_FOUND: 'The quote does not occur in the text.',
  QUOTE_AMBIGUOUS: 'The quote occurs more than once, and no hint says which occurrence is meant.',
  VALUE_MISMATCH: 'The number does not follow from the quoted words.',
  NO_FIGURE: 'The number is part of a date or name, or there is no number.',
  NO_STATEMENT: 'No clause states the claim.',
  UNKNOWN_ACTOR: 'It refers to an actor that is not part of the extraction.',
  BROKEN_CHAIN: 'Its attribution does not end at its holder.',
  TOO_MANY:
    'The text exceeds the limit of stored items of one kind; the quote gives the kind and the number of omitted items.',
  MODEL_FAILED:
    'The language model failed, and the rules extracted the document; the quote says how it failed.',
} as const;
export type RejectionReason = keyof typeof REJECTION_REASON;

/** Something proposed and refused; nothing is dropped in silence. */
export interface Rejection {
  readonly reason: RejectionReason;
  readonly quote: string;
}

/** A place name under which no actor acts or speaks. */
export interface PlaceMention extends Span {
  readonly quote: string;
}

/** All that was found in one text. Every span obeys the slice rule; figures and positions stand in text order. */
export interface Extraction {
  readonly extractor: string;
  readonly extractorVersion: string;
  /** The text that all spans count in, where it is not the one that was sent: the article of a page; null otherwise. */
  readonly text: string | null;
  readonly title: string | null;
  readonly language: string;
  readonly sections: readonly Section[];
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  /** In text order. They say which names were seen and are no actors; the record does not keep them. */
  readonly places: readonly PlaceMention[];
  readonly figures: readonly Figure[];
  readonly positions: readonly Position[];
  readonly rejections: readonly Rejection[];
  /** Every numeral and every cue of the text, in text order. */
  readonly ledger: readonly LedgerItem[];
}
