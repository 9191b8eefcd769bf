import { expect, it } from 'vitest';
import { findKnownName } from '../../../../server/extraction/actors/known-names.ts';

it.each([
  ['Russia', 'russia', 'NAME'],
  ['Russian Federation', 'russia', 'ALIAS'],
  ['Russians', 'russia', 'DEMONYM'],
  ['U.S. officials', 'united-states', 'ALIAS'],
  ['Côte d’Ivoire', 'ivory-coast', 'ALIAS'],
  ['South Sudan', 'south-sudan', 'NAME'],
  ['Kyiv', 'ukraine', 'CAPITAL'],
  ['Kremlin', 'russia', 'SEAT'],
  ['North Atlantic Treaty Organization', 'nato', 'ALIAS'],
  ['IMF', 'international-monetary-fund', 'ACRONYM'],
  ['New Mexico', 'new-mexico', 'PLACE'],
])('knows %j as %s', (words, key, use) => {
  expect(findKnownName(words, 0)?.value).toMatchObject({ key, use });
});

it('knows no adjective for territories that have none', () => {
  expect(findKnownName('Gibraltar', 0)?.value.use).toBe('NAME');
});
