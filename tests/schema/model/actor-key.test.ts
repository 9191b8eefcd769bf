import fc from 'fast-check';
import { expect, it } from 'vitest';
import { parseActorKey, toActorKey } from '../../../schema/model/actor-key.ts';

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

it.each([
  [' Elena  PETROVA ', 'elena-petrova'],
  ['elena-petrova', 'elena-petrova'],
  ['E\u0301lyse\u0301e Palace', 'elysee-palace'],
  ['Minister@12 ', 'minister@12'],
  ['minister-2@12', 'minister-2@12'],
])('reads %j as the key %j', (text, key) => {
  expect(parseActorKey(text)).toBe(key);
});

it.each(['', ' ', '—', '@12', '\u0301'])('reads no key in %j', (text) => {
  expect(parseActorKey(text)).toBeNull();
});

it('reads every key as itself', () => {
  const text = fc.string({ unit: 'grapheme' });
  fc.assert(
    fc.property(text, fc.constantFrom('', '@7'), (name, owner) => {
      const key = `${toActorKey(name)}${owner}`;
      expect(parseActorKey(key)).toBe(key);
    }),
    { numRuns: 2_000 },
  );
});
