import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { readMetrics, samplesOf } from '../../../helpers/metrics.ts';

const MAIN = new URL('../../../../server/main.ts', import.meta.url).pathname;
const FAULTS = new URL('../../../fixtures/throw-on-signal.ts', import.meta.url).pathname;

it('counts an unhandled promise rejection, and continues; while it drains it is not ready and still answers', async () => {
  const server = await startServer({ STANDPOINT_DRAIN_MS: '1500' });
  server.child.kill('SIGWINCH');
  await server.saying('A promise was not kept');
  expect((await ask(server.url)).status).toBe(200);
  const metrics = await readMetrics(server.url);
  expect(samplesOf(metrics, 'standpoint_faults_total')).toEqual({ 'kind=unhandled_rejection': 1 });

  expect((await fetch(new URL('/ready', server.url))).status).toBe(200);
  server.child.kill('SIGTERM');
  await server.saying('Stopping');

  const ready = await fetch(new URL('/ready', server.url));
  expect([ready.status, await ready.json()]).toEqual([503, { status: 'not ready' }]);
  const answer = await ask(server.url);
  expect(await answer.json()).toEqual({ data: { __typename: 'Query' } });
  expect(answer.headers.get('connection')).toBe('close');
  expect((await fetch(new URL('/health', server.url))).status).toBe(200);
  expect(await server.exit).toBe(0);
});

it('ends at once when it is told a second time', async () => {
  const server = await startServer({ STANDPOINT_DRAIN_MS: '60000' });
  server.child.kill('SIGINT');
  await server.saying('Stopping');
  // The same signal twice within a moment is one that came two ways.
  server.child.kill('SIGINT');
  await sleep(500);
  expect(server.child.exitCode).toBe(null);
  server.child.kill('SIGTERM');
  expect(await server.exit).toBe(143);
});

it('stops in order after an unhandled error, and exits with 1', async () => {
  const server = await startServer({ STANDPOINT_DRAIN_MS: '500' });
  const stream = await fetch(server.url, {
    method: 'POST',
    headers: { accept: 'text/event-stream', 'content-type': 'application/json' },
    body: JSON.stringify({ query: 'subscription { changed { sequence } }' }),
  });
  server.child.kill('SIGUSR2');

  expect(await stream.text()).toMatch(/event: complete\ndata:\n\n$/);
  expect(await server.exit).toBe(1);
  const fatal = server.lines().find(({ level }) => level === 60);
  expect(fatal).toMatchObject({
    msg: 'Unhandled error; stopping',
    err: { message: 'A wire came loose' },
  });
});

function ask(url: string): Promise<Response> {
  return fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: '{ __typename }' }),
  });
}

interface Process {
  readonly child: ChildProcess;
  readonly url: string;
  readonly exit: Promise<unknown>;
  /** Waits until its output has a text in it. */
  saying(text: string): Promise<void>;
  /** What it has logged. */
  lines(): readonly { readonly level: number; readonly msg: string }[];
}

async function startServer(environment: Record<string, string>): Promise<Process> {
  const child = spawn(process.execPath, ['--import', FAULTS, MAIN], {
    env: {
      ...process.env,
      STANDPOINT_PORT: '0',
      DATABASE_URL: 'file::memory:',
      STANDPOINT_SAMPLES: 'off',
      STANDPOINT_WORKERS: '0',
      ...environment,
    },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  const exit = once(child, 'exit').then(([code]) => code);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const saying = async (text: string) => {
    while (!output.includes(text)) await once(child.stdout, 'data');
  };
  await saying('may use it');
  const [, url = ''] = /answers at (\S+)/.exec(output) ?? [];
  const logged = () => output.split('\n').filter((line) => line.startsWith('{'));
  return { child, url, exit, saying, lines: () => logged().map((line) => JSON.parse(line)) };
}
