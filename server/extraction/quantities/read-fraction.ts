import { CARDINALS, DENOMINATORS, SCALES, VULGAR_FRACTIONS } from '../lexicon/number-words.ts';
import { findUnitAfter } from './find-units.ts';
import type { Atom } from './number-atoms.ts';
import { parseNumber } from './parse-number.ts';

/** A part of a whole that ends before the atom `to`. */
export interface Fraction {
  readonly numerator: number;
  readonly denominator: number;
  readonly to: number;
}

/** Reads a part of a whole that starts at an atom: "one in five", "two-thirds", "half of", "a quarter", "1/3 of". */
export function readFraction(sentence: string, atoms: readonly Atom[], at: number): Fraction | null {
  return (
    readOneIn(sentence, atoms, at) ??
    readOutOf(sentence, atoms, at) ??
    readWords(sentence, atoms, at) ??
    readSlash(sentence, atoms, at)
  );
}

/** "One train in three", "one child in five". */
function readOneIn(sentence: string, atoms: readonly Atom[], at: number): Fraction | null {
  const [one, noun, link] = [atoms[at], atoms[at + 1], atoms[at + 2]];
  if (one?.lower !== 'one' || noun?.kind !== 'WORD' || link?.lower !== 'in' || CARDINALS.has(noun.lower))
    return null;
  const whole = parseNumber(atoms, at + 3);
  const [denominator, end] = [Number(whole?.value ?? 0), atoms[(whole?.to ?? 0) - 1]?.end ?? 0];
  const isRound = denominator <= 20 || (denominator <= 1_000_000 && /^[125]0+$/.test(String(denominator)));
  if (!whole || !(denominator >= 2 && isRound) || findUnitAfter(sentence, end)) return null;
  if (PLACES.test(sentence.slice(end, end + 20))) return null;
  return { numerator: 1, denominator, to: whole.to };
}

/** "One case in three districts" counts districts. */
const PLACES =
  /^\s(?:\p{L}+\s)?(?:districts|cities|countries|states|regions|provinces|villages|towns|schools|hospitals|cars|buildings|places|cases|areas|camps|homes)(?!\p{L})/u;

/** "One in five", "nine out of ten", "one of every three". */
function readOutOf(sentence: string, atoms: readonly Atom[], at: number): Fraction | null {
  const part = parseNumber(atoms, at);
  if (!part) return null;
  const hyphened = atoms[part.to]?.gap === '-' && atoms[part.to + 1]?.gap === '-';
  const words = atoms
    .slice(part.to, part.to + 3)
    .map(({ lower, gap }) => (/^\s+$/.test(gap) || hyphened ? lower : ''));
  const link = LINKS.find((link) => link.every((word, index) => words[index] === word));
  const whole = link && parseNumber(atoms, part.to + link.length);
  if (!link || !whole) return null;
  const [numerator, denominator] = [Number(part.value), Number(whole.value)];
  if (!Number.isInteger(numerator) || numerator <= 0 || numerator >= denominator) return null;
  const end = atoms[whole.to - 1]?.end ?? 0;
  if (/\bage of\s+$/i.test(sentence.slice(0, atoms[at]?.start ?? 0).slice(-8))) return null;
  const isLoose = link.length === 1;
  if (isLoose && (!isRound(numerator, denominator) || findUnitAfter(sentence, end))) return null;
  if (isLoose && numerator === 1 && denominator > 20 && PLACES.test(sentence.slice(end, end + 20)))
    return null;
  return { numerator, denominator, to: whole.to };
}

/** "One in 30" is a share; "3 in 30" more likely counts twice. */
function isRound(numerator: number, denominator: number): boolean {
  const tens = numerator === 1 ? /^\d{1,2}0+$/ : /^10+$/;
  return denominator <= 20 || tens.test(String(denominator));
}

const LINKS: readonly (readonly string[])[] = [
  ['in', 'every'],
  ['out', 'of', 'every'],
  ['out', 'of'],
  ['of', 'every'],
  ['in'],
];

