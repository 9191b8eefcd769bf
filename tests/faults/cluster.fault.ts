import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../sdk/index.ts';
import type { Database } from '../../server/store/database.ts';
import { dialects } from '../helpers/dialects.ts';
import { complaints, halfDocuments } from './complaints.ts';
import { startFollower } from './follower.ts';
import { openPatiently } from './open-patiently.ts';
import { freePort, type StandpointProcess, startProcess } from './standpoint-process.ts';
import { createWitness } from './witness.ts';
import { sendAgain, startWriters } from './writers.ts';

const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 20);

describe.each(dialects.filter(({ name }) => name === 'postgres'))(
  'two servers and two workers on one $name',
  ({ createLocation }) => {
    it(`keep every acknowledged write through ${ROUNDS} kills of one of each`, async () => {
      const { url, remove } = await createLocation();
      onTestFinished(remove);
      const database = await openPatiently(url);
      onTestFinished(() => database.close());
      const ports = [await freePort(), await freePort()];
      const servers = ports.map((port) => serve(url, port));
      const workers = [work(url), work(url)];
      await Promise.all([...servers, ...workers].map(({ up }) => up));
      const clients = ports.map((port) =>
        createClient({ url: `http://127.0.0.1:${port}/graphql`, maxRetries: 0 }),
      );
      const followers = clients.map(startFollower);
      onTestFinished(async () => void (await Promise.all(followers.map(({ stop }) => stop()))));

      const witness = createWitness();
      const writers = startWriters({ seed: 'cluster', clients, witness, database });
      onTestFinished(writers.stop);
      for (let round = 1; round <= ROUNDS; round++) {
        await sleep(300 + Math.random() * 1_500);
        const doomed = round % 2;
        await Promise.all([
          killAndRestart(servers, doomed, () => serve(url, ports[doomed] ?? 0)),
          killAndRestart(workers, Math.round(Math.random()), () => work(url)),
        ]);
        for (const client of clients) expect(await sendAgain(client, witness), `round ${round}`).toEqual([]);
        expect(await witness.contradictions(database), `round ${round}`).toEqual([]);
      }

      await workers[0]?.kill();
      const killedAt = Date.now();
      await writers.stop();
      while ((await statuses(database)).has('PENDING') && Date.now() - killedAt < 90_000) await sleep(100);
      const seconds = Math.round((Date.now() - killedAt) / 1_000);

      expect([...(await statuses(database))]).toEqual(['READY']);
      expect(await witness.contradictions(database)).toEqual([]);
      expect(await extractedTwice(database)).toEqual([]);
      expect(await complaints(database)).toEqual([]);
      expect(await halfDocuments(database)).toEqual([]);
      for (const follower of followers) expect(await follower.missed(database)).toEqual([]);
      console.log(`${ROUNDS} kills of a server and a worker`, witness.counts);
      console.log(`All was extracted ${seconds} s after the last worker died beside the other`);
    });
  },
);

/** The servers leave all extraction to the workers. */
function serve(url: string, port: number): StandpointProcess {
  return startProcess(['serve', '--port', String(port), '--database', url], { STANDPOINT_WORKERS: '0' });
}

function work(url: string): StandpointProcess {
  return startProcess(['work', '--workers', '1', '--database', url], {});
}

async function killAndRestart(
  processes: StandpointProcess[],
  at: number,
  start: () => StandpointProcess,
): Promise<void> {
  await sleep(Math.random() * 500);
  await processes[at]?.kill();
  await sleep(Math.random() * 500);
  const started = start();
  processes[at] = started;
  await started.up;
}

/** An extraction that took effect twice would have been logged twice. */
async function extractedTwice({ kysely }: Database): Promise<readonly unknown[]> {
  return kysely
    .selectFrom('change')
    .select(({ fn }) => ['entity_id as document', fn.countAll<number>().as('times')])
    .where('action', '=', 'EXTRACTED')
    .groupBy('entity_id')
    .having(({ fn }) => fn.countAll(), '>', 1)
    .execute();
}

async function statuses({ kysely }: Database): Promise<ReadonlySet<string>> {
  const rows = await kysely.selectFrom('document').select('status').distinct().execute();
  return new Set(rows.map(({ status }) => status));
}
