import fc from 'fast-check';
import { expect, it } from 'vitest';
import { highlight, UsageError } from '../../sdk/index.ts';

const TEXT = 'Output tripled to 4,000 tonnes.';

it('cuts a text at the ends of its spans, and shares segments where they overlap', () => {
  const statement = { start: 0, end: 30 };
  const value = { start: 18, end: 23 };
  const segments = highlight(TEXT, [statement, value]);
  expect(segments.map(({ text, marks }) => [text, marks])).toEqual([
    ['Output tripled to ', [statement]],
    ['4,000', [statement, value]],
    [' tonnes', [statement]],
    ['.', []],
  ]);
});

it('gives one segment for a text without spans, and none for an empty text', () => {
  expect(highlight(TEXT, [])).toEqual([{ start: 0, end: TEXT.length, text: TEXT, marks: [] }]);
  expect(highlight('', [])).toEqual([]);
});

it.each([
  ['ends beyond the text', { start: 0, end: 99 }],
  ['begins before it', { start: -1, end: 3 }],
  ['ends before its start', { start: 5, end: 3 }],
  ['is no number', { start: Number.NaN, end: 3 }],
])('rejects a span that %s', (_, span) => {
  expect(() => highlight(TEXT, [span])).toThrow(UsageError);
});

it('keeps every character once and in order, whatever the spans', () => {
  const offset = fc.nat(TEXT.length);
  const span = fc.tuple(offset, offset).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }));
  fc.assert(
    fc.property(fc.array(span), (spans) => {
      const segments = highlight(TEXT, spans);
      expect(segments.map(({ text }) => text).join('')).toBe(TEXT);
      for (const one of spans)
        expect(
          segments
            .filter(({ marks }) => marks.includes(one))
            .map(({ text }) => text)
            .join(''),
        ).toBe(TEXT.slice(one.start, one.end));
    }),
  );
});
