import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findArticleFiles } from '../../../server/cli/read-articles.ts';
import { temporaryFolder } from '../../helpers/dialects.ts';

it('finds each article below a folder once, in order, and follows no link', async () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, 'b', 'c'), { recursive: true });
  for (const name of ['z.txt', 'a.md', join('b', 'c', 'd.HTML'), 'picture.png'])
    writeFileSync(join(folder, name), 'Lamps were bought.');
  symlinkSync('..', join(folder, 'b', 'up'));
  symlinkSync(join(folder, 'z.txt'), join(folder, 'link.txt'));

  const expected = ['a.md', join('b', 'c', 'd.HTML'), 'z.txt'].map((name) => join(folder, name));
  expect(await findArticleFiles([folder])).toEqual(expected);
});
