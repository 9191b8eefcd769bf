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

/** The whole record is read after so many kills, and at the end; all that was ever acknowledged after every kill. */
const ROUNDS_BETWEEN_CHECKS = 20;

describe.each(dialects.filter(({ name }) => name !== 'sqlite in memory'))(
  'a record in $name',
  ({ createLocation }) => {
    it(`keeps every acknowledged write, whole and once, through ${ROUNDS} kills of its server`, async () => {
      const { url, remove } = await createLocation();
      onTestFinished(remove);
      const database = await openPatiently(url);
      onTestFinished(() => database.close());
      const port = await freePort();
      const client = createClient({ url: `http://127.0.0.1:${port}/graphql`, maxRetries: 0 });
      const witness = createWitness();
      const follower = startFollower(client);
      onTestFinished(() => follower.stop());

      const writers = startWriters({ seed: 'kill', clients: [client], witness, database });
      for (let round = 1; round <= ROUNDS; round++) {
        const server = await startAtLast(() => serve(url, port));
        expect(await sendAgain(client, witness), `round ${round}`).toEqual([]);
        expect(await witness.contradictions(database), `round ${round}`).toEqual([]);
        if (round % ROUNDS_BETWEEN_CHECKS === 0) {
          expect(await complaints(database), `round ${round}`).toEqual([]);
          expect(await follower.missed(database), `round ${round}`).toEqual([]);
        }
        // The first answers come when the extractor is loaded; some kills come before.
        const { INGEST: answered } = witness.counts;
        const isEarly = Math.random() < 0.2;
        while (witness.counts.INGEST === answered && !isEarly) await sleep(5);
        await sleep(Math.random() * 1_500);
        await server.kill();
      }

      await startAtLast(() => serve(url, port));
      await writers.stop();
      while ((await statuses(database)).has('PENDING')) await sleep(100);
      expect([...(await statuses(database))]).toEqual(['READY']);
      expect(await witness.contradictions(database)).toEqual([]);
      expect(await complaints(database)).toEqual([]);
      expect(await halfDocuments(database)).toEqual([]);
      expect(await follower.missed(database)).toEqual([]);
      console.log(`${ROUNDS} kills`, witness.counts, `${follower.received} changes followed`);
    });
  },
);

function serve(url: string, port: number): StandpointProcess {
  return startProcess(['serve', '--port', String(port), '--database', url], {});
}

/** Starts a server; one time in five it is killed while it starts, and started again. */
async function startAtLast(start: () => StandpointProcess): Promise<StandpointProcess> {
  for (;;) {
    const server = start();
    const isDoomed = Math.random() < 0.2;
    await (isDoomed ? sleep(Math.random() * 1_000) : server.up);
    if (!isDoomed) return server;
    await server.kill();
  }
}

async function statuses({ kysely }: Database): Promise<ReadonlySet<string>> {
  const rows = await kysely.selectFrom('document').select('status').distinct().execute();
  return new Set(rows.map(({ status }) => status));
}
