import type { Actor, Mention } from '../../schema/model/actor.ts';
import type { Claim } from '../../schema/model/claim.ts';
import type { Extraction, Rejection, RejectionReason } from '../../schema/model/extraction.ts';
import type { Figure } from '../../schema/model/figure.ts';
import type { Position } from '../../schema/model/position.ts';
import type { Quantity } from '../../schema/model/quantity.ts';
import { isAnchored } from '../../schema/model/span.ts';
import { reporterOf } from './attributions/reporter-of.ts';
import { findQuantities } from './quantities/find-quantities.ts';

/** What finders propose for one text. */
export interface Proposal {
  readonly actors: readonly Actor[];
  readonly mentions: readonly Mention[];
  readonly figures: readonly Figure[];
  readonly positions: readonly Position[];
}

/** The part of a proposal that stands, and what was refused, with the reason. */
export type Grounded = Pick<Extraction, 'actors' | 'mentions' | 'figures' | 'positions' | 'rejections'>;

/**
 * The gate every extractor's findings pass: each span equals its quote, each claim has its statement, each actor named
 * is known, each chain ends at its holder, and each number follows from the quoted words.
 */
export function ground(text: string, { actors, mentions, figures, positions }: Proposal): Grounded {
  const gate: Gate = { text, keys: new Set(actors.map(({ key }) => key)), readings: new Map() };
  const rejections: Rejection[] = [];
  const pass = <Item>(items: readonly Item[], judge: Judge<Item>, quoteOf: (item: Item) => string) =>
    items.filter((item) => {
      const reason = judge(gate, item);
      if (reason) rejections.push({ reason, quote: quoteOf(item) });
      return reason === null;
    });
  return {
    actors,
    mentions: pass(mentions, judgeMention, ({ quote }) => quote),
    figures: pass(figures, judgeFigure, ({ quantity }) => quantity.raw).toSorted(inTextOrder),
    positions: pass(positions, judgePosition, ({ statement }) => statement).toSorted(inTextOrder),
    rejections,
  };
}

interface Gate {
  readonly text: string;
  readonly keys: ReadonlySet<string>;
  /** What each statement was read to say, so that a sentence full of numbers is read once. */
  readonly readings: Map<string, ReadonlySet<string>>;
}

type Judge<Item> = (gate: Gate, item: Item) => RejectionReason | null;

function judgeMention({ text, keys }: Gate, mention: Mention): RejectionReason | null {
  if (!isAnchored(text, mention)) return 'QUOTE_NOT_FOUND';
  return keys.has(mention.actor) ? null : 'UNKNOWN_ACTOR';
}

function judgeFigure(gate: Gate, figure: Figure): RejectionReason | null {
  if (!areKnown(gate, [figure.subject])) return 'UNKNOWN_ACTOR';
  return judgeClaim(gate, figure) ?? (followsFromWords(gate, figure) ? null : 'VALUE_MISMATCH');
}

function judgePosition(gate: Gate, position: Position): RejectionReason | null {
  if (!areKnown(gate, [position.onBehalfOf, position.addressee])) return 'UNKNOWN_ACTOR';
  const conditions = position.conditions.map(({ start, end, text }) => ({ start, end, quote: text }));
  if (!conditions.every((condition) => isAnchored(gate.text, condition))) return 'QUOTE_NOT_FOUND';
  return judgeClaim(gate, position);
}

function judgeClaim(
  gate: Gate,
  { evidence, attribution, holder, reportedBy }: Claim,
): RejectionReason | null {
  const cues = attribution.flatMap(({ cue }) => (cue ? [cue] : []));
  if (![...evidence, ...cues].every((quoted) => isAnchored(gate.text, quoted))) return 'QUOTE_NOT_FOUND';
  if (!evidence.some(({ role }) => role === 'STATEMENT')) return 'NO_STATEMENT';
  const sources = attribution.map(({ source }) => source);
  if (!areKnown(gate, [holder, reportedBy, ...sources])) return 'UNKNOWN_ACTOR';
  const endsAtHolder = (sources.at(-1) ?? null) === holder && reporterOf(attribution) === reportedBy;
  return endsAtHolder ? null : 'BROKEN_CHAIN';
}

function areKnown({ keys }: Gate, named: readonly (string | null)[]): boolean {
  return named.every((key) => key === null || keys.has(key));
}

/** Reads the number again from the statement: the same words must give the same value and bounds. */
function followsFromWords({ readings }: Gate, { quantity, evidence }: Figure): boolean {
  return evidence.some(({ role, quote }) => {
    if (role !== 'STATEMENT') return false;
    const known =
      readings.get(quote) ?? new Set(findQuantities(quote).map((found) => toReading(found.quantity)));
    readings.set(quote, known);
    return known.has(toReading(quantity)) || isScaled({ quantity, evidence }, known);
  });
}

/** A bare number may stand in the unit that its column names: "4.82" under "(million tonnes)". */
function isScaled(
  { quantity, evidence }: Pick<Figure, 'quantity' | 'evidence'>,
  known: ReadonlySet<string>,
): boolean {
  const unit = evidence.find(({ role }) => role === 'UNIT')?.quote;
  const [bare] = findQuantities(quantity.raw);
  if (!unit || bare?.quantity.raw !== quantity.raw || bare.unitSpan || !known.has(toReading(bare.quantity)))
    return false;
  const [scaled] = findQuantities(`${quantity.raw} ${unit}`);
  return scaled?.quantity.value === (quantity.value ?? '') && scaled.quantity.raw !== quantity.raw;
}

function toReading({ raw, value, lower, upper }: Quantity): string {
  return JSON.stringify([raw, value, lower, upper]);
}

function inTextOrder(left: Claim, right: Claim): number {
  return placeOf(left) - placeOf(right);
}

/** A number stands where its digits do, another claim where its statement starts. */
function placeOf({ evidence }: Claim): number {
  const value = evidence.find(({ role }) => role === 'VALUE');
  const statement = evidence.find(({ role }) => role === 'STATEMENT');
  return (value ?? statement)?.start ?? 0;
}
