import { describe, expect, it } from 'vitest';
import { findNames } from '../../../../server/extraction/actors/find-names.ts';
import { readText } from '../../../helpers/read-text.ts';

function namesOf(text: string) {
  const { tagged } = readText(text);
  return tagged.sentences.flatMap((sentence) => findNames(text, sentence));
}
const wordsOf = (text: string) => namesOf(text).map(({ words }) => words);

describe('findNames', () => {
  it('takes a title off the name, in capitals or small letters', () => {
    expect(namesOf('Deputy Prime Minister Sara Holm met chief engineer Omar Haddad.')).toMatchObject([
      { words: 'Sara Holm', title: 'Deputy Prime Minister' },
      { words: 'Omar Haddad', title: 'chief engineer' },
    ]);
  });

  it('reads a title with words after its head', () => {
    expect(namesOf('Secretary of State Sara Holm resigned.')).toMatchObject([
      { words: 'Sara Holm', title: 'Secretary of State' },
    ]);
  });

  it('parts a demonym from the title and name after it', () => {
    expect(wordsOf('Malian President Amadou Keita resigned.')).toEqual(['Malian', 'Amadou Keita']);
  });

  it('keeps an organisation whole over "of", "for" and a genitive', () => {
    expect(wordsOf('The Institute for Coastal Research and the River Workers’ Union met.')).toEqual([
      'Institute for Coastal Research',
      'River Workers’ Union',
    ]);
  });

  it('keeps a demonym that belongs to an organisation', () => {
    expect(wordsOf('The Malian Defence Ministry objected.')).toEqual(['Malian Defence Ministry']);
  });

  it('keeps a hyphenated given name, but not "-based"', () => {
    expect(wordsOf('Park Ji-woo joined the Mali-based group.')).toEqual(['Park Ji-woo', 'Mali']);
  });

  it('takes days, months and common openers for none', () => {
    expect(wordsOf('On Monday in May, however, nothing happened.')).toEqual([]);
  });
});
