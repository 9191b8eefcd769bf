import { expect, it } from 'vitest';
import { readDocument } from '../../../../server/extraction/read-document.ts';

function pronounsOf(text: string) {
  const { mentions } = readDocument({ text });
  return mentions.filter(({ form }) => form === 'PRONOUN').map(({ quote, actor }) => [quote, actor]);
}

it('takes "I" in a quotation for whoever is quoted, and "we" for those it speaks for', () => {
  const text = '"I think we can win," said Ada Holm, chief executive of Norvik Bank.';
  expect(pronounsOf(text)).toEqual([
    ['I', 'ada-holm'],
    ['we', 'norvik-bank'],
  ]);
});

it('leaves the first person alone where nobody is quoted', () => {
  expect(pronounsOf('I saw Ada Holm at the quay. Her sign read "We sell fish".')).toEqual([
    ['Her', 'ada-holm'],
  ]);
});
