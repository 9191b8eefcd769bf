import { expect, it } from 'vitest';
import { stringifyWithin } from '../../../../server/http/execution/use-response-limit.ts';

it('gives the text of a result that fits', () => {
  const result = { data: { list: [{ text: 'x', number: 1.5, none: null, flag: true }] } };
  expect(stringifyWithin(result, 1_000)).toBe(JSON.stringify(result));
  expect(stringifyWithin(result, JSON.stringify(result).length)).toBe(JSON.stringify(result));
});

it('gives none where the text has one byte too many, counted as UTF-8 with its escapes', () => {
  for (const text of ['letters', 'Kraków', '\u0001\u0002', '"quoted"', '漢字']) {
    const result = { data: { text } };
    const bytes = Buffer.byteLength(JSON.stringify(result));
    expect(stringifyWithin(result, bytes)).not.toBeNull();
    expect(stringifyWithin(result, bytes - 1)).toBeNull();
  }
});

it('does not make the text of a result that is far too large', () => {
  const row = { text: 'x'.repeat(1_000_000) };
  let read = 0;
  const rows = Array.from({ length: 10_000 }, () => ({
    get text() {
      read += 1;
      return row.text;
    },
  }));
  expect(stringifyWithin({ data: { rows } }, 16_000_000)).toBeNull();
  expect(read).toBeLessThan(20);
});
