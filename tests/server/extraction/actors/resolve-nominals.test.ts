import { describe, expect, it } from 'vitest';
import { readText } from '../../../helpers/read-text.ts';

const nominalsOf = (text: string) =>
  readText(text)
    .mentions.filter(({ form }) => form === 'NOMINAL')
    .map(({ actor, quote }) => `${actor} "${quote}"`);

describe('a body taken up by a common noun', () => {
  it.each([
    [
      'The European Commission met on Tuesday. The Commission will publish a draft.',
      'european-commission "The Commission"',
    ],
    [
      'The Ministry of Rural Affairs published figures. Growers trust the ministry.',
      'ministry-of-rural-affairs "the ministry"',
    ],
    ['Norvik Shipping lost two vessels. The company wants them back.', 'norvik-shipping "The company"'],
    ['NATO met in the spring. Members of the alliance disagree.', 'nato "the alliance"'],
  ])('is the one named before in %j', (text, mention) => {
    expect(nominalsOf(text)).toContain(mention);
  });

  it('is nobody in particular where two fit', () => {
    const text = 'The Ministry of Health met the Ministry of Trade. Growers trust the ministry.';
    expect(nominalsOf(text)).toEqual([]);
  });

  it('is not the court because the text names a parliament', () => {
    expect(nominalsOf('The Bundestag met. Growers trust the court.')).toEqual([]);
  });

  it('is a source of its own where none is named', () => {
    const { actors } = readText('The commission said prices would rise.');
    expect(actors).toMatchObject([{ name: 'commission', kind: 'UNNAMED' }]);
  });
});

describe('a person taken up by an office', () => {
  it('is who holds it, by as many words as are given', () => {
    const text =
      'Prime Minister Sara Holm met Finance Minister Omar Haddad. Crowds cheered the prime minister and the minister.';
    expect(nominalsOf(text)).toEqual(['sara-holm "the prime minister"']);
  });
});
