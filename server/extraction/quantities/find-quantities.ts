import { decimalSortKey, multiplyDecimals } from '../../../schema/model/decimal.ts';
import { isChangeWord } from '../lexicon/changes.ts';
import { NO_UNIT } from './bare-count.ts';
import { findFactor } from './find-factors.ts';
import { type FoundHedge, findHedgeAfter, findHedgeBefore } from './find-hedges.ts';
import { findShare } from './find-shares.ts';
import type { FoundQuantity, QuantityReading } from './found-quantity.ts';
import type { FoundUnit } from './found-unit.ts';
import { inMajorUnit } from './in-major-unit.ts';
import { joinParts, readUnitAndHalf } from './join-parts.ts';
import { readListArticle } from './list-articles.ts';
import { mayStartNumber } from './may-start-number.ts';
import { type Atom, splitAtoms } from './number-atoms.ts';
import { type NumberWithUnit, readNumber } from './read-number.ts';

/** Finds every number of a sentence with its unit, hedge and bounds, in order. Whether it is a figure is not asked. */
export function findQuantities(sentence: string): readonly FoundQuantity[] {
  const atoms = splitAtoms(sentence);
  const quantities: FoundQuantity[] = [];
  for (let at = 0; at < atoms.length; ) {
    if (!mayStartNumber(atoms, at)) {
      at += 1;
      continue;
    }
    const reading = findShare(sentence, atoms, at) ?? findFactor(sentence, atoms, at);
    const measured = reading ?? readMeasured(sentence, atoms, at);
    const found = measured?.quantity ?? readListArticle(sentence, atoms[at], quantities);
    if (found) quantities.push(found);
    at = measured?.to ?? at + 1;
  }
  return shareUnits(sentence, quantities).map((quantity) => inMajorUnit(sentence, quantity));
}

function readMeasured(sentence: string, atoms: readonly Atom[], at: number): QuantityReading | null {
  const single = readUnitAndHalf(sentence, atoms, at) ?? readNumber({ sentence, atoms, at });
  if (!single) return null;
  const first = joinAll(sentence, atoms, single);
  const next = nextNumber(atoms, first);
  const linked = /^(?:to|and|or)$/.test(atoms[next]?.lower ?? '') ? next + 1 : next;
  const second = readNumber({ sentence, atoms, at: linked, behind: first });
  const link = second ? linkBetween(sentence, first, second) : null;
  if (second && link === 'TOLERANCE') {
    const whole = { ...first, unit: first.unit ?? second.unit, end: second.end };
    return { quantity: toQuantity(sentence, whole), to: nextNumber(atoms, second) };
  }
  const range = second && link === 'RANGE' ? toRange(first, second) : null;
  if (range && second) {
    return { quantity: toQuantity(sentence, range.span, range), to: nextNumber(atoms, second) };
  }
  const isScore =
    link === 'RANGE' && !first.unit && !second?.unit && second?.value !== null && first.value !== null;
  if (isScore && second) {
    const number = { start: first.numberSpan.start, end: second.numberSpan.end };
    const whole = { ...toQuantity(sentence, first), number, isScore };
    return { quantity: whole, to: nextNumber(atoms, second) };
  }
  return { quantity: toQuantity(sentence, first), to: next };
}

/** "One hour 45 minutes 20 seconds" has three parts. */
function joinAll(sentence: string, atoms: readonly Atom[], single: NumberWithUnit): NumberWithUnit {
  const joined = joinParts({ sentence, atoms, first: single, next: nextNumber(atoms, single) });
  if (!joined) return single;
  return joinParts({ sentence, atoms, first: joined, next: nextNumber(atoms, joined) }) ?? joined;
}

/** The index of the first atom behind a number and its unit. */
function nextNumber(atoms: readonly Atom[], { number, end }: NumberWithUnit): number {
  let at = number.to;
  while ((atoms[at]?.start ?? end) < end) at += 1;
  return at;
}

