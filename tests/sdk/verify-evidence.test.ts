import { describe, expect, it } from 'vitest';
import { verifyEvidence } from '../../sdk/index.ts';

describe('verifyEvidence()', () => {
  const text = 'Output tripled 📈, the ministry said.';

  it('holds when the text says at the offsets what is quoted', () => {
    expect(verifyEvidence(text, { quote: 'tripled', start: 7, end: 14 })).toBe(true);
  });

  it('counts in UTF-16 code units', () => {
    expect(verifyEvidence(text, { quote: '📈,', start: 15, end: 18 })).toBe(true);
  });

  it.each([
    ['other words', { quote: 'doubled', start: 7, end: 14 }],
    ['the words beside their place', { quote: 'tripled', start: 8, end: 15 }],
    ['other case', { quote: 'Tripled', start: 7, end: 14 }],
    ['no words', { quote: '', start: 7, end: 7 }],
    ['an offset counted from the end', { quote: 'said', start: -5, end: 36 }],
    ['an end beyond the text', { quote: 'said.', start: 32, end: 99 }],
    ['offsets that are no numbers', { quote: 'tripled', start: Number.NaN, end: 14 }],
  ])('does not hold for %s', (_, evidence) => {
    expect(verifyEvidence(text, evidence)).toBe(false);
  });
});