/** "Two-thirds", "a quarter of", "half the". */
function readWords(sentence: string, atoms: readonly Atom[], at: number): Fraction | null {
  const [first, second] = [atoms[at], atoms[at + 1]];
  if (!first) return null;
  const before = sentence.slice(Math.max(0, first.start - 14), first.start);
  if (/\b(?:first|second|other|the|third|fourth|last|final|this|each|next)[\s-]+$/i.test(before)) return null;
  const extreme = readExtreme(sentence, first, at);
  if (extreme) return extreme;
  const lead = sentence.slice(Math.max(0, first.start - 24), first.start);
  if (first.lower === 'half') {
    const counts =
      isPart(sentence, first.end) || isYardstick(sentence, first.end) || endsBy(sentence, lead, first.end);
    return counts ? { numerator: 1, denominator: 2, to: at + 1 } : null;
  }
  if (first.kind === 'FRACTION') {
    const [numerator, denominator] = VULGAR_FRACTIONS.get(first.text) ?? [];
    if (!numerator || !denominator || !isPart(sentence, first.end)) return null;
    return { numerator, denominator, to: at + 1 };
  }
  const denominator = DENOMINATORS.get(second?.lower.replace(/(?<=.{4})s$/, '') ?? '');
  const numerator = /^an?$/.test(first.lower) ? 1 : (CARDINALS.get(first.lower) ?? Number(first.text));
  const scale = atoms[at + 2]?.lower === 'of' ? atoms[at + 4] : atoms[at + 2];
  if (SCALES.has(scale?.lower ?? '') && /^[\s-]$/.test(scale?.gap ?? '')) return null;
  if (!second || !denominator || !/^[\s-]$/.test(second.gap) || !(numerator < denominator)) return null;
  const plural = second.lower.endsWith('s') || second.lower === 'halves';
  if (numerator < 1 || plural !== numerator > 1) return null;
  const isLoose =
    numerator === 1 &&
    !isPart(sentence, second.end) &&
    !BY_A_PART.test(lead) &&
    !isYardstick(sentence, second.end) &&
    !COMPARED.test(sentence.slice(second.end, second.end + 12)) &&
    !HOLD_PARTS.test(sentence.slice(second.end, second.end + 12));
  return isLoose && (first.lower !== 'one' || second.lower === 'quarter')
    ? null
    : { numerator, denominator, to: at + 2 };
}

const BY_A_PART =
  /(?:\b(?:third|quarter|fifth|sixth|eighth|tenth)\s+(?:and|to)\s+|\b(?:by|between|up|down)\s+)(?:(?:just\s+)?(?:more than|less than|under|over|about|around|nearly|almost|roughly|some|at least|up to|as much as)\s+)?$/i;

/** "Cut its debt by more than | half | and …": the share ends there. */
function endsBy(sentence: string, lead: string, end: number): boolean {
  const behind = sentence.slice(end, end + 12);
  return (
    BY_A_PART.test(lead) &&
    /^(?:[.,;:)!?”"]|\s?$|\s(?:and|in|since|over|from|to|on|at|this|last|within|but|or|as|after|by|for|when|while|with)(?!\p{L}))/u.test(
      behind,
    )
  );
}

/** "Is a fifth lower". */
const COMPARED =
  /^\s+(?:lower|higher|more|less|fewer|bigger|smaller|larger|cheaper|slower|faster|down|up)(?!\p{L})/u;

/** "A third are against", but "A third was hurt". */
const HOLD_PARTS =
  /^\s+(?:are|were|have|say|want|think|believe|support|oppose|favou?r|back|do|did)(?!\p{L})/u;

/** "The poorest fifth of schools". */
function readExtreme(sentence: string, { start, end, lower }: Atom, at: number): Fraction | null {
  const denominator = lower === 'half' ? 2 : DENOMINATORS.get(lower);
  if (!denominator || !/^\s+of(?!\p{L})/u.test(sentence.slice(end, end + 5))) return null;
  const before = sentence.slice(Math.max(0, start - 24), start);
  return /\bthe\s+(?:\p{L}{2,14}est|top|bottom|upper|lower)\s+$/iu.test(before)
    ? { numerator: 1, denominator, to: at + 1 }
    : null;
}

function readSlash(sentence: string, atoms: readonly Atom[], at: number): Fraction | null {
  const [first, second] = [atoms[at], atoms[at + 1]];
  if (first?.kind !== 'DIGITS' || second?.kind !== 'DIGITS' || second.gap !== '/') return null;
  const [numerator, denominator] = [Number(first.text), Number(second.text)];
  if (!(numerator > 0 && numerator < denominator && denominator <= 100)) return null;
  return /^\s+of\s/.test(sentence.slice(second.end, second.end + 6))
    ? { numerator, denominator, to: at + 2 }
    : null;
}

/** Tells whether a whole follows: "of voters", "the country", "its budget". */
function isPart(sentence: string, end: number): boolean {
  const after = sentence.slice(end, end + 16);
  return /^\s+(?:of|the|its|their|his|her|our|all|that|those|these|what)(?!\p{L})(?!\s+(?:year|century|season|match|game|game)\b)/iu.test(
    after,
  );
}

/** "Half as large", "a third as many", "a quarter point": what the part is measured by. */
function isYardstick(sentence: string, end: number): boolean {
  return /^(?:\s+as\s+(?!(?:the|an?|it|he|she|they|of|well)(?!\p{L}))\p{L}|[\s-](?:of\s)?(?:an?\s)?(?:(?:percentage|per\s?cent|%)[\s-])?point(?!\p{L})|\s(?:of\s)?(?:an?|one)\s(?:per\s?cent|%)(?!\p{L}))/iu.test(
    sentence.slice(end, end + 32),
  );
}
