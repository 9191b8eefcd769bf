import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fromCodePoints, toCodePoints } from '../../sdk/index.ts';

it('counts a character outside the basic plane once', () => {
  expect(toCodePoints('📈 tripled', { start: 3, end: 10 })).toEqual({ start: 2, end: 9 });
  expect(fromCodePoints('📈 tripled', { start: 2, end: 9 })).toEqual({ start: 3, end: 10 });
});

it('converts there and back', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.nat(20), fc.nat(20), (text, a, b) => {
      const length = [...text].length;
      const span = { start: Math.min(a, b, length), end: Math.min(Math.max(a, b), length) };
      expect(toCodePoints(text, fromCodePoints(text, span))).toEqual(span);
    }),
  );
});
