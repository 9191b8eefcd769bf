import { expect, it } from 'vitest';
import { createPlaces } from '../../../server/http/places.ts';

it('has so many places, each taken until it is left', () => {
  const places = createPlaces({ total: 2 });
  const leave = places.take();
  places.take();
  expect(places.take()).toBe('ALL_TAKEN');
  if (typeof leave === 'function') leave();
  expect(places.take()).toBeTypeOf('function');
  expect(places.take()).toBe('ALL_TAKEN');
});

it('gives nobody more than their part, and whoever is nobody any number', () => {
  const places = createPlaces({ total: 4, perCaller: 1 });
  const leave = places.take('ada');
  expect(places.take('ada')).toBe('CALLER_HAS_ENOUGH');
  expect(places.take('bob')).toBeTypeOf('function');
  expect([places.take(null), places.take(null)].map((given) => typeof given)).toEqual([
    'function',
    'function',
  ]);
  expect(places.take('eve')).toBe('ALL_TAKEN');
  if (typeof leave === 'function') leave();
  expect(places.take('ada')).toBeTypeOf('function');
});
