import { expect, it } from 'vitest';
import { findActors } from '../../../../server/extraction/actors/find-actors.ts';
import { splitSections } from '../../../../server/extraction/text/split-sections.ts';
import { tagText } from '../../../../server/extraction/text/tag-text.ts';

function read(text: string) {
  const { places, actors } = findActors(tagText(text, splitSections(text).sections));
  for (const { start, end, quote } of places) expect(text.slice(start, end)).toBe(quote);
  return { places: places.map(({ quote }) => quote), actors: actors.map(({ name }) => name) };
}

it('finds the cities and regions where something happens', () => {
  const { places } = read(
    'The talks were held in Geneva on Monday. A second round is planned in the city of Tremona, in southern Moravia.',
  );
  expect(places).toEqual(['Geneva', 'Tremona', 'Moravia']);
});

it('takes a capital for a place where it is one, and for its state where that acts', () => {
  const where = read('It has rained in Paris for a week.');
  expect(where).toMatchObject({ places: ['Paris'], actors: [] });
  const who = read('Paris rejected the offer and said it would not negotiate.');
  expect(who.places).toEqual([]);
  expect(who.actors).toEqual(['France']);
});

it('takes nobody who acts for a place', () => {
  const { places } = read('Maria Lindqvist said in Oslo that the Norden Group had opened a plant in Bergen.');
  expect(places).toEqual(['Oslo', 'Bergen']);
});
