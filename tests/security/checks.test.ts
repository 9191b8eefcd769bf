import { expect, it } from 'vitest';
import { readRepositoryFile } from '../helpers/source-files.ts';
import { CHECKS } from './checks.ts';

it('lists only checks that stand once in the file it says', () => {
  const lost = CHECKS.filter(({ file, find }) => readRepositoryFile(file).split(find).length !== 2);
  expect(lost.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});
