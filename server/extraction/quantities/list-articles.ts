import { isBareCount, NO_UNIT } from './bare-count.ts';
import type { FoundQuantity } from './found-quantity.ts';
import type { Atom } from './number-atoms.ts';

/** In UTF-16 code units: the longest item of a list looked over. */
const LONGEST_ITEM = 60;

/**
 * Reads an article as one where it stands in a list of counted things: "destroyed two trucks, three guns, | a | tunnel
 * and a depot". It takes two counted items in front and an "and", so that "three dead, a doctor said" is none.
 */
export function readListArticle(
  sentence: string,
  atom: Atom | undefined,
  before: readonly FoundQuantity[],
): FoundQuantity | null {
  if (!atom || !/^an?$/.test(atom.text)) return null;
  const [first, second] = before.slice(-2);
  if (!first || !second || !isBareCount(first) || !isBareCount(second)) return null;
  if (!isItem(sentence.slice(first.end, second.start)) || !isItem(sentence.slice(second.end, atom.start)))
    return null;
  const rest = /^[^;:.“”"]{0,160}/.exec(sentence.slice(atom.end, atom.end + 160))?.[0] ?? '';
  if (
    !/\band\s$/.test(sentence.slice(0, atom.start).slice(-5)) &&
    !/,?\sand\s(?:an?|\d+|\p{L}+)\s/u.test(rest)
  )
    return null;
  const number = { start: atom.start, end: atom.end };
  return {
    ...number,
    number,
    unitSpan: null,
    nature: 'PLAIN',
    kind: 'COUNT',
    inDigits: false,
    quantity: {
      raw: atom.text,
      value: '1',
      lower: null,
      upper: null,
      comparator: 'EQ',
      approximation: 'EXACT',
      approximator: null,
      unit: NO_UNIT,
    },
  };
}

/** What stands between two numbers of a list: one item and a comma, "and" or both. */
function isItem(between: string): boolean {
  return between.length <= LONGEST_ITEM && /^\s[^,;:.“”"()]{3,}(?:,\s|,?\sand\s)$/.test(between);
}