function linkBetween(
  sentence: string,
  first: NumberWithUnit,
  second: NumberWithUnit,
): 'RANGE' | 'TOLERANCE' | null {
  const gap = sentence.slice(first.end, second.start);
  const lead = sentence.slice(Math.max(0, first.start - 60), first.start);
  if (/^\s?(?:±|\+\/-|\+\/−)\s?$/.test(gap)) return 'TOLERANCE';
  if (/^\s?[-–—−‐‑]\s?$/.test(gap)) return 'RANGE';
  if (/^-?\s+or\s+$/i.test(gap)) return areNeighbours(first, second) ? 'RANGE' : null;
  if (/^\s+and\s+$/i.test(gap))
    return /\b(?:between|from)\s+(?:\p{L}+\s+){0,2}$/iu.test(lead) ? 'RANGE' : null;
  if (!/^-?\s+to\s+$/i.test(gap) || ENDS_IN_MONTH.test(lead)) return null;
  if (!/\bfrom\s+(?:\p{L}+\s+){0,2}$/iu.test(lead)) {
    // "Grew by 2% to 9%": with a unit each, the first number is the change and the second what it led to.
    const hedge = findHedgeBefore(sentence, first.start);
    const front = hedge ? sentence.slice(Math.max(0, hedge.start - 24), hedge.start) : lead;
    const last = /(\p{L}+)\s+$/u.exec(front)?.[1]?.toLowerCase() ?? '';
    return first.unit && (last === 'by' || isChangeWord(last)) ? null : 'RANGE';
  }
  const words = lead.match(/\p{L}+/gu) ?? [];
  return words.some((word) => isChangeWord(word.toLowerCase())) ? null : 'RANGE';
}

/** "3 or 4 years", "five or six hundred": whole numbers next to each other; "8,000 or 1.5%" says one thing twice. */
function areNeighbours(first: NumberWithUnit, second: NumberWithUnit): boolean {
  const [low, high] = [Number(first.value ?? Number.NaN), Number(second.number.mantissa ?? Number.NaN)];
  return first.unit === null && Number.isInteger(low) && low > 0 && low < 20 && high === low + 1;
}

/** In "since Dec. 5 to 922" the first number is a day. */
const ENDS_IN_MONTH = /\b(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)\p{Ll}{0,6}\.?\s$/iu;

interface Range {
  readonly span: NumberWithUnit;
  readonly lower: string;
  readonly upper: string;
}

/** Two numbers make a range when their units agree and the first is the smaller, unless both are below zero. */
function toRange(first: NumberWithUnit, second: NumberWithUnit): Range | null {
  const unit = second.unit ?? first.unit;
  const agree = !first.unit || !second.unit || first.unit.unit.label === second.unit.unit.label;
  if (!agree || first.value === null || second.value === null || second.number.mantissa === null) return null;
  const bare = first.number.scale === '1' && second.number.scale !== '1';
  const shares = bare && decimalSortKey(first.value) < decimalSortKey(second.number.mantissa);
  const lower = shares ? multiplyDecimals(first.value, second.number.scale) : first.value;
  const isFalling = decimalSortKey(lower) >= decimalSortKey(second.value);
  if (isFalling && !(second.value.startsWith('-') && lower !== second.value)) return null;
  const numberSpan = { start: first.numberSpan.start, end: second.numberSpan.end };
  return {
    span: { ...first, end: Math.max(first.end, second.end), numberSpan, unit },
    lower: isFalling ? second.value : lower,
    upper: isFalling ? lower : second.value,
  };
}

function toQuantity(
  sentence: string,
  single: NumberWithUnit,
  bounds: Omit<Range, 'span'> | null = null,
): FoundQuantity {
  const { number, numberSpan, unit, value } = single;
  const opening = bounds ? openRange(sentence, single.start) : single.start;
  const near = findHedgeBefore(sentence, opening);
  const isNone = near && (isPreposition(sentence, near, unit) || isParticle(sentence, near));
  const before = isNone ? null : near;
  const outer = before && findHedgeBefore(sentence, before.start);
  const after = findHedgeAfter(sentence, single.end);
  const hedges = [before, outer, after].filter((hedge) => hedge !== null);
  const start = Math.min(opening, ...hedges.map((hedge) => hedge.start));
  const end = Math.max(single.end, after?.end ?? 0);
  const factor = bounds || unit ? null : factorOf(sentence, numberSpan.start);
  const exact = bounds || value !== null ? 'EXACT' : 'VAGUE';
  const rounded = number.rounded ? 'ROUNDED' : exact;
  const approximation = hedges.find((hedge) => hedge.approximation !== 'EXACT')?.approximation ?? rounded;
  return {
    start,
    end,
    number: numberSpan,
    unitSpan: unit && { start: unit.start, end: unit.end },
    nature: factor ?? unit?.nature ?? 'PLAIN',
    kind: factor ? 'RATIO' : (unit?.kind ?? 'COUNT'),
    inDigits: number.inDigits,
    quantity: {
      raw: sentence.slice(start, end),
      value: bounds ? null : value,
      lower: bounds?.lower ?? null,
      upper: bounds?.upper ?? null,
      comparator: hedges.find((hedge) => hedge.comparator !== 'EQ')?.comparator ?? 'EQ',
      approximation: exact === 'VAGUE' ? 'VAGUE' : approximation,
      approximator: approximatorOf(hedges),
      unit: unit?.unit ?? (factor ? TIMES : NO_UNIT),
    },
  };
}

