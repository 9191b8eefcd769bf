import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import packageJson from '../../../package.json' with { type: 'json' };
import { backupRecord } from '../../../server/cli/backup.ts';
import { check } from '../../../server/cli/check.ts';
import { copy } from '../../../server/cli/copy.ts';
import { listKeys, revokeKey } from '../../../server/cli/keys.ts';
import { reset } from '../../../server/cli/reset.ts';
import { removeSamples } from '../../../server/cli/samples.ts';
import { countQuotes } from '../../helpers/count-quotes.ts';
import { temporaryFolder } from '../../helpers/dialects.ts';
import { runStandpoint } from '../../helpers/run-standpoint.ts';

it.each<[string, (url: string) => Promise<unknown>]>([
  ['check', (url) => check({ DATABASE_URL: url })],
  ['copy', (url) => copy({ from: url, to: `${url}.copy` })],
  ['backup', (url) => backupRecord('/nowhere/copy.db', { DATABASE_URL: url })],
  ['keys list', (url) => listKeys({ DATABASE_URL: url })],
  ['keys revoke', (url) => revokeKey('anna', { DATABASE_URL: url })],
  ['samples remove', (url) => removeSamples({ DATABASE_URL: url }, { yes: true })],
  ['reset', (url) => reset({ DATABASE_URL: url }, { yes: true })],
])('%s refuses a record that is not there, and makes none', async (_, run) => {
  const path = join(temporaryFolder(), 'mistyped.db');
  await expect(run(`file:${path}`)).rejects.toMatchObject({
    reason: 'CANNOT_OPEN',
    message: expect.stringMatching(/mistyped\.db: there is no such file/),
  });
  expect([existsSync(path), existsSync(`${path}.copy`)]).toEqual([false, false]);
});

it('says that there is no such record, and exits with 4', async () => {
  const path = join(temporaryFolder(), 'mistyped.db');
  const { exitCode, stdout, stderr } = await runStandpoint(['check', '--database', `file:${path}`]);
  expect({ exitCode, stdout }).toEqual({ exitCode: 4, stdout: '' });
  expect(stderr).toContain(`Cannot open the database ${path}: there is no such file`);
});

it('prints an article as JSON or for reading; shows control characters of a text and a file name, and sends none', async () => {
  const text = `${'Bergen – Norway said on Monday that it had bought 40 buses. \u{1F68C} Ada Lund doubts the plan.\n\n'}The minister said \x1b[2J\x07\x9b31m\u202e that 40 trams \x1b]0;title\x07 were bought.`;
  const folder = temporaryFolder();
  const file = join(folder, 'a\x1b[31mX\x07\u202e.txt');
  writeFileSync(file, text);
  const environment = { DATABASE_URL: `file:${join(folder, 'record.db')}` };
  const runs = [
    await runStandpoint(['extract', file, '--format', 'text']),
    await runStandpoint(['extract', file]),
    await runStandpoint(['extract', `${file}.none`]),
    await runStandpoint(['ingest', folder, `${file}.none`], { environment }),
  ];
  for (const { stdout, stderr } of runs)
    expect(stdout + stderr).not.toMatch(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
  expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0, 1, 1]);
  expect(runs[0]?.stdout).toMatch(/^Actors\n.*Norway \(STATE\)/ms);
  expect(runs[0]?.stdout).toMatch(/^Figures\n {2}40 — /m);
  expect(runs[0]?.stdout).toContain('\\u001b[2J\\u0007\\u009b31m\\u202e');
  expect(countQuotes(text, JSON.parse(runs[1]?.stdout ?? ''))).toBeGreaterThan(2);
  expect(runs[1]?.stdout).toContain('40 trams');
  expect(runs[2]?.stderr).toMatch(/^NOT_FOUND: .*there is no such file\n$/);
  expect(runs[3]?.stdout).toContain('a\\u001b[31mX\\u0007\\u202e.txt: doc_1');
});

it('says its version', async () => {
  expect(await runStandpoint(['--version'])).toMatchObject({
    exitCode: 0,
    stdout: `${packageJson.version}\n`,
  });
});

it('names a variable that is no setting, goes on, and reads a file .env after the environment', async () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, '.env'), 'STANDPOINT_PORT=4711\nSTANDPOINT_HOST=127.0.0.9\n');
  const { exitCode, stdout, stderr } = await runStandpoint(['config'], {
    cwd: folder,
    environment: { STANDPOINT_PROT: '1', STANDPOINT_SOMETHING_ELSE: '1', STANDPOINT_HOST: '127.0.0.2' },
  });
  expect(exitCode).toBe(0);
  expect(stderr.trim().split('\n').toSorted()).toEqual([
    'Ignoring STANDPOINT_PROT: there is no such setting; did you mean STANDPOINT_PORT?',
    'Ignoring STANDPOINT_SOMETHING_ELSE: there is no such setting',
  ]);
  expect(stdout).toContain('STANDPOINT_PORT=4711\n');
  expect(stdout).toContain('STANDPOINT_HOST=127.0.0.2\n');
});
