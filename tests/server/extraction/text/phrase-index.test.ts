import { expect, it } from 'vitest';
import { createPhraseIndex } from '../../../../server/extraction/text/phrase-index.ts';

const find = createPhraseIndex([
  ['West', 1],
  ['West Bank', 2],
  ["Quai d'Orsay", 3],
  ['U.S.', 4],
] as const);

it('finds the longest phrase at an offset', () => {
  expect(find('the West Bank', 4)).toEqual({ start: 4, end: 13, value: 2 });
  expect(find('the West banks', 4)).toEqual({ start: 4, end: 8, value: 1 });
});

it('ends a phrase at the end of a word', () => {
  expect(find('Western', 0)).toBeNull();
  expect(find('West-facing', 0)?.value).toBe(1);
});

it('takes either apostrophe', () => {
  expect(find('Quai d’Orsay', 0)?.value).toBe(3);
  expect(find("Quai d'Orsay", 0)?.value).toBe(3);
});

it('finds a phrase that ends in a full stop', () => {
  expect(find('U.S. troops', 0)?.end).toBe(4);
});
