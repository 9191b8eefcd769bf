import { fork } from 'node:child_process';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { type Contender, messageOf, startContender } from '../contender.ts';
import { varyTexts } from '../extract/vary-texts.ts';
import { createRandom } from '../random.ts';
import type { Expected, FollowersReport, FollowersRequest } from './follower-process.ts';
import { createLatencyCounter, type Latencies } from './latencies.ts';
import { runOpenLoop } from './open-loop.ts';
import { createQueryMix, createRequests, type Known } from './query-mix.ts';
import { type Sample, sampleUsage } from './sample-usage.ts';
import { type Answered, createServerClient, type ServerClient } from './server-client.ts';

export interface LoadOptions {
  readonly databaseUrl: string;
  /** Subscribers, each of whom follows every change. */
  readonly followers: number;
  readonly queriesPerSecond: number;
  readonly documentsPerSecond: number;
  /** The length of a document, in UTF-16 code units. */
  readonly length: number;
  readonly seconds: number;
  /** Documents that the record has before anything is measured. */
  readonly warmUp: number;
  readonly profileFolder?: string | undefined;
  readonly onStep?: (step: string) => void;
}

export interface LoadReport {
  readonly queries: Work;
  readonly ingests: Work;
  readonly followers: FollowersReport;
  readonly expected: Expected;
  readonly samples: readonly Sample[];
  /** Cores that the server was busy on, all its threads together. */
  readonly serverCores: number;
}

/** What came of requests that began at a steady rate. */
export interface Work {
  readonly latencies: Latencies;
  readonly failures: number;
  /** Some of them, each in short. */
  readonly failed: readonly string[];
  readonly mostAtOnce: number;
  readonly unfinished: number;
}

/** Loads a server with followers, queries and documents at once, and looks at what comes of each. */
export async function measureLoad(options: LoadOptions): Promise<LoadReport> {
  const { databaseUrl, profileFolder, seconds, onStep = () => undefined } = options;
  using processes = new DisposableStack();
  const server = await startContender('product-server.ts', { databaseUrl, profileFolder });
  processes.defer(() => server.stop());
  const client = createServerClient(server.port);
  processes.defer(() => client.close());
  const documents = createIngests(client, options.length);

  onStep(`ingesting ${options.warmUp} documents first`);
  await warmUp(documents, options.warmUp);
  const first = await lastChange(client);
  onStep(`connecting ${options.followers} followers`);
  const followers = await startFollowers(server, options.followers, first);
  processes.defer(() => followers.stop());

  onStep(`measuring for ${seconds} seconds`);
  const before = await server.usage();
  const sampling = sampleUsage(server, seconds);
  const known = await learn(client);
  const [queries, ingests] = await Promise.all([
    runQueries(client, known, options),
    runWork({ perSecond: options.documentsPerSecond, seconds }, documents),
  ]);
  const samples = await sampling;
  const after = await server.usage();

  onStep('waiting for the followers');
  const expected = await readExpected(client, first);
  return {
    queries,
    ingests,
    followers: await followers.report(expected),
    expected,
    samples,
    serverCores: (after.cpu - before.cpu) / 1e6 / seconds,
  };
}

type Send = (number: number) => Promise<Answered>;

function createIngests(client: ServerClient, length: number): Send {
  const texts = varyTexts(length);
  const request = createRequests();
  // A record that is loaded again is sent other texts.
  const offset = Math.floor(Date.now() / 1000) * 10_000;
  return async (number) => {
    const input = { text: texts.at(offset + number), language: 'en' };
    const answered = await client.send(request('IngestDocument', { input }));
    const isStored = answered.text.includes('"status":"READY"') && answered.text.includes('"created":true');
    return isStored ? answered : { ...answered, failure: answered.failure ?? answered.text.slice(0, 300) };
  };
}

const WARM_UP_AT_ONCE = 8;

/** Numbers below 0, so that what is measured has others. */
async function warmUp(ingest: Send, count: number): Promise<void> {
  let next = 0;
  const one = async () => {
    while (next < count) {
      next += 1;
      const { failure } = await ingest(-next);
      if (failure) throw new Error(`Cannot fill the record: ${failure}`);
    }
  };
  await Promise.all(Array.from({ length: WARM_UP_AT_ONCE }, one));
}

async function runQueries(client: ServerClient, known: Known, options: LoadOptions): Promise<Work> {
  const draw = createQueryMix();
  const random = createRandom(7);
  const { queriesPerSecond: perSecond, seconds } = options;
  return runWork({ perSecond, seconds }, () => client.send(draw(random, known).body));
}

const SHOWN_FAILURES = 5;

async function runWork(rate: { perSecond: number; seconds: number }, send: Send): Promise<Work> {
  const latencies = createLatencyCounter();
  const failed: string[] = [];
  const loop = await runOpenLoop({
    ...rate,
    async work(number, meantFor) {
      const { failure } = await send(number);
      latencies.add(performance.now() - meantFor);
      if (failure !== null) failed.push(failure);
    },
  });
  return {
    ...loop,
    latencies: latencies.read(),
    failures: failed.length,
    failed: failed.slice(0, SHOWN_FAILURES),
  };
}

/** Ids to ask for: of the newest documents and of actors. */
async function learn(client: ServerClient): Promise<Known> {
  const query = '{ documents(first: 100) { nodes { id } } actors(first: 100) { nodes { id } } }';
  const { text, failure } = await client.send(JSON.stringify({ query }));
  if (failure !== null) throw new Error(`Cannot learn what to ask for: ${failure}`);
  const ids = (prefix: string) =>
    [...text.matchAll(new RegExp(`"(${prefix}_\\d+)"`, 'g'))].map(([, id]) => id ?? '');
  return { documents: ids('doc'), actors: ids('act') };
}

async function lastChange(client: ServerClient): Promise<number> {
  return (await readExpected(client, 0)).last;
}

/** What was written after a change, as the log lists it. */
async function readExpected(client: ServerClient, after: number): Promise<Expected> {
  let [count, sum, last] = [0, 0, after];
  for (;;) {
    const query = `{ changes(first: 100, after: ${last}) { nodes { sequence } } }`;
    const { text, failure } = await client.send(JSON.stringify({ query }));
    if (failure !== null) throw new Error(`Cannot read the log: ${failure}`);
    const sequences = [...text.matchAll(/"sequence":(\d+)/g)].map(([, sequence]) => Number(sequence));
    if (sequences.length === 0) return { count, sum, last };
    count += sequences.length;
    sum += sequences.reduce((one, other) => one + other, 0);
    last = sequences.at(-1) ?? last;
  }
}

/** How long the last change may take to come to the last follower. */
const ARRIVAL_MS = 60_000;

async function startFollowers({ port }: Contender, count: number, after: number) {
  const child = fork(join(import.meta.dirname, 'follower-process.ts'), { execArgv: [] });
  const ask = <Answer>(request: FollowersRequest) => {
    child.send(request);
    return messageOf<Answer>(child, 'follower-process.ts');
  };
  const body = createRequests()('SubscribeChanges', { after });
  await ask({ do: 'follow', port, body, count });
  return {
    async report(expected: Expected): Promise<FollowersReport> {
      for (const end = Date.now() + ARRIVAL_MS; ; await sleep(500)) {
        const report = await ask<FollowersReport>({ do: 'report', expected });
        if (report.arrived === count || Date.now() > end) return report;
      }
    },
    stop: () => void child.disconnect(),
  };
}
