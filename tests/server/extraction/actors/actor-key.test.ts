import { expect, it } from 'vitest';
import { toActorKey } from '../../../../server/extraction/actors/actor-key.ts';

it.each([
  ['Elena Petrova', 'elena-petrova'],
  ['Élysée Palace', 'elysee-palace'],
  ['U.S. Navy', 'us-navy'],
  ["N'Djamena", 'ndjamena'],
  ['Министерство обороны', 'министерство-обороны'],
])('makes of %j the key %j', (name, key) => {
  expect(toActorKey(name)).toBe(key);
});

it('has a key for a name without letters', () => {
  expect(toActorKey('—')).toBe('unnamed');
});
