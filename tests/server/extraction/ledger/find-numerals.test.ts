import { expect, it } from 'vitest';
import { findNumerals, isOrdinal } from '../../../../server/extraction/ledger/find-numerals.ts';

function quotesOf(text: string): readonly string[] {
  return findNumerals(text).map(({ quote }) => quote);
}

it.each([
  ['Some 12,500 people and 3.4 million euros', ['12,500', '3.4 million']],
  [
    'two hundred and five boats, twenty-eight thousand birds',
    ['two hundred and five', 'twenty-eight thousand'],
  ],
  ['one and two make three', ['one', 'two', 'three']],
  ['two-thirds of it, ½ of that, twice as much, a tenfold rise', ['two-thirds', '½', 'twice', 'tenfold']],
  ['the twenty-first of May 2019', ['twenty-first', '2019']],
  ['dozens of villages, tripling costs', ['dozens', 'tripling']],
  ['4\u202f000 t and १८ t', ['4\u202f000', '१८']],
  ['a tent in Eighton, a handsome wonton', []],
])('finds the numerals of %j', (text, numerals) => {
  expect(quotesOf(text)).toEqual(numerals);
});

it('tells ordinals from other numerals', () => {
  const [ordinal, cardinal] = findNumerals('the twenty-first of thirty');
  expect([isOrdinal(ordinal!), isOrdinal(cardinal!)]).toEqual([true, false]);
});

it('takes in a very long text', () => {
  const text = 'one hundred and 1,1,1. two-thirds '.repeat(20_000);
  expect(quotesOf(text).length).toBe(20_000 * 3);
});
