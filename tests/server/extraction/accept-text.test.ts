import { expect, it } from 'vitest';
import type { DomainError } from '../../../schema/model/errors.ts';
import { acceptText } from '../../../server/extraction/accept-text.ts';

function refusal(text: string, limit?: number, format?: 'MARKDOWN'): string | null {
  try {
    acceptText({ text, format }, limit);
    return null;
  } catch (error) {
    return (error as DomainError).code;
  }
}

it.each([
  ['', 'EMPTY_TEXT'],
  [' \r\n\t\u00a0', 'EMPTY_TEXT'],
  ['Port strike\n\nThe demand\n\nThe offer', 'EMPTY_TEXT'],
  ['Title\n\n-- * --\n\n...', 'EMPTY_TEXT'],
  ['Words and a \0 in them.', 'ILL_FORMED_TEXT'],
  ['An unpaired \ud83d surrogate.', 'ILL_FORMED_TEXT'],
])('refuses %j as %s', (text, code) => {
  expect(refusal(text)).toBe(code);
});

it('refuses Markdown that is only headings', () => {
  expect(refusal('# Port strike\n\n## The demand\n', undefined, 'MARKDOWN')).toBe('EMPTY_TEXT');
});

it('refuses a text above the limit and takes one at it', () => {
  expect(refusal('Dockers.', 7)).toBe('TEXT_TOO_LARGE');
  expect(refusal('Dockers.', 8)).toBeNull();
});

it('takes a body of any script', () => {
  expect(refusal('罢工开始了。')).toBeNull();
});
