import { toDecimal } from '../../../schema/model/decimal.ts';
import type { Span } from '../../../schema/model/span.ts';
import { isChangeWord } from '../lexicon/changes.ts';
import { findHedgeBefore } from './find-hedges.ts';
import { findUnitAfter } from './find-units.ts';
import type { FoundQuantity, QuantityReading } from './found-quantity.ts';
import type { Atom } from './number-atoms.ts';
import { type Fraction, readFraction } from './read-fraction.ts';

/**
 * Reads a share that starts at an atom: "one in five", "two-thirds", "half of"; also one that compares ("half as large"),
 * a part of a percentage point, and a range of shares.
 */
export function findShare(sentence: string, atoms: readonly Atom[], at: number): QuantityReading | null {
  const share = readFraction(sentence, atoms, at);
  const [first, last] = [atoms[at], share && atoms[share.to - 1]];
  if (!share || !first || !last) return null;
  const number = { start: first.start, end: last.end };
  const single = toShare(sentence, number, share);
  const behind = sentence.slice(number.end, number.end + 32);
  const points = POINTS.exec(behind)?.[0];
  const percent = PERCENT.exec(behind)?.[0];
  if (percent)
    return {
      quantity: toPercent(single, percent.length),
      to: behindUnit(atoms, share, last.end + percent.length),
    };
  const part = toPartOf(sentence, single);
  if (part) return { quantity: part, to: behindUnit(atoms, share, part.end) };
  if (points) return { quantity: toPoints(single, points.length), to: share.to };
  if (COMPARES.test(behind)) return { quantity: toComparison(single), to: share.to };
  return readRange(sentence, atoms, { single, share }) ?? { quantity: single, to: share.to };
}

/** The index of the first atom behind the words of a unit. */
function behindUnit(atoms: readonly Atom[], { to }: Fraction, end: number): number {
  let at = to;
  while ((atoms[at]?.start ?? end) < end) at += 1;
  return at;
}

/** "Three-eighths of a cent", "two thirds of a tonne": a part of a unit is measured in it. */
function toPartOf(sentence: string, share: FoundQuantity): FoundQuantity | null {
  const link = /^\sof\san?(?=\s)/.exec(sentence.slice(share.number.end, share.number.end + 7))?.[0];
  if (!link) return null;
  const unit = findUnitAfter(sentence, share.number.end + link.length);
  if (!unit || unit.kind === 'RATIO' || /^['’]/.test(sentence.slice(unit.end, unit.end + 1))) return null;
  const { start, end } = unit;
  return {
    ...share,
    end,
    unitSpan: { start, end },
    nature: unit.nature,
    kind: unit.kind,
    quantity: { ...share.quantity, raw: sentence.slice(share.start, end), unit: unit.unit },
  };
}

/** "A quarter point", "three-quarters of a percentage point", "half a point". */
const POINTS = /^[\s-](?:of\s)?(?:an?\s)?(?:(?:percentage|per\s?cent|%)[\s-])?point(?!\p{L})/iu;
/** "Half as large", "a third as many". */
const COMPARES = /^\s+as\s+(?!(?:the|an?|it|he|she|they|of|well)(?!\p{L}))\p{L}/u;

/** "A quarter of a percent", "half a per cent". */
const PERCENT = /^\s(?:of\s)?(?:an?|one)\s(?:per\s?cent|%)(?!\p{L})(?![\s-]points?)/iu;

function toPercent(share: FoundQuantity, length: number): FoundQuantity {
  const unitSpan = { start: share.number.end + 1, end: share.number.end + length };
  const unit = { label: 'percent', ucum: '%', currency: null, counted: null };
  return { ...share, end: unitSpan.end, unitSpan, nature: 'PERCENT', quantity: { ...share.quantity, unit } };
}

function toPoints(share: FoundQuantity, length: number): FoundQuantity {
  const unitSpan = { start: share.number.end + 1, end: share.number.end + length };
  const unit = { label: 'percentage point', ucum: null, currency: null, counted: null };
  return { ...share, end: unitSpan.end, unitSpan, nature: 'POINTS', quantity: { ...share.quantity, unit } };
}

function toComparison(share: FoundQuantity): FoundQuantity {
  const unit = { label: 'times', ucum: null, currency: null, counted: null };
  return { ...share, nature: 'COMPARISON_FACTOR', quantity: { ...share.quantity, unit } };
}

interface FirstShare {
  readonly single: FoundQuantity;
  readonly share: Fraction;
}

/** "Between a third and a half", "a quarter to a third of". */
function readRange(
  sentence: string,
  atoms: readonly Atom[],
  { single, share }: FirstShare,
): QuantityReading | null {
  const link = atoms[share.to]?.lower;
  const lead = /\b(?:between|from)\s+$/i.exec(
    sentence.slice(Math.max(0, single.start - 10), single.start),
  )?.[0];
  if (link !== 'to' && !(link === 'and' && lead)) return null;
  // "Rose from one in ten to one in four": two states, and no range.
  const before = sentence.slice(Math.max(0, single.start - 60), single.start).match(/\p{L}+/gu) ?? [];
  if (lead && link === 'to' && before.some((word) => isChangeWord(word.toLowerCase()))) return null;
  const second = readFraction(sentence, atoms, share.to + 1);
  const last = second && atoms[second.to - 1];
  if (!second || !last || second.numerator / second.denominator <= share.numerator / share.denominator)
    return null;
  const start = single.start - (lead?.length ?? 0);
  const quantity = {
    ...single.quantity,
    raw: sentence.slice(start, last.end),
    value: null,
    lower: divide(share).value,
    upper: divide(second).value,
  };
  const number = { start: single.number.start, end: last.end };
  return { quantity: { ...single, start, end: last.end, number, quantity }, to: second.to };
}

function toShare(sentence: string, number: Span, share: Fraction): FoundQuantity {
  const hedge = findHedgeBefore(sentence, number.start);
  const start = hedge?.start ?? number.start;
  const { value, exact } = divide(share);
  return {
    start,
    end: number.end,
    number,
    unitSpan: null,
    nature: 'FRACTION',
    kind: 'RATIO',
    inDigits: /\d/.test(sentence.slice(number.start, number.end)),
    quantity: {
      raw: sentence.slice(start, number.end),
      value,
      lower: null,
      upper: null,
      comparator: hedge?.comparator ?? 'EQ',
      approximation:
        hedge && hedge.approximation !== 'EXACT' ? hedge.approximation : exact ? 'EXACT' : 'ROUNDED',
      approximator:
        hedge && (hedge.comparator !== 'EQ' || hedge.approximation !== 'EXACT') ? hedge.words : null,
      unit: { label: 'share', ucum: '1', currency: null, counted: null },
    },
  };
}

/** The decimal of a fraction, to four places where it does not end. */
function divide({ numerator, denominator }: Fraction): { value: string; exact: boolean } {
  const tenThousandths = Math.round((numerator * 10_000) / denominator);
  const exact = tenThousandths * denominator === numerator * 10_000;
  return { value: toDecimal(`${tenThousandths}e-4`) ?? '0', exact };
}
