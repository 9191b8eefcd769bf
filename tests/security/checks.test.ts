import { expect, it } from 'vitest';
import { readRepositoryFile } from '../helpers/source-files.ts';
import { CHECKS } from './checks.ts';

it('lists only checks that stand once in the file it says', () => {
  const lost = CHECKS.filter(({ file, find }) => readRepositoryFile(file).split(find).length !== 2);
  expect(lost.map(({ file, name }) => `${file}: ${name}`)).toEqual([]);
});

it('selects only tests that exist', () => {
  const table = `sqlite postgres ${readRepositoryFile('tests/security/hostile-requests.ts')}`;
  const lost = CHECKS.filter(({ only, tests }) => {
    const titles = tests.map(readRepositoryFile).join('\n') + table;
    return only !== undefined && !new RegExp(only).test(titles);
  });
  expect(lost.map(({ file, name, only }) => `${file}: ${name}: ${only}`)).toEqual([]);
});
