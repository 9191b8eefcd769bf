import type { Span } from '../../../schema/model/span.ts';

/** A run of digits, a printed fraction or a word: what numbers are written with. */
export interface Atom extends Span {
  readonly text: string;
  readonly lower: string;
  readonly kind: 'DIGITS' | 'FRACTION' | 'WORD';
  /** The characters between the atom before and this one. */
  readonly gap: string;
}

/**
 * Cuts a sentence into atoms; all other characters stand in the gaps. Digits grouped by commas or by the no-break
 * blanks of typesetters are one atom.
 */
export function splitAtoms(sentence: string): readonly Atom[] {
  const atoms: Atom[] = [];
  let end = 0;
  for (const match of sentence.matchAll(ATOM)) {
    const [text, digits, fraction] = match;
    const kind = digits === undefined ? (fraction === undefined ? 'WORD' : 'FRACTION') : 'DIGITS';
    const gap = sentence.slice(end, match.index);
    atoms.push({
      start: match.index,
      end: match.index + text.length,
      text,
      lower: text.toLowerCase(),
      kind,
      gap,
    });
    end = match.index + text.length;
  }
  return atoms;
}

const GROUPED = String.raw`\d{1,3}(?:,\d{2,3})*,\d{3}(?![\d,]\d)(?:\.\d+)?`;
const SPACED = String.raw`\d{1,3}(?:[\u00a0\u202f\u2009]\d{3})+(?!\d)(?:[.,]\d+)?|[1-9]\d{0,2}(?:(?: \d{3}){2,3}| 000| \d{3}(?=\s[mbt]r?illions?))(?!\d)`;
/** "1'284.6", "3.456.789", "1·3" and ".5": groups by apostrophes or points, a raised point, a point in front. */
const POINTED = String.raw`\d{1,3}(?:['’]\d{3})+(?![\d'’])(?:\.\d+)?|[1-9]\d{0,2}(?:\.\d{3}){2,3}(?![\d.]\d)|\d+·\d+(?!\d|[\^⁻⁰¹²³⁴⁵⁶⁷⁸⁹])|(?<![\p{L}\d.)\]])\.\d+`;
const POWER = String.raw`(?:[eE][-+−]?\d{1,2}(?![\d\p{L}])|\s?[×x·]\s?10(?:\^[-−–]?\d{1,2}|[-−–]\d{1,2}|[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]{1,3})(?!\d))?`;
/** "10−7 mbar": a power whose superscript was lost, with the true minus sign. */
const BARE_POWER = String.raw`10−[1-9](?=\s\p{L})`;
const PLAIN = String.raw`${BARE_POWER}|\d+(?:\.\d+)?${POWER}`;
const ATOM = new RegExp(
  `(${GROUPED}|${SPACED}|${POINTED}|${PLAIN})|([½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞])|[\\p{L}\\p{M}]+(?:['’]\\p{L}+)?`,
  'gu',
);
