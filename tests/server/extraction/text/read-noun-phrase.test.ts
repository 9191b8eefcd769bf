import { expect, it } from 'vitest';
import { readNounPhrase } from '../../../../server/extraction/text/read-noun-phrase.ts';
import { readText } from '../../../helpers/read-text.ts';

function phraseOf(text: string): string | null {
  const { tokens } = readText(text).tagged.sentences[0]!;
  const phrase = readNounPhrase(tokens, 0);
  return phrase && text.slice(tokens[phrase.first]!.start, tokens[phrase.last - 1]!.end);
}

it.each([
  ['The old harbour was sold.', 'The old harbour'],
  ['Mali’s northern border is closed.', 'Mali’s northern border'],
  ['The farmers’ extensive losses were paid.', 'The farmers’ extensive losses'],
  ['The legal and political steps failed.', 'The legal and political steps'],
  ['Rising prices hurt farmers.', 'Rising prices'],
  ['They gave the children a chance.', 'They'],
])('reads the phrase at the start of %j', (text, phrase) => {
  expect(phraseOf(text)).toBe(phrase);
});

it('reads none where no noun stands', () => {
  expect(phraseOf('Quickly and quietly.')).toBeNull();
});
