import { execFile, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { ROOT } from '../helpers/source-files.ts';

const run = promisify(execFile);

/** A copy of the repository, installed without development packages. */
let copy: string;
beforeAll(async () => {
  copy = mkdtempSync(join(tmpdir(), 'standpoint-install-'));
  const files = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: ROOT,
    encoding: 'utf8',
  });
  for (const file of files.split('\0').filter((name) => name !== ''))
    cpSync(join(ROOT, file), join(copy, file));
  await run('npm', ['ci', '--omit=dev'], { cwd: copy, env: environment() });
});
afterAll(() => rmSync(copy, { recursive: true, force: true }));

it('installs no package of the development', () => {
  const { devDependencies } = JSON.parse(readFileSync(join(copy, 'package.json'), 'utf8'));
  const there = Object.keys(devDependencies).filter((name) => {
    try {
      return readFileSync(join(copy, 'node_modules', name, 'package.json'));
    } catch {
      return false;
    }
  });
  expect(there).toEqual([]);
});

it('starts with npm start, takes in a file, answers a query, and stops when npm is told to', async () => {
  const server = spawn('npm', ['start'], {
    cwd: copy,
    env: environment({ STANDPOINT_PORT: '0' }),
    stdio: ['ignore', 'pipe', 'inherit'],
    detached: true,
  });
  const exit = once(server, 'exit');
  try {
    const url = await readAddress(server.stdout);
    const article = join(copy, 'article.txt');
    writeFileSync(article, 'Norway bought 40 buses, the minister said on Monday.');
    const { stdout } = await run('npx', ['standpoint', 'ingest', article], { cwd: copy, env: environment() });
    expect(stdout).toContain('1 stored, 0 already there, 0 failed');

    const query = '{ search(query: "buses", first: 1) { totalCount } documents { totalCount } }';
    const answer = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query }),
    });
    const { data, errors } = await answer.json();
    expect(errors).toBeUndefined();
    expect(data.documents.totalCount).toBeGreaterThan(1);

    server.kill('SIGTERM');
    await exit;
    // npm's shell ends at once; the server sees that, finishes and ends a moment later.
    const isUp = () =>
      fetch(url).then(
        () => true,
        () => false,
      );
    await expect.poll(isUp, { timeout: 20_000 }).toBe(false);
  } finally {
    killGroup(server.pid);
  }
});

it('runs the commands that look after a record', async () => {
  const standpoint = (...args: string[]) =>
    run('npx', ['standpoint', ...args], { cwd: copy, env: environment() });
  expect((await standpoint('check')).stdout).toContain('all is well');
  await standpoint('backup', join(copy, 'copy.db'));
  expect((await standpoint('extract', 'samples/berlin-draft-budget.md')).stdout).toContain('"figures"');
  expect((await standpoint('config')).stdout).toContain('STANDPOINT_PORT');
});

/** The environment without what `npx vitest` has put into it: the packages of this checkout must not be found. */
function environment(settings: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const inherited = Object.entries(process.env).filter(
    ([name]) => !/^(VITEST|NODE_ENV$|npm_(?!config_))/.test(name),
  );
  const path = (process.env.PATH ?? '')
    .split(':')
    .filter((folder) => !folder.startsWith(dirname(join(ROOT, 'x'))));
  return { ...Object.fromEntries(inherited), PATH: path.join(':'), ...settings };
}

async function readAddress(output: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface(output)) {
    const [, url] = /answers at (\S+)/.exec(line) ?? [];
    if (url) return url;
  }
  throw new Error('The server ended before it listened');
}

/** Ends what a failed test has left. */
function killGroup(pid: number | undefined): void {
  try {
    if (pid !== undefined) process.kill(-pid, 'SIGKILL');
  } catch {
    // Nothing is left.
  }
}
