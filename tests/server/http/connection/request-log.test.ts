import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { issueApiKey } from '../../../../server/auth/issue-api-key.ts';
import { readConfig } from '../../../../server/config.ts';
import { operationId } from '../../../../server/http/operation/persisted-operations.ts';
import { openDatabase } from '../../../../server/store/open-database.ts';
import { temporaryFolder } from '../../../helpers/dialects.ts';

const MAIN = new URL('../../../../server/main.ts', import.meta.url).pathname;

it('tells who asked for what, how it went and what it took, in one line each', async () => {
  const server = await startServer({ STANDPOINT_LOG_SLOW_MS: '0' });
  const query = 'query Newest { documents { totalCount } }';
  await server.ask({ query }, { 'x-request-id': 'request-7' });
  await server.ask({ query: '{ nothing }' });
  await fetch(new URL('/health', server.url));

  const [first, second, ...others] = await server.stop();
  expect(first).toEqual({
    level: 30,
    time: expect.any(Number),
    pid: server.child.pid,
    hostname: expect.any(String),
    requestId: 'request-7',
    method: 'POST',
    path: '/graphql',
    status: 200,
    answered: true,
    operation: 'Newest',
    operationId: operationId(query).slice(0, 23),
    viewer: 'newsroom',
    role: 'editor',
    cost: expect.any(Number),
    ms: expect.any(Number),
    bytes: expect.any(Number),
    msg: 'Request',
  });
  expect(second).toMatchObject({ status: 200, operation: null, operationId: null, viewer: 'newsroom' });
  // That the server is well is asked too often to be told.
  expect(others.map(({ msg }) => msg)).toEqual(['Stopping']);
});

it('tells of quick requests at debug alone', async () => {
  const server = await startServer({});
  await server.ask({ query: '{ documents { totalCount } }' });
  expect((await server.stop()).map(({ msg }) => msg)).toEqual(['Stopping']);

  const wordy = await startServer({ STANDPOINT_LOG_LEVEL: 'debug' });
  await wordy.ask({ query: '{ documents { totalCount } }' });
  expect((await wordy.stop())[0]).toMatchObject({ level: 20, msg: 'Request' });
});

it('holds nothing that was sent but names, whatever is sent, and never breaks a line', async () => {
  const server = await startServer({ STANDPOINT_LOG_LEVEL: 'trace', STANDPOINT_LOG_SLOW_MS: '0' });
  const secret = 'the-very-words';
  const text = `A spokesman said that ${secret} cost 40 euros.\n{"level":60,"msg":"forged"}`;
  const token = `eyJhbGciOiJub25lIn0.${secret}.`;
  await server.ask({
    query: 'mutation ($text: String!) { ingestDocument(input: { text: $text }) { __typename } }',
    variables: { text },
  });
  await server.ask({ query: `{ documents(filter: { title: { eq: "${secret}" } }) { totalCount } }` });
  await server.ask({ query: `{ ${secret.replaceAll('-', '_')} }` });
  await server.ask({ query: '{ __typename }', operationName: `${secret}\n{"level":60}` });
  await server.ask({ query: '{ __typename }' }, { authorization: `Bearer ${token}` });
  await server.ask({ query: '{ __typename }' }, { 'x-request-id': `${secret} {"level":60}` });
  await server.ask({ query: `query ${'N'.repeat(5_000)} { __typename }` });
  const address = new URL(server.url);
  const authorization = `Bearer ${server.key}`;
  await fetch(`${address}?query={__typename}&variables={"x":"${secret}"}&key=${server.key}`, {
    headers: { authorization },
  });
  await fetch(new URL(`/${secret}%0a{"level":60}`, address), { headers: { authorization } });

  const lines = await server.stop();
  expect(lines.length).toBeGreaterThan(9);
  expect(lines.filter(({ level }) => level >= 50)).toEqual([]);
  for (const hidden of [secret, secret.replaceAll('-', '_'), server.key, token, 'forged', 'N'.repeat(101)])
    expect(JSON.stringify(lines)).not.toContain(hidden);
});

it('writes nothing that a terminal acts on, whatever a request brings', async () => {
  const server = await startServer({ STANDPOINT_LOG_LEVEL: 'trace', STANDPOINT_LOG_SLOW_MS: '0' });
  const unsafe = '\u202e\u2066\u200f\u009b2J\u007f\u2028\ud800';
  const query = '{ __typename }';
  await server.ask({ query, operationName: unsafe, [unsafe]: unsafe, variables: { [unsafe]: unsafe } });
  await server.ask({ query: `{ actor(by: { key: "${unsafe}" }) { ${unsafe} } }` });
  await server.ask({ query }, { 'x-request-id': 'a\u009b2J', 'user-agent': 'b\u009b2J', accept: 'c\u0085' });
  await server.ask({ query }, { authorization: 'Bearer \u009b2J' });
  await fetch(new URL(`/${unsafe}?${unsafe}`, server.url));
  const lines = await server.stop();
  expect(lines.length).toBeGreaterThan(4);
  expect(server.output()).toMatch(/^[\n -~]+$/);
});

interface LoggingServer {
  readonly url: string;
  readonly child: ChildProcess;
  /** The key that `ask` shows. */
  readonly key: string;
  ask(body: object, headers?: Readonly<Record<string, string>>): Promise<void>;
  /** What it has written so far. */
  output(): string;
  /** Stops it, and gives all that it has logged. */
  stop(): Promise<readonly LogLine[]>;
}

interface LogLine {
  readonly level: number;
  readonly msg: string;
}

async function startServer(settings: Readonly<Record<string, string>>): Promise<LoggingServer> {
  const DATABASE_URL = `file:${join(temporaryFolder(), 'record.db')}`;
  const database = await openDatabase(readConfig({ DATABASE_URL }, {}).database);
  const key = await issueApiKey(database, { name: 'newsroom', role: 'editor', expires: null });
  await database.close();
  const child = spawn(process.execPath, [MAIN], {
    env: { ...process.env, STANDPOINT_PORT: '0', STANDPOINT_SAMPLES: 'off', DATABASE_URL, ...settings },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  while (!output.includes('may use it')) await once(child.stdout, 'data');
  const [, url = ''] = /answers at (\S+)/.exec(output) ?? [];
  return {
    url,
    child,
    key,
    output: () => output,
    async ask(body, headers) {
      const response = await fetch(url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${key}`, ...headers },
        body: JSON.stringify(body),
      });
      await response.text();
    },
    async stop() {
      const gone = Promise.all([once(child, 'exit'), once(child.stdout, 'close')]);
      child.kill('SIGTERM');
      await gone;
      // The first two lines say where it answers, and for whom.
      const [, , ...lines] = output.trimEnd().split('\n');
      return lines.map((line): LogLine => JSON.parse(line));
    },
  };
}