/** "Rose by a factor of | two", "off by a factor of | ten". */
function factorOf(sentence: string, at: number): FoundQuantity['nature'] | null {
  const lead = FACTOR_OF.exec(sentence.slice(Math.max(0, at - 60), at));
  if (!lead) return null;
  return isChangeWord(lead[1]?.toLowerCase() ?? '') ? 'CHANGE_FACTOR' : 'COMPARISON_FACTOR';
}

const FACTOR_OF = /(?:(\p{L}+)\s+by\s+)?\ba\s+factor\s+of\s+(?:about\s|almost\s|nearly\s|around\s|some\s)?$/u;
const TIMES = { label: 'times', ucum: null, currency: null, counted: null };

/** The range words in front belong to the range: "between", "from". */
function openRange(sentence: string, start: number): number {
  const lead = /\b(?:between|from)\s+$/i.exec(sentence.slice(Math.max(0, start - 10), start));
  return start - (lead?.[0].length ?? 0);
}

/** In "over five years" the word tells when, not how many. */
function isPreposition(sentence: string, hedge: FoundHedge, unit: FoundUnit | null): boolean {
  if (unit?.kind !== 'DURATION' || !/^(?:over|under|above|around|about)$/i.test(hedge.words)) return false;
  if (/^(?:around|about)$/i.test(hedge.words)) return false;
  const before = sentence.slice(Math.max(0, hedge.start - 16), hedge.start);
  return !/\b(?:for|in|after|of|at|by|last(?:s|ed)?|taken?|took|takes|spent|spend|be|is|was|well|just)\s+$/i.test(
    before,
  );
}

/** In "goes up to £1,834" the first word belongs to the verb. */
function isParticle(sentence: string, { words, start }: FoundHedge): boolean {
  return (
    /^up to$/i.test(words) &&
    /\b(?:go|goes|going|gone|went|come|comes|came|move[sd]?|shot|push(?:es|ed)?|drove|driven|brought|sent|edged|crept)\s$/i.test(
      sentence.slice(Math.max(0, start - 10), start),
    )
  );
}

function approximatorOf(hedges: readonly FoundHedge[]): string | null {
  const telling = hedges.find((hedge) => hedge.approximation !== 'EXACT' || hedge.comparator !== 'EQ');
  return telling?.words ?? null;
}

/** In "10 or 20 percent" and "2.6, 2.7 and 2.9 m" the last unit counts for all. */
function shareUnits(sentence: string, quantities: readonly FoundQuantity[]): readonly FoundQuantity[] {
  const shared = [...quantities];
  for (let at = shared.length - 2; at >= 0; at -= 1) {
    const [left, right] = [shared[at], shared[at + 1]];
    if (!left || !right || left.unitSpan || !right.unitSpan || left.nature !== 'PLAIN') continue;
    if (right.nature === 'TIMES' || right.unitSpan.start < right.number.end) continue;
    const gap = sentence.slice(left.end, right.start);
    const isPair =
      /^\s?(?:,|\/|,?\s?(?:and|or))\s?$/.test(gap) ||
      (/^\sto\s$/.test(gap) && /\bfrom\s$/i.test(sentence.slice(0, left.start).slice(-5)));
    if (!isPair) continue;
    const { nature, kind, unitSpan } = right;
    shared[at] = {
      ...left,
      nature,
      kind,
      unitSpan,
      quantity: { ...left.quantity, unit: right.quantity.unit },
    };
  }
  return shared;
}
