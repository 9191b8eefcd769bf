import { expect, it } from 'vitest';
import type { Extraction } from '../../../schema/model/extraction.ts';
import { createRulesExtractor } from '../../../server/extraction/extract-document.ts';
import { checkExtraction } from '../../../server/store/record/check-extraction.ts';

const extractor = createRulesExtractor();

async function extract(text: string): Promise<Extraction> {
  const extraction = await extractor.extract({ text, publishedAt: '2025-03-10' });
  // The slice rule holds in the text that was given, not in the copy that was read.
  checkExtraction(text, extraction);
  return extraction;
}

const factsOf = ({ figures, positions }: Extraction) => ({
  figures: figures.map(({ quantity: { value, unit }, holder, measure }) => [
    value,
    unit.label,
    holder,
    measure,
  ]),
  positions: positions.map(({ holder, topic, act }) => [holder, topic, act]),
});

const PLAIN = `The ferry union said that 35 sailors
were dismissed.

Harbour minister Karin Dahl said that losses had reached 7
million euros. "We will not
close the port," she said.
`;

it.each([
  ['CRLF', PLAIN.replaceAll('\n', '\r\n')],
  ['CR alone', PLAIN.replaceAll('\n', '\r')],
  ['line separators', PLAIN.replaceAll('\n', '\u2028')],
  ['soft hyphens', PLAIN.replaceAll('sailors', 'sai\u00adlors').replaceAll('union', 'un\u00adion')],
  ['zero-width characters', PLAIN.replaceAll('ferry', 'fer\u200bry').replaceAll('million', 'mil\u2060lion')],
  ['blanks that do not break', PLAIN.replaceAll('35 ', '35\u00a0').replaceAll('Karin ', 'Karin\u00a0')],
])('finds the same claims with %s', async (_, text) => {
  expect(text).not.toBe(PLAIN);
  expect(factsOf(await extract(text))).toEqual(factsOf(await extract(PLAIN)));
});

it('quotes the text word for word', async () => {
  const { figures, mentions } = await extract('The mi\u00adnistry said 4.5 bil-\r\nlion euros were lost.');
  expect(figures[0]).toMatchObject({
    statement: 'The mi\u00adnistry said 4.5 bil-\r\nlion euros were lost.',
    quantity: { raw: '4.5 bil-\r\nlion euros', value: '4500000000' },
    holder: 'ministry',
  });
  expect(mentions[0]?.quote).toBe('The mi\u00adnistry');
});

it('makes no speaker of who took a picture', async () => {
  const { actors, figures } = await extract(
    'Crews of the ferry union on a quay in May. Photograph: Ida Holm/News Pictures\n\n“The talks were short,” he said. “Traffic fell by 14%.”',
  );
  expect(actors.map(({ name }) => name)).not.toContain('Ida Holm');
  expect(figures).toMatchObject([{ quantity: { value: '14' }, holder: null }]);
});

it('takes the mark of a quoted line for no comparison', async () => {
  const { figures } = await extract('> The port said that losses had\n> reached\n> 7 million euros.\n');
  expect(figures).toMatchObject([{ quantity: { value: '7000000', comparator: 'EQ' } }]);
});

it('reads a power of ten as the number it is, and the mark of a footnote as none', async () => {
  const { figures } = await extract('The agency said 3 × 10⁶ tonnes were shipped.¹ The port¹ lost 12 ships.');
  expect(figures.map(({ quantity: { raw, value } }) => [raw, value])).toEqual([
    ['3 × 10⁶ tonnes', '3000000'],
    ['12', '12'],
  ]);
});
