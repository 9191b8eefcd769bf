import { describe, expect, it } from 'vitest';
import { inflect } from '../../../../server/extraction/lexicon/verb-forms.ts';
import { readVerbCue, standsAtCue } from '../../../../server/extraction/text/verb-cues.ts';
import { readText } from '../../../helpers/read-text.ts';

const tokensOf = (text: string) => readText(text).tagged.sentences[0]?.tokens ?? [];

describe('inflect', () => {
  it.each([
    ['deny', ['denies', 'denying', 'denied', 'deny']],
    ['admit', ['admits', 'admitting', 'admitted', 'admit']],
    ['urge', ['urges', 'urging', 'urged', 'urge']],
    ['say', ['says', 'saying', 'said', 'say']],
    ['see', ['sees', 'seeing', 'saw', 'seen', 'see']],
  ])('knows the forms of %j', (base, forms) => {
    expect([...inflect(base).keys()].toSorted()).toEqual(forms.toSorted());
  });
});

describe('readVerbCue', () => {
  it('reads a verb in its form', () => {
    expect(readVerbCue(tokensOf('Mali warned of floods.'), 1)).toEqual({ lemma: 'warn', form: 'PAST' });
  });

  it('takes a noun for none', () => {
    expect(readVerbCue(tokensOf('The claims were false.'), 1)).toBeNull();
  });
});

describe('standsAtCue', () => {
  it.each([
    ['Officials have also said so.', 0, 1, true],
    ['According to officials, it rained.', 2, 3, true],
    ['“No,” said officials.', 5, 6, true],
    ['The officials left.', 1, 2, false],
  ])('%j at %d–%d: %s', (text, first, last, expected) => {
    expect(standsAtCue(tokensOf(text), first, last)).toBe(expected);
  });
});
