import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../helpers/dialects.ts';
import { runStandpoint } from '../../helpers/run-standpoint.ts';

const MAIN = new URL('../../../server/main.ts', import.meta.url).pathname;
const SAMPLES = readdirSync(new URL('../../../samples/', import.meta.url)).filter(
  (name) => name.endsWith('.md') && name !== 'README.md',
).length;
const STATE = '{ documents { nodes { title isSample } } }';

it('fills a new record with samples once, removes them and nothing else, and resets what no server uses', async () => {
  const path = join(temporaryFolder(), 'data', 'standpoint.db');
  // Samples are stored at once; nothing here needs their claims.
  const environment = { DATABASE_URL: `file:${path}`, STANDPOINT_WORKERS: '0' };
  const first = await startServer(environment);
  let documents = await list(first.url);
  while (documents.length < SAMPLES) documents = await list(first.url);
  expect(documents.every(({ isSample }) => isSample)).toBe(true);
  const own =
    'mutation { ingestDocument(input: { text: "Norway bought 40 buses.", title: "Buses" }) { __typename } }';
  // No worker extracts it, so its response takes longer than this test.
  void ask(first.url, own).catch(() => undefined);
  while (documents.length === SAMPLES) documents = await list(first.url);

  const [unasked, used] = await Promise.all([
    runStandpoint(['samples', 'remove'], { environment }),
    runStandpoint(['reset', '--yes'], { environment }),
  ]);
  expect(unasked).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('add --yes') });
  expect(used).toMatchObject({ exitCode: 1, stderr: expect.stringContaining('another process uses it') });
  const removed = await runStandpoint(['samples', 'remove', '--yes'], { environment });
  expect(removed).toMatchObject({ exitCode: 0, stderr: '' });
  expect(removed.stdout.match(/^removed doc_\d+: /gm)).toHaveLength(SAMPLES);
  await stop(first.child);

  const second = await startServer(environment);
  expect(await list(second.url)).toEqual([{ title: 'Buses', isSample: false }]);
  await stop(second.child);
  writeFileSync(`${path}.version-1`, '');
  const reset = await runStandpoint(['reset', '--yes'], { environment });
  expect(reset).toMatchObject({ exitCode: 0, stderr: '' });
  expect([reset.stdout.includes('.version-1'), existsSync(dirname(path))]).toEqual([true, false]);
});

async function startServer(
  environment: Record<string, string>,
): Promise<{ child: ChildProcess; url: string }> {
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, STANDPOINT_PORT: '0', ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const [line] = await once(createInterface(child.stdout), 'line');
  return { child, url: String(line).replace('Standpoint answers at ', '') };
}

async function stop(child: ChildProcess): Promise<void> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  expect(await exit).toEqual([0, null]);
}

async function list(url: string): Promise<readonly { title: string; isSample: boolean }[]> {
  const { data } = await ask(url, STATE);
  return data.documents.nodes;
}

async function ask(url: string, query: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query }),
  });
  return response.json();
}
