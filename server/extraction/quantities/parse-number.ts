import { multiplyDecimals, toDecimal } from '../../../schema/model/decimal.ts';
import {
  CARDINALS,
  DENOMINATORS,
  SCALE_LETTERS,
  SCALE_SUFFIXES,
  SCALES,
  VAGUE_COUNTS,
  VAGUE_SCALES,
  VULGAR_FRACTIONS,
} from '../lexicon/number-words.ts';
import type { Atom } from './number-atoms.ts';

/** A number read from the atoms `[from, to)` of a sentence. */
export interface ParsedNumber {
  readonly from: number;
  readonly to: number;
  /** Exact decimal; null when the words name no number: "dozens", "several hundred". */
  readonly value: string | null;
  /** What stood before the last scale, and that scale: in "1.2–1.5bn" the scale belongs to both. */
  readonly mantissa: string | null;
  readonly scale: string;
  /** "A dozen", "half a million": the wording itself rounds. */
  readonly rounded: boolean;
  readonly inDigits: boolean;
}

/** Reads the longest number that starts at an atom; null when none does. `letters` lets "m" stand for million. */
export function parseNumber(atoms: readonly Atom[], from: number, letters = false): ParsedNumber | null {
  const first = atoms[from];
  if (!first) return null;
  if (first.kind === 'WORD')
    return parseVague(atoms, from) ?? parsePart(atoms, from) ?? parseWords(atoms, from);
  return parseDigits(atoms, from, letters);
}

/** Atoms belong to one number when only blanks or a hyphen part them. */
function joined(atoms: readonly Atom[], index: number): Atom | undefined {
  const atom = atoms[index];
  return atom && /^(?:\s{1,2}|[-‐‑\u00a0]|)$/.test(atom.gap) ? atom : undefined;
}

function parseVague(atoms: readonly Atom[], from: number): ParsedNumber | null {
  let to = from;
  const lead = atoms[from]?.lower ?? '';
  if (VAGUE_COUNTS.has(lead)) {
    to = joined(atoms, from + 1)?.lower === 'of' ? from + 2 : from + 1;
    if (!isVagueScale(joined(atoms, to))) return null;
  } else if (!VAGUE_SCALES.has(lead)) return null;
  to += 1;
  while (joined(atoms, to)?.lower === 'of' && isVagueScale(joined(atoms, to + 1))) to += 2;
  if (SCALES.has(joined(atoms, to)?.lower ?? '')) to += 1;
  return { from, to, value: null, mantissa: null, scale: '1', rounded: false, inDigits: false };
}

function isVagueScale(atom: Atom | undefined): boolean {
  return VAGUE_SCALES.has(atom?.lower ?? '') || SCALES.has(atom?.lower ?? '');
}

/** "Half a million", "a hundred", "half a dozen"; the "half an" of "half an hour". */
function parsePart(atoms: readonly Atom[], from: number): ParsedNumber | null {
  const several = readParts(atoms, from);
  if (several) return several;
  let at = isArticle(atoms[from]) && PARTS.has(joined(atoms, from + 1)?.lower ?? '') ? from + 1 : from;
  const part = PARTS.get(atoms[at]?.lower ?? '');
  if (part !== undefined) at += 1;
  const article = at === from ? atoms[at] : joined(atoms, at);
  if (isArticle(article)) at += 1;
  const mantissa = part ?? '1';
  if (SCALES.has((at === from ? atoms[at] : joined(atoms, at))?.lower ?? '')) {
    const scaled = readScales(atoms, at, mantissa, from);
    return { from, mantissa, rounded: scaled.scale !== '1', inDigits: false, ...scaled };
  }
  if (part !== '0.5' || !isArticle(article)) return null;
  return { from, to: at, value: part, mantissa, scale: '1', rounded: true, inDigits: false };
}

/** "Three quarters of a billion", "two fifths million": parts of a scale. */
function readParts(atoms: readonly Atom[], from: number): ParsedNumber | null {
  const count = CARDINALS.get(atoms[from]?.lower ?? '') ?? (isArticle(atoms[from]) ? 1 : 0);
  const part = DENOMINATORS.get(joined(atoms, from + 1)?.lower.replace(/s$/, '') ?? '');
  const mantissa = part === undefined ? null : terminating(count, part);
  if (mantissa === null || count < 1) return null;
  const link = joined(atoms, from + 2)?.lower === 'of' && isArticle(joined(atoms, from + 3)) ? 2 : 0;
  if (!SCALES.has(joined(atoms, from + 2 + link)?.lower ?? '')) return null;
  const scaled = readScales(atoms, from + 2 + link, mantissa);
  return { from, mantissa, rounded: true, inDigits: false, ...scaled };
}

