import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type Client, createClient } from '../../sdk/index.ts';
import { readConfig } from '../../server/config.ts';
import { openDatabase } from '../../server/store/open-database.ts';
import { dialects } from '../helpers/dialects.ts';
import { readMetrics, samplesOf } from '../helpers/metrics.ts';
import { complaints } from './complaints.ts';
import { startFollower } from './follower.ts';
import { hasProxy, startProxy } from './proxy.ts';
import { freePort, type StandpointProcess, startProcess } from './standpoint-process.ts';
import { createWitness } from './witness.ts';
import { startWriters } from './writers.ts';

/** Each restarts both servers. */
const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 10);
const CLIENTS = 4;

/** Longer than the proxy takes to notice; a stop takes so long and no more than the rest. */
const DRAIN_MS = 3_000;
const STOP_LIMIT_MS = DRAIN_MS + 20_000;

describe.each(dialects.filter(({ name }) => name === 'postgres'))(
  'two servers on one $name behind a proxy',
  ({ createLocation }) => {
    it(`are restarted in turn ${ROUNDS} times, without an effect on SDK users`, async (context) => {
      if (!hasProxy()) return context.skip('THE ROLLING RESTART IS NOT TESTED: HAProxy is not installed');
      const { url, remove } = await createLocation();
      onTestFinished(remove);
      const database = await openDatabase(readConfig({ DATABASE_URL: url }, {}).database);
      onTestFinished(() => database.close());
      const ports = [await freePort(), await freePort()];
      const servers = ports.map((port) => serve(url, port));
      await Promise.all(servers.map(({ up }) => up));
      const proxy = await startProxy(ports);

      const retries = { count: 0 };
      const clients = Array.from({ length: CLIENTS }, () => connect(proxy, retries));
      const followers = clients.map(startFollower);
      onTestFinished(async () => void (await Promise.all(followers.map(({ stop }) => stop()))));
      const witness = createWitness();
      const writers = startWriters({ seed: 'rolling', clients, witness, database });
      onTestFinished(writers.stop);
      const readers = clients.map(startReader);
      const probe = startProbe(proxy);

      const stops: number[] = [];
      for (let round = 1; round <= ROUNDS; round++) {
        for (const [at, port] of ports.entries()) {
          await sleep(500);
          const toldAt = performance.now();
          expect(await servers[at]?.stop(), `round ${round}`).toBe(0);
          stops.push(performance.now() - toldAt);
          const started = serve(url, port);
          servers[at] = started;
          await started.up;
          while (!(await isAsked(port))) await sleep(100);
        }
      }

      await writers.stop();
      const answers = await Promise.all(readers.map(({ stop }) => stop()));
      const probed = await probe.stop();
      console.log(`${ROUNDS * 2} restarts`, witness.counts, `${answers.reduce((sum, n) => sum + n)} queries`);
      console.log(`${retries.count} requests were sent again; without the SDK`, probed);
      console.log(`The longest stop took ${Math.round(Math.max(...stops))} ms`);
      expect(witness.counts.UNANSWERED).toBe(0);
      expect(await witness.contradictions(database)).toEqual([]);
      expect(await complaints(database)).toEqual([]);
      for (const follower of followers) expect(await follower.missed(database)).toEqual([]);
      expect(Math.max(...stops)).toBeLessThan(STOP_LIMIT_MS);
    });
  },
);

function serve(url: string, port: number): StandpointProcess {
  return startProcess(['serve', '--port', String(port), '--database', url], {
    STANDPOINT_DRAIN_MS: String(DRAIN_MS),
  });
}

/** Whether the proxy has taken a server back. */
async function isAsked(port: number): Promise<boolean> {
  const metrics = await readMetrics(`http://127.0.0.1:${port}`);
  return 'kind=query status=200' in samplesOf(metrics, 'standpoint_requests_total');
}

/** A client as anybody would make it. */
function connect(origin: string, retries: { count: number }): Client {
  return createClient({
    url: `${origin}/graphql`,
    onResponse: ({ attempt }) => {
      if (attempt > 1) retries.count += 1;
    },
  });
}

/** Queries until it is stopped; gives how many answers came. A failure stops it, and `stop` throws it. */
function startReader(client: Client): { stop(): Promise<number> } {
  let isStopped = false;
  async function read(): Promise<number> {
    let answers = 0;
    for (; !isStopped; await sleep(5)) {
      await client.documents.list({ first: 3 }).first();
      answers += 1;
    }
    return answers;
  }
  const reading = read();
  reading.catch(() => undefined);
  return {
    stop() {
      isStopped = true;
      return reading;
    },
  };
}

interface Probed {
  readonly answers: number;
  readonly failures: readonly string[];
}

/** Queries by bare HTTP, without a second try. */
function startProbe(origin: string): { stop(): Promise<Probed> } {
  let isStopped = false;
  async function probe(): Promise<Probed> {
    const failures: string[] = [];
    let answers = 0;
    for (; !isStopped; await sleep(10)) {
      const failure = await fetch(`${origin}/graphql?query={documents{totalCount}}`).then(
        async (response) => {
          await response.text();
          const isServers = response.headers.has('x-request-id');
          return response.ok ? null : `${response.status} of ${isServers ? 'a server' : 'the proxy'}`;
        },
        (error) => String(error.cause ?? error),
      );
      if (failure === null) answers += 1;
      else failures.push(failure);
    }
    return { answers, failures };
  }
  const probing = probe();
  return {
    stop() {
      isStopped = true;
      return probing;
    },
  };
}
