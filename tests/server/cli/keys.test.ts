import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createApiKey } from '../../../server/cli/keys.ts';
import { temporaryFolder } from '../../helpers/dialects.ts';
import { runStandpoint } from '../../helpers/run-standpoint.ts';

it('makes, lists and revokes keys, and shows a secret once', async () => {
  const environment = { DATABASE_URL: `file:${join(temporaryFolder(), 'standpoint.db')}` };
  const keys = (...args: string[]) => runStandpoint(['keys', ...args], { environment });

  const made = await keys('create', 'anna', '--role', 'editor', '--expires', '2099-01-01');
  expect(made).toMatchObject({ exitCode: 0, stdout: expect.stringMatching(/^standpoint_[\w-]{43}\n$/) });
  const again = await keys('create', 'anna', '--role', 'reader');
  expect(again).toMatchObject({
    exitCode: 1,
    stdout: '',
    stderr: 'Cannot create the key anna: another has that name\n',
  });

  const list = (await keys('list')).stdout;
  expect(list).toMatch(/^anna\teditor\tin use\tcreated \S+\texpires 2099-01-01T00:00:00.000Z\tnever used\n$/);
  expect(list).not.toContain(made.stdout.trim());

  expect((await keys('revoke', 'anna')).exitCode).toBe(0);
  expect((await keys('revoke', 'anna')).stderr).toBe(
    'Cannot revoke the key anna: no key in use has that name\n',
  );
  expect((await keys('list')).stdout).toContain('\trevoked\t');
});

it.each([
  ['no role', ['anna']],
  ['a role there is not', ['anna', '--role', 'owner']],
])('makes no key with %s', async (_, args) => {
  expect(await runStandpoint(['keys', 'create', ...args])).toMatchObject({ exitCode: 2, stdout: '' });
});

it.each([
  ['a day that is past', 'anna', '2020-01-01'],
  ['no date at all', 'anna', 'soon'],
  ['a name of line ends', 'an\nna', null],
])('makes no key with %s', async (_, name, expires) => {
  const made = createApiKey({ name, role: 'reader', expires }, { DATABASE_URL: 'file::memory:' });
  await expect(made).rejects.toMatchObject({ name: 'DomainError', code: 'INVALID_INPUT' });
});
