import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readArticle } from '../../../../server/cli/article-files/read-articles.ts';
import { temporaryFolder } from '../../../helpers/dialects.ts';

const OPTIONS = { maxTextLength: 1_000, fetch: null };

async function read(name: string, text: string | Uint8Array, beside: Readonly<Record<string, string>> = {}) {
  const folder = temporaryFolder();
  for (const [file, content] of Object.entries({ ...beside, [name]: text }))
    writeFileSync(join(folder, file), content);
  return readArticle(join(folder, name), OPTIONS);
}

it('takes the details of a text from the JSON file beside it, and its date from its name last', async () => {
  const details = {
    title: 'Buses',
    source: { name: 'The Quay' },
    published_at: '2024-03-04T10:00:00Z',
    url: 'https://example.org/buses',
    genre: 'news',
    id: 17,
    scraper: 'v2',
  };
  const name = '2024-03-05 buses.txt';
  const text = 'Norway bought 40 buses.';
  const article = await read(name, text, { '2024-03-05 buses.json': JSON.stringify(details) });
  expect(article).toMatchObject({
    id: '17',
    input: {
      text,
      format: 'TEXT',
      title: 'Buses',
      publisher: 'The Quay',
      publishedAt: '2024-03-04T10:00:00Z',
      url: 'https://example.org/buses',
      genre: 'NEWS',
      externalId: '17',
    },
    suggested: { publishedAt: '2024-03-05' },
  });
});

it('puts front matter before the file beside it, and the full name of a file before its beginning', async () => {
  const article = await read('a.md', '---\ntitle: Own\n---\nNorway bought 40 buses.', {
    'a.md.json': '{"title": "Beside", "publisher": "The Quay"}',
    'a.json': '{"publisher": "Another", "genre": "REPORT"}',
  });
  expect(article).toMatchObject({ input: { title: 'Own', publisher: 'The Quay', genre: undefined } });
});

it('refuses a text beside a JSON file that holds no details', async () => {
  const { error } = (await read('a.txt', 'Norway bought 40 buses.', { 'a.json': '{"title": ' })) as {
    error: Error;
  };
  expect(error.message).toMatch(/^Cannot read .+a\.json: it is beside a text/);
});

it('takes an export beside a text for no details of it', async () => {
  const beside = { 'a.json': '{"title": "Ships", "text": "Ships were bought."}' };
  const article = await read('a.txt', 'Norway bought 40 buses.', beside);
  expect(article).toMatchObject({ input: { text: 'Norway bought 40 buses.' } });
  expect(article).not.toHaveProperty('input.title');
});

it.each<[string, string | Uint8Array, string]>([
  ['a binary file', new Uint8Array([0, 1, 2, 3]), 'BINARY_FILE'],
  ['an image', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), 'UNSUPPORTED_FORMAT'],
  ['a file in another encoding', new Uint8Array([0x81, 0x8d, 0x20, 0x8f, 0x90, 0x9d]), 'ILL_FORMED_TEXT'],
  ['a file of five megabytes', 'Buses run. '.repeat(500_000), 'TEXT_TOO_LARGE'],
])('refuses %s', async (_, content, code) => {
  expect(await read('a.txt', content)).toMatchObject({
    error: { code, message: expect.stringMatching(/^Cannot read .+a\.txt: /) },
  });
});
