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