const PARTS: ReadonlyMap<string, string> = new Map([
  ['half', '0.5'],
  ['quarter', '0.25'],
]);

function isArticle(atom: Atom | undefined): boolean {
  return atom?.lower === 'a' || atom?.lower === 'an';
}

function parseDigits(atoms: readonly Atom[], from: number, letters: boolean): ParsedNumber | null {
  const read = readMantissa(atoms, from);
  if (!read) return null;
  const { mantissa, to } = read;
  const next = joined(atoms, to);
  const letter = letters && next?.gap === '' ? SCALE_LETTERS.get(next.text) : undefined;
  const suffix = letter ?? SCALE_SUFFIXES.get(next?.lower ?? '');
  const number = { from, mantissa, inDigits: true, rounded: false };
  if (suffix) return { ...number, to: to + 1, value: multiplyDecimals(mantissa, suffix), scale: suffix };
  const scaled = readScales(atoms, to, mantissa);
  return { ...number, ...scaled, rounded: scaled.to > to && next?.lower === 'dozen' };
}

/** Longer runs of digits are identifiers, and their powers of ten would leave the range of a decimal. */
const MOST_DIGITS = 40;

function readMantissa(atoms: readonly Atom[], from: number): { mantissa: string; to: number } | null {
  const [first, second] = [atoms[from], atoms[from + 1]];
  if (!first) return null;
  if (first.kind === 'FRACTION') {
    const value = fractionOf(first.text);
    return value === null ? null : { mantissa: value, to: from + 1 };
  }
  if (first.text.length > MOST_DIGITS) return null;
  const mantissa = readDigits(first.text);
  if (mantissa === null) return null;
  if (mantissa.includes('.')) return { mantissa, to: from + 1 };
  if (second?.kind === 'FRACTION' && /^\s?$/.test(second.gap)) {
    return { mantissa: addFraction(mantissa, fractionOf(second.text)), to: from + 2 };
  }
  const third = atoms[from + 2];
  if (second?.kind === 'DIGITS' && second.gap === '/' && third?.gap !== '/') {
    const fraction = terminating(Number(first.text), Number(second.text));
    if (fraction !== null) return { mantissa: fraction, to: from + 2 };
  }
  if (
    second?.kind === 'DIGITS' &&
    /^[ -]$/.test(second.gap) &&
    third?.kind === 'DIGITS' &&
    third.gap === '/'
  ) {
    const fraction = terminating(Number(second.text), Number(third.text));
    if (fraction !== null) return { mantissa: addFraction(mantissa, fraction), to: from + 3 };
  }
  return { mantissa, to: from + 1 };
}

