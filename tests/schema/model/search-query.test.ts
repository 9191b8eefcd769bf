import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findHighlights, foldWords, parseSearchQuery } from '../../../schema/model/search-query.ts';

describe('parseSearchQuery()', () => {
  it.each([
    ['Tank production', [[['tank'], ['production']]]],
    ['"Peace talks" border', [[['peace', 'talks'], ['border']]]],
    ['strike OR walkout union', [[['strike']], [['walkout'], ['union']]]],
    ['Zürich', [[['zurich']]]],
    ['don’t', [[['don', 't']]]],
    ['NEAR(a, b)', [[['near', 'a'], ['b']]]],
    ['"unclosed phrase', [[['unclosed', 'phrase']]]],
  ])('reads %s', (text, expected) => {
    expect(parseSearchQuery(text)?.map((terms) => terms.map(({ words }) => words))).toEqual(expected);
  });

  it('marks a word that is only begun', () => {
    expect(parseSearchQuery('min*')).toEqual([[{ words: ['min'], prefix: true }]]);
  });

  it.each(['', '  ', '*', 'OR', '"" —', 'a '.repeat(33), `"${'a '.repeat(513)}"`])(
    'gives null for %j',
    (text) => {
      expect(parseSearchQuery(text)).toBeNull();
    },
  );

  it('takes any text without an error', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => parseSearchQuery(text) !== undefined));
  });
});

describe('findHighlights()', () => {
  it('finds words, phrases and beginnings where they stand', () => {
    const text = 'Peace talks failed. The PEACE was brief; minefields and mines stayed.';
    const shown = (query: string) =>
      findHighlights(text, parseSearchQuery(query) ?? []).map(({ start, end }) => text.slice(start, end));

    expect(shown('peace')).toEqual(['Peace', 'PEACE']);
    expect(shown('"peace talks"')).toEqual(['Peace talks']);
    expect(shown('min*')).toEqual(['minefields', 'mines']);
    expect(shown('absent')).toEqual([]);
  });

  it('counts offsets in the text itself, accents and wide letters or not', () => {
    const text = '🛰️ Señor Ágora said: ágora';
    const found = findHighlights(text, parseSearchQuery('agora') ?? []);

    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['Ágora', 'ágora']);
  });
});

describe('foldWords()', () => {
  it('gives spans of the text, in order and apart', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        let last = 0;
        for (const { start, end } of foldWords(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
    );
  });
});
