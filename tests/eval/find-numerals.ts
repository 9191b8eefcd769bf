import type { QuotedSpan } from '../../schema/model/span.ts';

const DIGITS = String.raw`\d+(?:[.,:/\u00a0\u202f]\d+)*`;

const ONES =
  'one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen';
const TEENS_AND_TENS =
  'seventeen|eighteen|nineteen|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundreds?|thousands?|dozens?';
const FACTORS = 'twice|double[ds]?|triple[ds]?|quadruple[ds]?|half|halve[ds]?';
const FRACTIONS = 'thirds|fourths|fifths|quarters|tenths';
const ORDINALS = 'first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth';

const NUMERAL = new RegExp(
  String.raw`${DIGITS}|\b(?:${ONES}|${TEENS_AND_TENS}|${FACTORS}|${FRACTIONS}|${ORDINALS})\b`,
  'giu',
);

/** Every numeral of a text, in digits or in words, in text order. */
export function findNumerals(text: string): readonly QuotedSpan[] {
  return Array.from(text.matchAll(NUMERAL), ({ 0: quote, index }) => ({
    start: index,
    end: index + quote.length,
    quote,
  }));
}
