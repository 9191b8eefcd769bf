import fc from 'fast-check';
import { expect, it } from 'vitest';
import { splitSections } from '../../../../server/extraction/text/split-sections.ts';
import { tagText } from '../../../../server/extraction/text/tag-text.ts';

function tag(text: string) {
  return tagText(text, splitSections(text).sections);
}

it('gives words their part of speech and dictionary form', () => {
  const tokens = tag('The miners refused the offer.').sentences[0]?.tokens ?? [];
  expect(tokens.map(({ text, pos }) => `${text}/${pos}`)).toEqual([
    'The/DET',
    'miners/NOUN',
    'refused/VERB',
    'the/DET',
    'offer/NOUN',
    './PUNCT',
  ]);
  expect(tokens[2]?.lemma).toBe('refuse');
});

it('has a dictionary form for every word, also where the tagger has none', () => {
  const tokens = tag("They cannot and won't go.").sentences[0]?.tokens ?? [];
  expect(tokens.every(({ lemma }) => lemma.length > 0)).toBe(true);
});

it('leaves marks of emphasis out and parts "I\'m"', () => {
  const words = (text: string) => (tag(text).sentences[0]?.tokens ?? []).map((token) => token.text);
  expect(words('**Mali** opposes the plan.')).toEqual(['Mali', 'opposes', 'the', 'plan', '.']);
  expect(words('I’m tired, and 5 * 3 is 15.').slice(0, 3)).toEqual(['I', '’m', 'tired']);
  expect(words('It says 5 * 3 is 15.')).toContain('*');
});

it('makes no sentence of a heading', () => {
  const { sentences } = tag('Owners Refuse Offer\n\nThe owners refused.');
  expect(sentences.map(({ start, end }) => [start, end])).toEqual([[21, 40]]);
});

it('numbers sentences over the text and knows their section', () => {
  const { sentences } = tag('First Part\n\nOne thing. Another.\n\nSecond Part\n\nA third thing.');
  expect(sentences.map(({ ordinal, section }) => [ordinal, section])).toEqual([
    [0, 0],
    [1, 0],
    [2, 1],
  ]);
});

it('keeps a run without blanks as one token', () => {
  const run = 'a-'.repeat(200);
  const tokens = tag(`See ${run} there.`).sentences[0]?.tokens ?? [];
  expect(tokens.map(({ text }) => text)).toContain(run);
});

it('reads a text the same whatever it read before', () => {
  const text = 'They gave USD 3 million for the dam.';
  const alone = tag(text);
  tag('Seats cost USD5 each.');
  expect(tag(text)).toEqual(alone);
});

it('places every token exactly, whatever the characters', () => {
  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 12 }),
    fc.string({ unit: 'binary', maxLength: 6 }).filter((words) => words.isWellFormed()),
    fc.constantFrom(
      ' can’t ',
      '\r\n',
      '$4bn ',
      '\u00a0',
      '\u202e',
      'e\u0301',
      '👩‍🚒',
      '第３章',
      '. ',
      'ﬁ',
      'İ',
    ),
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
      const text = pieces.join('');
      for (const sentence of tag(text).sentences) {
        let cursor = sentence.start;
        for (const token of sentence.tokens) {
          expect(token.start).toBeGreaterThanOrEqual(cursor);
          expect(text.slice(token.start, token.end)).toBe(token.text);
          expect(token.text.trim()).not.toBe('');
          cursor = token.end;
        }
        expect(cursor).toBeLessThanOrEqual(sentence.end);
      }
    }),
  );
});
