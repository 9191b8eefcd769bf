import { multiplyDecimals, toDecimal } from '../../../schema/model/decimal.ts';
import { SUBUNITS } from '../lexicon/currencies.ts';
import { CARDINALS } from '../lexicon/number-words.ts';
import { findPoints } from './find-points.ts';
import { findUnitAfter } from './find-units.ts';
import type { FoundUnit } from './found-unit.ts';
import type { Atom } from './number-atoms.ts';
import { type NumberWithUnit, readNumber } from './read-number.ts';

/** Where a sum that may come in two parts is looked for. */
export interface Parts {
  readonly sentence: string;
  readonly atoms: readonly Atom[];
  /** The larger part. */
  readonly first: NumberWithUnit;
  /** Index of the atom behind it. */
  readonly next: number;
}

/**
 * Joins a number in two units to one: "3 dollars and 50 cents", "17 USD 25", "5 feet 2 inches", "2 hours 30 minutes",
 * "six years and four months". Money is kept in its major unit, the rest in the smaller one, where the value stays exact.
 * Null when it is one number.
 */
export function joinParts({ sentence, atoms, first, next }: Parts): NumberWithUnit | null {
  if (first.unit === null || first.value === null || !/^-?\d+$/.test(first.value)) return null;
  if (/\bbetween\s+$/i.test(sentence.slice(Math.max(0, first.start - 10), first.start))) return null;
  const at = atoms[next]?.lower === 'and' ? next + 1 : next;
  const small = readNumber({ sentence, atoms, at, behind: first });
  if (!small?.value || !/^(?:\s+and)?\s*,?\s*$/.test(sentence.slice(first.end, small.start))) return null;
  return joinMoney({ sentence, first, small }) ?? joinUnits(first, asInches(sentence, first, small));
}

interface Pair {
  readonly sentence: string;
  readonly first: NumberWithUnit;
  readonly small: NumberWithUnit;
}

function joinMoney({ sentence, first, small }: Pair): NumberWithUnit | null {
  if (first.unit?.kind !== 'MONEY' || !(Number(small.value) < 100)) return null;
  if (first.unit.unit.currency === null) return null;
  const gap = sentence.slice(first.end, small.start);
  const part = small.unit?.kind === 'MONEY' ? PARTS.get(small.unit.unit.label) : undefined;
  if (part) return add(first, small, part);
  // "15 dollars 50", "15 dollars and 50": two digits and nothing that they could count.
  const isCents =
    small.unit === null && /^\s(?:and\s)?$/.test(gap) && first.unit.start > first.numberSpan.start;
  const behind = sentence.slice(small.end, small.end + 12);
  const countsNothing = /^(?:\s*[.,;:!?)]|\s*$|\s(?:more|and|per|a|each|for|in|on|to|at)\s)/.test(behind);
  const isTwoDigits = /^\d\d$/.test(small.value ?? '');
  return isCents && isTwoDigits && countsNothing && !/^\s*\.\d/.test(behind)
    ? add(first, small, '0.01')
    : null;
}

/** The label of a part of a currency → how many major units it is. */
const PARTS: ReadonlyMap<string, string> = new Map(SUBUNITS.values());

function joinUnits(first: NumberWithUnit, small: NumberWithUnit): NumberWithUnit | null {
  const key = `${first.unit?.unit.ucum} ${small.unit?.unit.ucum}`;
  const factor = FACTORS.get(key);
  if (!factor || !first.value || !small.value || !small.unit || !(Number(small.value) < Number(factor)))
    return null;
  const value = sum(multiplyDecimals(first.value, factor), small.value);
  return value === null ? null : { ...spanning(first, small), value, unit: widened(small.unit, first) };
}

/** In "5 ft 2 in" the last word is no preposition. */
function asInches(sentence: string, first: NumberWithUnit, small: NumberWithUnit): NumberWithUnit {
  const word = /^\s?(?:in(?=\.|$)|in(?=\s(?:tall|high|long|wide|deep|more)(?!\p{L}))|["″])/u.exec(
    sentence.slice(small.end, small.end + 9),
  )?.[0];
  if (small.unit || first.unit?.unit.ucum !== '[ft_i]' || !word) return small;
  const unit = { label: 'inch', ucum: '[in_i]', currency: null, counted: null };
  const span = { start: small.end + word.length - word.trimStart().length, end: small.end + word.length };
  return { ...small, end: span.end, unit: { ...span, unit, kind: 'LENGTH', nature: 'PLAIN' } };
}

/** The UCUM codes of two units → how many of the second make one of the first. */
const FACTORS: ReadonlyMap<string, string> = new Map([
  ['[ft_i] [in_i]', '12'],
  ['[lb_av] [oz_av]', '16'],
  ['[stone_av] [lb_av]', '14'],
  ['a mo', '12'],
  ['wk d', '7'],
  ['d h', '24'],
  ['h min', '60'],
  ['min s', '60'],
]);

function add(first: NumberWithUnit, small: NumberWithUnit, part: string): NumberWithUnit | null {
  const minor = multiplyDecimals(small.value ?? '0', part);
  const value = sum(multiplyDecimals(first.value ?? '0', '100'), multiplyDecimals(minor, '100'));
  if (value === null || !first.unit) return null;
  return { ...spanning(first, small), value: multiplyDecimals(value, '0.01') };
}

function spanning(first: NumberWithUnit, small: NumberWithUnit): NumberWithUnit {
  const numberSpan = { start: first.numberSpan.start, end: small.numberSpan.end };
  const end = Math.max(first.end, small.end);
  const number = { ...first.number, to: small.number.to };
  return { ...first, number, numberSpan, end };
}

function widened(unit: FoundUnit, { unit: larger }: NumberWithUnit): FoundUnit {
  return { ...unit, start: Math.min(unit.start, larger?.start ?? unit.start) };
}

/** The sum of a whole number and a decimal that is not below zero; null when one is none. */
function sum(left: string, right: string): string | null {
  const [, whole, rest = ''] = /^(\d+)(\.\d+)?$/.exec(right) ?? [];
  if (!whole || !/^-?\d+$/.test(left) || (left.startsWith('-') && rest !== '')) return null;
  return toDecimal(`${BigInt(left) + BigInt(whole)}${rest}`);
}

/** Reads "a year and a half", "an hour and a half": one and a half of the unit. */
export function readUnitAndHalf(sentence: string, atoms: readonly Atom[], at: number): NumberWithUnit | null {
  const [article, noun, ...rest] = atoms.slice(at, at + 5);
  const whole = article?.lower === 'a' || article?.lower === 'an' ? '1' : cardinalOf(article);
  if (!whole || !article || !noun || rest.map(({ lower }) => lower).join(' ') !== 'and a half') return null;
  const last = rest.at(-1);
  const unit = findUnitAfter(sentence, article.end) ?? findPoints(sentence, article, article.end);
  if (!last || !unit || unit.end !== noun.end) return null;
  return {
    start: article.start,
    end: last.end,
    number: {
      from: at,
      to: at + 5,
      value: `${whole}.5`,
      mantissa: `${whole}.5`,
      scale: '1',
      rounded: false,
      inDigits: false,
    },
    value: `${whole}.5`,
    numberSpan: { start: article.start, end: last.end },
    unit,
  };
}

function cardinalOf(atom: Atom | undefined): string | null {
  const value = atom && CARDINALS.get(atom.lower);
  return value === undefined || value < 1 ? null : String(value);
}
