import type { QuotedSpan } from '../../../schema/model/span.ts';
import {
  CARDINALS,
  DENOMINATORS,
  MULTIPLIERS,
  SCALE_SUFFIXES,
  SCALES,
  VAGUE_SCALES,
} from '../lexicon/number-words.ts';

/**
 * Finds every numeral of a text, in order: digits of any script with their groups, printed fractions, and number words,
 * ordinals and factors among them. Words of one number are one numeral, and so are digits with their scale. It asks
 * nothing of the words around, so that it finds what the readers of figures miss.
 */
export function findNumerals(text: string): readonly QuotedSpan[] {
  return Array.from(text.matchAll(NUMERAL), ({ 0: quote, index }) => ({
    start: index,
    end: index + quote.length,
    quote,
  }));
}

/** Tells whether a numeral names a place in an order: "first", "twenty-first", "21st". */
export function isOrdinal({ quote }: QuotedSpan): boolean {
  return ORDINAL.test(quote);
}

const ORDINALS =
  `first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth
  fifteenth sixteenth seventeenth eighteenth nineteenth twentieth thirtieth fortieth fiftieth hundredth thousandth
  millionth`.split(/\s+/);

function anyOf(words: Iterable<string>): string {
  // The longest first: an alternation takes the first that fits.
  return [...new Set(words)].toSorted((a, b) => b.length - a.length).join('|');
}

const VERBAL = [...MULTIPLIERS.keys()].flatMap((verb) => {
  const stem = verb.replace(/e$/, '');
  return [verb, `${stem}ed`, `${stem}ing`, `${stem}es`, `${verb}s`];
});
const PLAIN = anyOf([...CARDINALS.keys(), ...SCALES.keys()]);
const LAST = anyOf([...ORDINALS, ...[...DENOMINATORS.keys()].flatMap((word) => [word, `${word}s`])]);
const ALONE = anyOf([...VERBAL, ...VAGUE_SCALES, 'twice', 'thrice']);
const FOLDED = anyOf([...CARDINALS.keys(), ...SCALES.keys()]);
const SCALE = anyOf([...SCALES.keys(), ...SCALE_SUFFIXES.keys()]);

const DIGITS = String.raw`[\p{Nd}\p{No}]+(?:[.,\u00a0\u202f\u2009](?=\p{Nd})\p{Nd}+)*(?:[\s-]?(?:${SCALE})(?!\p{L}))?`;
const WORDS = String.raw`(?<![\p{L}\p{M}\p{N}])(?:(?:${PLAIN})(?:(?:[\s-]|(?<=hundred|thousand|lion)\s+and\s+)(?:${PLAIN}))*(?:[\s-](?:${LAST}))?|(?:${FOLDED})fold|${ALONE}|${LAST})(?![\p{L}\p{M}\p{N}])`;
const NUMERAL = new RegExp(`${DIGITS}|${WORDS}`, 'giu');
const ORDINAL = new RegExp(`(?:${anyOf(ORDINALS)})$`, 'i');
