import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { temporaryDatabase } from '../helpers/dialects.ts';
import { startHalfOpenProxy } from '../helpers/half-open-proxy.ts';
import { ask, startProbe, statusOf } from './probe.ts';
import { freePort, startProcess } from './standpoint-process.ts';

const PLANNED = '{ documents { totalCount } }';
/** What is made in TypeScript beside it has the executor run it. */
const EXECUTED = '{ documents { totalCount } extract(input: { text: "He said so." }) { __typename } }';
const WRITE = 'mutation { deleteDocument(input: { id: "doc_1" }) { __typename } }';
const OPERATIONS = [PLANNED, EXECUTED, WRITE];

it('answers 200 queries that five connections cannot take in time, and then all', async () => {
  const url = await temporaryDatabase('migrated');
  const origin = await serve(url, { DATABASE_CONNECTIONS: '5' });
  const client = new Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  const health = startProbe(() => fetch(`${origin}/health`));

  await client.query('BEGIN; LOCK TABLE document');
  const startedAt = performance.now();
  const refused = await askAll(200, [PLANNED, WRITE], origin);
  const took = performance.now() - startedAt;
  await client.query('ROLLBACK');
  await health.stop();

  const statuses = new Set(refused.map(({ status }) => status));
  expect([...statuses].filter((status) => status !== 503 && status !== 504)).toEqual([]);
  expect(took).toBeLessThan(10_000);
  expect(Object.keys(health.statuses)).toEqual(['200']);
  const served = await askAll(200, [PLANNED, WRITE], origin);
  expect(new Set(served.map(({ status }) => status))).toEqual(new Set([200]));
  const slowest = Math.round(Math.max(...refused.map(({ ms }) => ms)));
  console.log(
    `200 refused with ${[...statuses]} within ${slowest} ms; /health ${health.slowest} ms; then 200 served`,
  );
});

it('answers within ten seconds when the database falls silent, and as before when it is back', async () => {
  const proxy = await startHalfOpenProxy(await temporaryDatabase('migrated'));
  const origin = await serve(proxy.url, {});
  const health = startProbe(() => fetch(`${origin}/health`));
  // Connections are open when it happens.
  await askAll(30, OPERATIONS, origin);
  proxy.dropTraffic(true);

  const answers: Answered[] = [];
  for (let wave = 0; wave < 12; wave++) {
    void askAll(9, OPERATIONS, origin).then((answered) => answers.push(...answered));
    await sleep(1_000);
  }
  while (answers.length < 12 * 9) await sleep(20);
  expect(answers.filter(({ status }) => status !== 503 && status !== 504)).toEqual([]);
  expect(Math.max(...answers.map(({ ms }) => ms))).toBeLessThan(10_000);
  expect(await statusOf(fetch(`${origin}/ready`))).toBe(503);

  proxy.dropTraffic(false);
  const backAt = performance.now();
  while ((await statusOf(fetch(`${origin}/ready`))) !== 200) await sleep(20);
  for (const query of OPERATIONS) expect(await statusOf(ask(`${origin}/graphql`, query))).toBe(200);
  await health.stop();
  expect(Object.keys(health.statuses)).toEqual(['200']);
  const slowest = Math.round(Math.max(...answers.map(({ ms }) => ms)));
  const back = Math.round(performance.now() - backAt);
  console.log(
    `${answers.length} answers within ${slowest} ms; /health ${health.slowest} ms; back after ${back} ms`,
  );
});

interface Answered {
  readonly status: number;
  readonly ms: number;
}

function askAll(count: number, queries: readonly string[], origin: string): Promise<readonly Answered[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, at) => {
      const startedAt = performance.now();
      const status = await statusOf(ask(`${origin}/graphql`, queries[at % queries.length] ?? ''));
      return { status, ms: performance.now() - startedAt };
    }),
  );
}

/** Starts a server in a process of its own, and gives its origin. */
async function serve(url: string, environment: Readonly<Record<string, string>>): Promise<string> {
  const port = await freePort();
  const server = startProcess(['serve', '--port', String(port), '--database', url], environment);
  await server.up;
  onTestFinished(() => expect(server.isGone).toBe(false));
  return `http://127.0.0.1:${port}`;
}
