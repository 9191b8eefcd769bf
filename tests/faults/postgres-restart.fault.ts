import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../sdk/index.ts';
import { openPostgres } from '../../server/store/postgres/open.ts';
import { createDatabase, databaseUrl } from '../helpers/postgres.ts';
import { startPostgres } from '../helpers/start-postgres.ts';
import { complaints } from './complaints.ts';
import { startFollower } from './follower.ts';
import { ask, startProbe, statusOf } from './probe.ts';
import { freePort, startProcess } from './standpoint-process.ts';
import { createWitness } from './witness.ts';
import { startWriters } from './writers.ts';

const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 20);

it(`keeps a server up and every acknowledged write through ${ROUNDS} crashes of Postgres under load`, async () => {
  const postgres = await startPostgres();
  onTestFinished(() => postgres.stop());
  const url = databaseUrl(postgres.url, await createDatabase(postgres.url));
  const database = await openPostgres({ url });
  onTestFinished(() => database.close());
  const origin = `http://127.0.0.1:${await freePort()}`;
  const server = startProcess(['serve', '--port', new URL(origin).port, '--database', url], {});
  await server.up;
  const client = createClient({ url: `${origin}/graphql`, maxRetries: 0 });
  const witness = createWitness();
  const follower = startFollower(client);
  const writers = startWriters({ seed: 'restart', clients: [client], witness, database });
  const reads = startProbe(() => ask(`${origin}/graphql`, '{ documents { totalCount } }'));
  const health = startProbe(() => fetch(`${origin}/health`));
  onTestFinished(() => follower.stop());
  const isReady = async () => (await statusOf(fetch(`${origin}/ready`))) === 200;

  let longestReturn = 0;
  for (let round = 1; round <= ROUNDS; round++) {
    await sleep(Math.random() * 1_500);
    await postgres.crash();
    while (await isReady()) await sleep(20);
    await sleep(Math.random() * 2_000);
    await postgres.resume();
    const upAt = performance.now();
    while (!(await isReady())) await sleep(20);
    longestReturn = Math.max(longestReturn, performance.now() - upAt);
    const { INGEST: answered } = witness.counts;
    while (witness.counts.INGEST === answered) await sleep(20);
    expect(server.isGone, `round ${round}`).toBe(false);
    expect(await witness.contradictions(database), `round ${round}`).toEqual([]);
  }

  await Promise.all([writers.stop(), reads.stop(), health.stop()]);
  while ((await statuses()).includes('PENDING')) await sleep(100);
  expect(await statuses()).toEqual(['READY']);
  expect(await witness.contradictions(database)).toEqual([]);
  expect(await complaints(database)).toEqual([]);
  expect(await follower.missed(database)).toEqual([]);
  expect(Object.keys(reads.statuses)).toEqual(['200', '503']);
  expect(Object.keys(health.statuses)).toEqual(['200']);
  expect(Math.max(longestReturn, reads.slowest)).toBeLessThan(5_000);
  console.log(
    `${ROUNDS} crashes`,
    witness.counts,
    `${follower.received} changes followed; ready again after ${Math.round(longestReturn)} ms at most;`,
    `reads ${JSON.stringify(reads.statuses)}, the slowest ${reads.slowest} ms; /health ${health.slowest} ms`,
  );

  async function statuses(): Promise<readonly string[]> {
    const rows = await database.kysely.selectFrom('document').select('status').distinct().execute();
    return rows.map(({ status }) => status);
  }
});
