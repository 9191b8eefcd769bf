import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { temporaryFolder } from '../../helpers/dialects.ts';
import { runStandpoint } from '../../helpers/run-standpoint.ts';

it.each<[string, (url: string) => string[]]>([
  ['check', (url) => ['check', '--database', url]],
  ['copy', (url) => ['copy', '--from', url, '--to', `${url}.copy`]],
  ['backup', (url) => ['backup', '/nowhere/copy.db', '--database', url]],
  ['keys list', (url) => ['keys', 'list', '--database', url]],
  ['keys revoke', (url) => ['keys', 'revoke', 'anna', '--database', url]],
])('%s refuses a record that is not there, and makes none', async (_, args) => {
  const path = join(temporaryFolder(), 'mistyped.db');
  const { exitCode, stdout, stderr } = await runStandpoint(args(`file:${path}`));

  expect({ exitCode, stdout }).toEqual({ exitCode: 4, stdout: '' });
  expect(stderr).toContain(`Cannot open the database ${path}: there is no such file`);
  expect([existsSync(path), existsSync(`${path}.copy`)]).toEqual([false, false]);
});

it('shows control characters of a text and of a file name, and sends none', async () => {
  const text = 'The minister said \x1b[2J\x07\x9b31m\u202e that 40 buses \x1b]0;title\x07 were bought.';
  const folder = temporaryFolder();
  const file = join(folder, 'a\x1b[31mX\x07\u202e.txt');
  writeFileSync(file, text);
  const environment = { DATABASE_URL: `file:${join(folder, 'record.db')}` };
  const runs = [
    await runStandpoint(['extract', file, '--format', 'text']),
    await runStandpoint(['extract', file, '--format', 'json']),
    await runStandpoint(['extract', `${file}.none`]),
    await runStandpoint(['ingest', folder, `${file}.none`], { environment }),
  ];
  for (const { stdout, stderr } of runs)
    expect(stdout + stderr).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
  expect(runs[0]?.stdout).toContain('\\u001b[2J\\u0007\\u009b31m\\u202e');
  expect(JSON.parse(runs[1]?.stdout ?? '').figures[0].statement).toContain('40 buses');
  expect(runs[3]?.stdout).toContain('a\\u001b[31mX\\u0007\\u202e.txt: doc_1');
});

it('says its version', async () => {
  expect(await runStandpoint(['--version'])).toMatchObject({
    exitCode: 0,
    stdout: `${packageJson.version}\n`,
  });
});

it('names a variable that is no setting with the nearest one, and goes on', async () => {
  const { exitCode, stderr } = await runStandpoint(['config'], {
    environment: { STANDPOINT_PROT: '1', STANDPOINT_SOMETHING_ELSE: '1' },
  });
  expect(exitCode).toBe(0);
  expect(stderr.trim().split('\n').toSorted()).toEqual([
    'Ignoring STANDPOINT_PROT: there is no such setting; did you mean STANDPOINT_PORT?',
    'Ignoring STANDPOINT_SOMETHING_ELSE: there is no such setting',
  ]);
});

it('reads a file .env in the working folder, after the environment', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '.env'), 'STANDPOINT_PORT=4711\nSTANDPOINT_HOST=127.0.0.9\n');
  const { stdout } = await runStandpoint(['config'], {
    cwd: folder,
    environment: { STANDPOINT_HOST: '127.0.0.2' },
  });
  expect(stdout).toContain('STANDPOINT_PORT=4711\n');
  expect(stdout).toContain('STANDPOINT_HOST=127.0.0.2\n');
});