/** Digits with their groups and, in scientific notation, their power of ten. */
function readDigits(text: string): string | null {
  if (text.startsWith('10−')) return toDecimal(`1e-${text.slice(3)}`);
  const [digits = '', power] = text.split(/\s?[×x·]\s?10(?=[\^⁻⁰¹²³⁴⁵⁶⁷⁸⁹–−-])|[eE]/);
  const exponent = power?.replace(/[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]/g, (sign) => SUPERSCRIPTS[sign] ?? '').replace(/[−–]/, '-');
  const joined = digits.replace(/[,\s'’]|\.(?=\d{3}\.)|(?<=\.\d{3})\.(?=\d{3}$)/g, '');
  const plain = joined.replace('·', '.').replace(/^\./, '0.');
  return toDecimal(exponent ? `${plain}e${exponent.replace('^', '')}` : plain);
}

const SUPERSCRIPTS: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⁻⁰¹²³⁴⁵⁶⁷⁸⁹'].map((sign, index) => [sign, '-0123456789'.charAt(index)]),
);

function fractionOf(character: string): string | null {
  const [numerator, denominator] = VULGAR_FRACTIONS.get(character) ?? [0, 0];
  return terminating(numerator, denominator);
}

/** The exact decimal of a proper fraction whose decimal ends; null for the others. */
function terminating(numerator: number, denominator: number): string | null {
  if (![2, 4, 5, 8, 10, 16].includes(denominator) || numerator >= denominator) return null;
  return toDecimal(String(numerator / denominator));
}

function addFraction(whole: string, fraction: string | null): string {
  return fraction === null ? whole : whole + fraction.slice(1);
}

function parseWords(atoms: readonly Atom[], from: number): ParsedNumber | null {
  const small = readSmall(atoms, from);
  if (!small) return null;
  let { value: mantissa, to } = small;
  const [and, article, half] = [joined(atoms, to), joined(atoms, to + 1), joined(atoms, to + 2)];
  if (and?.lower === 'and' && article?.lower === 'a' && half?.lower === 'half') {
    mantissa += '.5';
    to += 3;
  } else if (and?.lower === 'point' && CARDINALS.has(article?.lower ?? '')) {
    to += 1;
    mantissa += '.';
    for (let digit = article; digit && (CARDINALS.get(digit.lower) ?? 10) < 10; digit = joined(atoms, to)) {
      mantissa += String(CARDINALS.get(digit.lower));
      to += 1;
    }
  }
  const scaled = readScales(atoms, to, toDecimal(mantissa) ?? mantissa);
  const rounded = joined(atoms, scaled.to - 1)?.lower === 'dozen';
  return { from, mantissa, ...scaled, rounded, inDigits: false };
}

/** A number below one hundred in words. */
function readSmall(atoms: readonly Atom[], from: number): { value: string; to: number } | null {
  const first = CARDINALS.get(atoms[from]?.lower ?? '');
  if (first === undefined) return null;
  const second = CARDINALS.get(joined(atoms, from + 1)?.lower ?? '') ?? 0;
  if (first >= 20 && second > 0 && second < 10) return { value: String(first + second), to: from + 2 };
  return { value: String(first), to: from + 1 };
}

/**
 * Reads the scales behind a number, and the smaller numbers behind these: "twenty-eight | thousand six hundred".
 * Only whole numbers go on after a scale. `first` is the atom the number starts at, whose own gap does not count.
 */
function readScales(
  atoms: readonly Atom[],
  from: number,
  start: string,
  first = -1,
): { value: string; to: number; scale: string } {
  let [total, part, to, scale] = ['0', start, from, '1'];
  for (;;) {
    const word = (to === first ? atoms[to] : joined(atoms, to))?.lower ?? '';
    const factor = SCALES.get(word) ?? (to === from ? pluralScale(word, atoms[from - 1]) : undefined);
    if (factor) {
      part = multiplyDecimals(part, factor);
      scale = multiplyDecimals(scale, factor);
      to += 1;
      continue;
    }
    const half = scale.length > 3 ? readHalf(atoms, to) : null;
    if (half !== null && /^\d+$/.test(part))
      return { value: sum(total, sum(part, multiplyDecimals(scale, '0.5'))), to: half, scale };
    const and = joined(atoms, to)?.lower === 'and' ? 1 : 0;
    const more = to > from && joined(atoms, to + and) ? readSmall(atoms, to + and) : null;
    const isNextLower = joined(atoms, more?.to ?? -1)?.lower;
    if (!more || !/^\d+$/.test(part) || (and === 1 && SCALES.has(isNextLower ?? ''))) break;
    if (scale === '100' || isNextLower === undefined || !SCALES.has(isNextLower)) {
      part = sum(part, more.value);
    } else {
      total = sum(total, part);
      part = more.value;
    }
    scale = '1';
    to = more.to;
  }
  return { value: sum(total, part), to, scale };
}

/** "A million | and a half": the index behind the words. */
function readHalf(atoms: readonly Atom[], at: number): number | null {
  const words = [0, 1, 2].map((step) => joined(atoms, at + step)?.lower);
  return words.join(' ') === 'and a half' ? at + 3 : null;
}

/** "310 millions", "2.5 lakhs": a plural names a number only behind digits. */
function pluralScale(word: string, before: Atom | undefined): string | undefined {
  return before?.kind === 'DIGITS' && PLURAL_SCALE.test(word) ? SCALES.get(word.slice(0, -1)) : undefined;
}

const PLURAL_SCALE = /^(?:thousand|lakh|million|crore|billion|trillion)s$/;

function sum(left: string, right: string): string {
  if (left === '0') return right;
  return String(BigInt(left) + BigInt(right));
}
