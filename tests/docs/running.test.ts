import { expect, it } from 'vitest';
import { EXIT_CODE } from '../../server/cli/run-command.ts';
import { effectiveSettings, readConfig } from '../../server/config.ts';
import { readRepositoryFile } from '../helpers/source-files.ts';

const page = readRepositoryFile('docs/running.md');
const rowsOf = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, ...cells]) => cells);

it('lists every variable of the configuration with its default', () => {
  const settings = rowsOf(/^\| `([A-Z_]+)` \| (?:`(.+?)` )?\|/gm).map(([name, value = '']) => [name, value]);
  expect(settings.map(([name]) => name)).toEqual(effectiveSettings({}, {}).map(({ name }) => name));
  expect(readConfig({}, Object.fromEntries(settings))).toEqual(readConfig({}, {}));
});

it('lists every exit code', () => {
  expect(rowsOf(/^\| (\d) \|/gm).map(([code]) => Number(code))).toEqual(Object.values(EXIT_CODE));
});
