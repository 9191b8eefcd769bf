import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findArticleFiles } from '../../../../server/cli/article-files/find-article-files.ts';
import { temporaryFolder } from '../../../helpers/dialects.ts';

function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = temporaryFolder();
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
  return folder;
}

it('finds each article below a folder once, in order, and follows no link', async () => {
  const names = ['z.txt', 'a.md', join('b', 'c', 'd.HTML'), 'picture.png'];
  const folder = folderWith(Object.fromEntries(names.map((name) => [name, 'Lamps were bought.'])));
  symlinkSync('..', join(folder, 'b', 'up'));
  symlinkSync(join(folder, 'z.txt'), join(folder, 'link.txt'));

  const expected = ['a.md', join('b', 'c', 'd.HTML'), 'z.txt'].map((name) => join(folder, name));
  expect(await findArticleFiles([folder])).toEqual({ files: expected, ignored: [] });
});

it('leaves files about a folder and JSON lines of another shape alone, and takes them when they are named', async () => {
  const index = Array.from({ length: 150 }, (_, at) => JSON.stringify({ file: `${at}.txt`, bytes: at }));
  const folder = folderWith({
    'a.txt': 'Lamps were bought.',
    'articles.jsonl': '{"id": 1, "text": "Lamps were bought."}',
    'broken.jsonl': '{"id": 1}\noops',
    'INDEX.jsonl': index.join('\n'),
    'README.md': '# 40 articles',
    [join('deep', 'LICENSE.txt')]: 'Use it for 20 years.',
  });
  const at = (...names: readonly string[]) => names.map((name) => join(folder, name));
  const ignored = at('INDEX.jsonl', 'README.md', join('deep', 'LICENSE.txt'));

  const articles = at('a.txt', 'articles.jsonl', 'broken.jsonl');
  expect(await findArticleFiles([folder])).toEqual({ files: articles, ignored });
  expect(await findArticleFiles(ignored)).toEqual({ files: ignored, ignored: [] });
});

it('lists no file that gives the details of another one', async () => {
  const folder = folderWith({
    'a.txt': 'Lamps were bought.',
    'a.json': '{"title": "Lamps"}',
    'b.txt': 'Buses were bought.',
    'b.txt.json': 'oops',
    'c.txt': 'Trams were bought.',
    'c.json': '{"articles": [{"content": "Ships were bought."}]}',
    'd.json': '{"title": "Beside nothing"}',
  });
  const files = ['a.txt', 'b.txt', 'c.json', 'c.txt', 'd.json'].map((name) => join(folder, name));
  expect(await findArticleFiles([folder])).toEqual({ files, ignored: [] });
  const named = ['a.txt', 'a.json'].map((name) => join(folder, name));
  expect(await findArticleFiles(named)).toEqual({ files: [join(folder, 'a.txt')], ignored: [] });
});

it('reports a folder without articles, and a path where nothing is', async () => {
  const folder = folderWith({});
  const none = join(folder, 'none.txt');
  const { files } = await findArticleFiles([folder, none]);
  expect(files).toMatchObject([
    {
      name: folder,
      error: {
        code: 'NOT_FOUND',
        message: `Cannot read ${folder}: it holds no .txt, .md, .markdown, .html, .htm, .jsonl, .json, .csv, .tsv, .eml, .mht, .mhtml, .rss, .atom, .xml, .srt, .vtt, .pdf, .docx file`,
      },
    },
    { name: none, error: { code: 'NOT_FOUND', message: `Cannot read ${none}: there is no such file` } },
  ]);
});
