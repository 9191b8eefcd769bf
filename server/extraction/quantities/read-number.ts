import { multiplyDecimals } from '../../../schema/model/decimal.ts';
import type { Span } from '../../../schema/model/span.ts';
import { findAge } from './find-age.ts';
import { findCurrencyBefore } from './find-currency.ts';
import { findPoints } from './find-points.ts';
import { findUnitAfter } from './find-units.ts';
import type { FoundUnit } from './found-unit.ts';
import type { Atom } from './number-atoms.ts';
import { type ParsedNumber, parseNumber } from './parse-number.ts';

/** A number with its sign and its unit. */
export interface NumberWithUnit extends Span {
  readonly number: ParsedNumber;
  /** Exact decimal with its sign; null for vague words. */
  readonly value: string | null;
  readonly numberSpan: Span;
  readonly unit: FoundUnit | null;
}

/** Where a number is looked for. */
export interface NumberPlace {
  readonly sentence: string;
  readonly atoms: readonly Atom[];
  /** Index of the atom it starts at. */
  readonly at: number;
  /** The number it follows: a dash between them is no minus, and a sum of money makes "m" a million. */
  readonly behind?: NumberWithUnit;
}

/** Reads the number that starts at an atom; null when none does. */
export function readNumber({ sentence, atoms, at, behind }: NumberPlace): NumberWithUnit | null {
  const first = atoms[at];
  if (!first) return null;
  const money = behind?.unit?.kind === 'MONEY';
  const nearest = first.kind === 'WORD' ? null : findCurrencyBefore(sentence, first.start);
  // In "10 $ 30" the sign belongs to the number in front of it.
  const currency = nearest && behind?.unit && nearest.start <= behind.unit.start ? null : nearest;
  const parsed = parseNumber(atoms, at, money || currency !== null || countsThousands(sentence, first));
  const last = parsed && atoms[parsed.to - 1];
  if (!parsed || !last) return null;
  const opening = currency?.start ?? first.start;
  const isSecond =
    behind !== undefined && !/\s(?:to|and)\s\p{Sc}?[-−–]?$/u.test(sentence.slice(behind.end, first.start));
  const sign = isSecond ? null : (findSign(sentence, first.start) ?? findSign(sentence, opening));
  const numberSpan = { start: sign?.start ?? first.start, end: last.end };
  const unit =
    currency ??
    findUnitAfter(sentence, last.end, parsed.scale.length > 6) ??
    findPoints(sentence, first, last.end) ??
    findAge(sentence, first, last.end);
  const number = scaleUp(parsed, unit?.scale);
  const negative = sign?.negative && number.value !== null && number.value !== '0';
  const value = negative ? `-${number.value}` : number.value;
  const start = Math.min(numberSpan.start, opening);
  const end = Math.max(last.end, unit?.end ?? 0);
  return { start, end, number, value, numberSpan, unit };
}

/** "120 MEUR", "75 USD million": the unit scales its number. */
function scaleUp(number: ParsedNumber, by: string | undefined): ParsedNumber {
  if (by === undefined || number.value === null) return number;
  return {
    ...number,
    value: multiplyDecimals(number.value, by),
    scale: multiplyDecimals(number.scale, by),
  };
}

/** "4m people", "10k": a letter right behind digits scales them when things are counted. */
function countsThousands(sentence: string, { text, end, kind }: Atom): boolean {
  if (kind !== 'DIGITS') return false;
  const after = sentence.slice(end, end + 40);
  return (
    (/^[kK](?!\p{L})/u.test(after) && (!text.includes('.') || /^[kK]\s\p{Ll}/u.test(after))) ||
    /^[mM]\s+(?:\p{Ll}+\s+)?(?:people|\p{Ll}{3,}s)(?!\p{L})/u.test(after)
  );
}

function findSign(sentence: string, at: number): { start: number; negative: boolean } | null {
  const before = sentence.slice(Math.max(0, at - 12), at);
  const word = /(?:^|(?<!\bor)\s)((minus|negative)[\s-])$/i.exec(before)?.[1];
  if (word) return { start: at - word.length, negative: true };
  const sign = /(?:^|[\s(]|\p{Sc})([-−–+])$/u.exec(before)?.[1];
  return sign ? { start: at - 1, negative: sign !== '+' } : null;
}
