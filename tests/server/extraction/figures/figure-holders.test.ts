import { expect, it } from 'vitest';
import { createRulesExtractor } from '../../../../server/extraction/extract-document.ts';

const { extract } = createRulesExtractor();

async function partiesOf(text: string) {
  const { figures, actors } = await extract({ text, publishedAt: '2026-03-02' });
  const nameOf = (key: string | null) => actors.find((actor) => actor.key === key)?.name ?? null;
  return figures.map(({ subject, holder }) => ({ subject: nameOf(subject), holder: nameOf(holder) }));
}

it('holds a pledge by whoever pledges', async () => {
  const [first, second] = await partiesOf(
    'Norway pledged 40 million euros, and Japan will provide $75 million.',
  );
  expect([first?.holder, second?.holder]).toEqual(['Norway', 'Japan']);
});

it('makes the owner of a measure the subject, not who speaks of it', async () => {
  expect((await partiesOf('Exports of grain fell 5%, Brazil said.'))[0]).toEqual({
    subject: null,
    holder: 'Brazil',
  });
  expect((await partiesOf('Brazil’s exports fell 5%.'))[0]?.subject).toBe('Brazil');
});

it('gives a measure without an owner to the one firm that the text is about', async () => {
  const text = 'Orbena Group runs ferries. Orbena Group sold two of them. Orbena Group is in Chad.';
  expect((await partiesOf(`${text} Revenue rose 5%.`)).at(-1)?.subject).toBe('Orbena Group');
  expect((await partiesOf(`${text} Rainfall rose 5%.`)).at(-1)?.subject).toBeNull();
});

it('makes no person the subject of what that person only expects', async () => {
  const [figure] = await partiesOf('Elena Brandt expects to cut the fee to $40.');
  expect(figure).toEqual({ subject: null, holder: 'Elena Brandt' });
});

it('makes whoever plans the subject', async () => {
  expect((await partiesOf('Brazil aims to open four ports.'))[0]?.subject).toBe('Brazil');
});

it('holds the answers of an interview by whoever is named before the first question', async () => {
  const text = `The Tribune met Mayor Elena Brandt at city hall in March.

Q: How many homes are there?

A: There are 212 of them, and not one more.`;
  expect((await partiesOf(text)).map(({ holder }) => holder)).toEqual(['Elena Brandt']);
});

it('is less sure of a speaker that only the sentence before names', async () => {
  const text =
    'Minister Elena Brandt described the new border works. This programme covers 700 kilometres of fence.';
  const { figures } = await extract({ text });
  expect(figures[0]?.holder).toBe('elena-brandt');
  expect(figures[0]?.confidence).toBeLessThan(80);
});

it.each([
  ['Pier Lund put $70m into the club, by the Harbour Trust’s reckoning.', 'Harbour Trust'],
  [
    'A renewed rise in fuel prices would, in the National Bank’s assessment, add 0.4 points to inflation.',
    'National Bank',
  ],
  ['By Brazil’s account, the navy lost one ship.', 'Brazil'],
  ['Elena Brandt spoke last. The work was nine-tenths done, by her reckoning.', 'Elena Brandt'],
  [
    'The Supreme Court said the loss was, by the Finance Ministry’s estimate, €2 million.',
    'Finance Ministry',
  ],
])('holds a number by whose reckoning it is in %j', async (text, holder) => {
  expect((await partiesOf(text)).at(-1)?.holder).toBe(holder);
});

it('gives each of two reckonings in a sentence its own number', async () => {
  const parties = await partiesOf(
    'She won 279 votes by the Coast Network’s count, and 290 votes by the Harbour Institute’s count.',
  );
  expect(parties.map(({ holder }) => holder)).toEqual(['Coast Network', 'Harbour Institute']);
});

it('lets a person answer an interview, not the body that is named after that person', async () => {
  const text = `Elena Brandt runs the Lorne Opera Company. We met at the Lorne Opera Company.

Q: How was the season?

A: It was good. Ticket sales rose by 4 percent.

Q: And the debts?

A: Almost gone. The last loan was $900,000.`;
  expect((await partiesOf(text)).map(({ holder }) => holder)).toEqual(['Elena Brandt', 'Elena Brandt']);
});
