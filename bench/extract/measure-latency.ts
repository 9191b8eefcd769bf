import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startContender, startLoadGenerator } from '../contender.ts';
import type { LoadResult } from '../http-load.ts';
import type { Texts } from './vary-texts.ts';

/** How long a small query takes alone and during a bulk ingest, round by round. */
export interface Latency {
  readonly rounds: readonly { readonly idle: LoadResult; readonly busy: LoadResult }[];
  /** Texts taken in while the second was measured, a second. */
  readonly ingestedPerSecond: number;
}

export interface LatencyOptions {
  /** How long each is measured in each round. */
  readonly seconds: number;
  readonly rounds: number;
  /** Texts on their way at once. */
  readonly senders: number;
}

const SMALL_QUERY = { query: '{ documents(first: 1) { nodes { id title } } }' };
const INGEST = 'mutation ($input: IngestDocumentInput!) { ingestDocument(input: $input) { __typename } }';

/**
 * Measures over HTTP, with a server and the senders of queries in processes of their own. Alone and during an ingest take
 * turns: what else the machine does hits both alike.
 */
export async function measureLatency(texts: Texts, options: LatencyOptions): Promise<Latency> {
  const folder = mkdtempSync(join(tmpdir(), 'standpoint-bench-'));
  const server = await startContender('product-server.ts', {
    databaseUrl: `file:${join(folder, 'record.db')}`,
  });
  const generator = startLoadGenerator();
  const load = { port: server.port, bodies: [JSON.stringify(SMALL_QUERY)], connections: 1 };
  const rounds: { idle: LoadResult; busy: LoadResult }[] = [];
  let [isOver, ingested, next, during] = [true, 0, 0, 0];

  async function send(): Promise<void> {
    while (!isOver) {
      next += 1;
      const input = { text: texts.at(next), language: 'en' };
      const answer = await server.ask(JSON.stringify({ query: INGEST, variables: { input } }));
      if (answer.includes('IngestDocumentPayload')) ingested += 1;
    }
  }

  try {
    await generator.run({ ...load, seconds: 1 });
    for (let round = 0; round < options.rounds; round += 1) {
      const idle = await generator.run({ ...load, seconds: options.seconds });
      isOver = false;
      const sending = Promise.all(Array.from({ length: options.senders }, send));
      await generator.run({ ...load, seconds: 1 });
      const before = ingested;
      const busy = await generator.run({ ...load, seconds: options.seconds });
      during += ingested - before;
      isOver = true;
      await sending;
      rounds.push({ idle, busy });
    }
    return { rounds, ingestedPerSecond: during / (options.seconds * options.rounds) };
  } finally {
    isOver = true;
    generator.stop();
    server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
