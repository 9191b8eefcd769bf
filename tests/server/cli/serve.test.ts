import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryFolder } from '../../helpers/dialects.ts';
import { runStandpoint } from '../../helpers/run-standpoint.ts';

const MAIN = new URL('../../../server/main.ts', import.meta.url).pathname;

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

async function query(url: string, text: string, variables: object = {}) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: text, variables }),
  });
  return response.json();
}

function follow(url: string): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'subscription { changed { sequence } }' }),
  });
}

async function stop(child: ChildProcess): Promise<unknown> {
  const exit = once(child, 'exit');
  child.kill('SIGTERM');
  return (await exit)[0];
}

it('says that its port is in use, and before it stops finishes the request under way and ends what is followed', async () => {
  const DATABASE_URL = `file:${join(temporaryFolder(), 'standpoint.db')}`;
  const settings = { DATABASE_URL, STANDPOINT_SAMPLES: 'off' };
  const { child, url } = await startServer(settings);
  const { port } = new URL(url);
  const environment = { ...settings, DATABASE_URL: 'file::memory:' };
  const second = await runStandpoint(['serve', '--port', port], { environment });
  expect(second).toMatchObject({
    exitCode: 4,
    stderr: `Cannot listen on 127.0.0.1:${port}: another process uses the port; set STANDPOINT_PORT to a free one\n`,
  });

  const followed = await follow(url);
  const ingest = 'mutation ($text: String!) { ingestDocument(input: { text: $text }) { __typename } }';
  const answer = query(url, ingest, { text: 'Norway bought 40 buses. '.repeat(2000) });
  // Its text is stored, so that the request is under way.
  while ((await query(url, '{ documents { totalCount } }')).data.documents.totalCount === 0);
  expect(await stop(child)).toBe(0);
  expect(await answer).toMatchObject({
    data: { ingestDocument: { __typename: expect.stringContaining('Payload') } },
  });
  expect(await followed.text()).toMatch(/event: complete\ndata:\n\n$/);
});

it('refuses to let others in without keys, with exit code 3', async () => {
  const { exitCode, stderr } = await runStandpoint(['serve', '--host', '0.0.0.0']);
  expect(exitCode).toBe(3);
  expect(stderr).toContain('others can reach it and there is no key');
});
