import fc from 'fast-check';
import { expect, it } from 'vitest';
import { labelKey, parseMeasureKey, parseTopicKey, topicKey } from '../../../schema/model/label-key.ts';

it.each([
  [' The  Peace Talks. ', 'peace talks'],
  ['peace negotiations', 'peace talks'],
  ['Défense', 'defense'],
  ['“defence”', 'defense'],
])('reads %j as the key %j of a topic', (text, key) => {
  expect(parseTopicKey(text)).toBe(key);
});

it('keeps the words of a measure, whatever news calls them', () => {
  expect(parseMeasureKey(' Defence  Spending')).toBe('defence spending');
});

it.each(['', ' ', '—', '...'])('reads no key in %j', (text) => {
  expect(parseTopicKey(text)).toBeNull();
  expect(parseMeasureKey(text)).toBeNull();
});

it('reads every key as itself', () => {
  const word = fc.constantFrom('the', 'A', 'an', 'Truce', '“', '.', ' ', '  ', '!', 'x', '’s', 'É', '\u00a0');
  const label = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.array(word, { maxLength: 8 }).map((words) => words.join('')),
  );
  fc.assert(
    fc.property(label, (text) => {
      const [measure, topic] = [labelKey(text), topicKey(text)];
      expect([labelKey(measure), topicKey(topic)]).toEqual([measure, topic]);
    }),
    { numRuns: 5_000 },
  );
});
