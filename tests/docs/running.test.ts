import { expect, it } from 'vitest';
import { EXIT_CODE } from '../../server/cli/process/run-command.ts';
import { effectiveSettings, readConfig } from '../../server/config.ts';
import { runStandpoint } from '../helpers/run-standpoint.ts';
import { readRepositoryFile } from '../helpers/source-files.ts';

const page = readRepositoryFile('docs/running.md');
const rowsOf = (pattern: RegExp) => [...page.matchAll(pattern)].map(([, ...cells]) => cells);

it('lists every variable of the configuration with its default', () => {
  const settings = rowsOf(/^\| `([A-Z_]+)` \| (?:`(.+?)` )?\|/gm).map(([name, value = '']) => [name, value]);
  expect(settings.map(([name]) => name)).toEqual(effectiveSettings({}, {}).map(({ name }) => name));
  expect(readConfig({}, Object.fromEntries(settings))).toEqual(readConfig({}, {}));
});

it('lists every command that the help lists, and no other', async () => {
  const { stdout } = await runStandpoint(['--help']);
  const [, commands = ''] = stdout.split('Commands:\n');
  const offered = [...commands.matchAll(/^ {2}(\w+) .*/gm)].map(([, name]) => name);
  const listed = rowsOf(/^ {4}npx standpoint ([\w| ]+)/gm)
    .flatMap(([names = '']) => names.split('|'))
    .map((name) => name.trim().split(' ')[0]);
  expect([...new Set(listed), 'help'].toSorted()).toEqual(offered.toSorted());
  expect(stdout).toContain('standpoint config');
});

it('lists every exit code', () => {
  expect(rowsOf(/^\| (\d) \|/gm).map(([code]) => Number(code))).toEqual(Object.values(EXIT_CODE));
});
