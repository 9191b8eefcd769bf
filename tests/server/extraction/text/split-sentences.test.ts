import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitSentences } from '../../../../server/extraction/text/split-sentences.ts';

function split(text: string) {
  return splitSentences(text, { start: 0, end: text.length }).map(({ start, end }) => text.slice(start, end));
}

it.each([
  ['Talks failed. A strike began!', ['Talks failed.', 'A strike began!']],
  ['The U.S. envoy left. He flew home.', ['The U.S. envoy left.', 'He flew home.']],
  ['He flew to the U.S. The envoy stayed.', ['He flew to the U.S.', 'The envoy stayed.']],
  ['Gen. Ada Okoro met Dr. Li. They agreed.', ['Gen. Ada Okoro met Dr. Li.', 'They agreed.']],
  ['J. P. Okoro spoke. Nobody answered.', ['J. P. Okoro spoke.', 'Nobody answered.']],
  ['Prices rose 3.5 percent. Wages fell.', ['Prices rose 3.5 percent.', 'Wages fell.']],
  ['“We wait. We hope.” She left.', ['“We wait. We hope.”', 'She left.']],
  ['"Why?" he asked. Nobody knew.', ['"Why?" he asked.', 'Nobody knew.']],
  [
    'The mine (opened in 1990. Closed since.) is full. It leaks.',
    ['The mine (opened in 1990. Closed since.) is full.', 'It leaks.'],
  ],
  ['A quay in March. Photograph: Ida Holm/News Pictures', ['A quay in March.']],
  ['A quay in March. Photograph: Ida Holm/AFP\n\nIt is closed.', ['A quay in March.', 'It is closed.']],
  ['No stop here\n\nA new block', ['No stop here', 'A new block']],
  ['Demands:\n- more pay\n- less work', ['Demands:', 'more pay', 'less work']],
  ['Wrapped at the\nend of a line. Next.', ['Wrapped at the\nend of a line.', 'Next.']],
  ['Kommt… Später mehr. Ende', ['Kommt…', 'Später mehr.', 'Ende']],
  ['罢工开始了。工人要求加薪。', ['罢工开始了。', '工人要求加薪。']],
])('splits %j', (text, sentences) => {
  expect(split(text)).toEqual(sentences);
});

it('lets an opening mark without a partner hold nothing together', () => {
  expect(split('He said “no. He left. (It rained. Then it stopped.')).toHaveLength(4);
});

it('cuts a sentence that never ends, without splitting a character', () => {
  const sentences = split('😀'.repeat(6000));
  expect(sentences.length).toBeGreaterThan(1);
  expect(sentences.every((sentence) => sentence.isWellFormed())).toBe(true);
});

/** Blanks and the marks of list items and quoted lines belong to no sentence. */
const BETWEEN = /^[\s\-*+•▪–—>\d.)]*$/;

it('keeps every word, in order, inside the given span', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 20 }),
    fc.constantFrom('. ', '."', ' (', ') ', '“', '”', '\r\n\r\n', 'U.S. ', '! ', '\u202e', '\u00a0'),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      const sentences = splitSentences(text, { start: 0, end: text.length });
      let cursor = 0;
      for (const { start, end } of sentences) {
        expect(start).toBeGreaterThanOrEqual(cursor);
        expect(text.slice(cursor, start)).toMatch(BETWEEN);
        expect(end).toBeGreaterThan(start);
        cursor = end;
      }
      expect(text.slice(cursor)).toMatch(BETWEEN);
    }),
  );
});
