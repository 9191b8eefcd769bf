import { expect, it } from 'vitest';
import { parseJsonLine } from '../../../../server/cli/article-files/parse-json-line.ts';

const parse = (value: unknown) =>
  parseJsonLine({ number: 3, bytes: Buffer.from(JSON.stringify(value)) }, 'news.jsonl');

it('reads all that is said of an article', () => {
  const article = {
    text: 'The quay is closed.',
    title: 'Quay',
    publisher: 'The Quay',
    publishedAt: '2026-03-01',
    url: 'https://example.org/quay',
    language: 'en',
    genre: 'NEWS',
    format: 'MARKDOWN',
    byline: ['Ada Lund', 'Jo Berg'],
  };
  expect(parse({ id: 7, ...article, views: 12 })).toEqual({
    name: 'news.jsonl:3',
    id: '7',
    input: { externalId: '7', ...article },
  });
});

it.each([
  ['"text" is not a string', {}],
  ['"title" is not a string', { text: 'It is.', title: 1 }],
  ['"format" is none of TEXT, MARKDOWN, HTML', { text: 'It is.', format: 'PDF' }],
  ['"byline" is not a list of strings', { text: 'It is.', byline: 'Ada Lund' }],
  ['it is not one JSON object', ['It is.']],
])('refuses a line of which %s, and names it', (state, value) => {
  expect(parse(value)).toMatchObject({
    error: { code: 'INVALID_INPUT', message: `Cannot read news.jsonl:3: ${state}` },
  });
});
