import { startContender, startLoadGenerator } from '../contender.ts';
import { varyTexts } from '../extract/vary-texts.ts';
import { median } from '../median.ts';

export interface Ingest {
  /** Milliseconds that all but one percent of small queries take, median of the rounds. */
  readonly idle: number;
  readonly busy: number;
  readonly ingestedPerSecond: number;
  /** The server's own memory before the first and after the last text, in megabytes. */
  readonly memory: readonly [before: number, after: number];
}

export interface IngestOptions {
  readonly databaseUrl: string;
  readonly rounds: number;
  /** How long small queries are timed in each round, once alone and once during the ingest. */
  readonly seconds: number;
}

const SENDERS = 8;
const CHARACTERS = 4000;
const SMALL_QUERY = { query: '{ document(by: { id: "doc_1" }) { id title publishedAt } }' };
const INGEST = 'mutation ($input: IngestDocumentInput!) { ingestDocument(input: $input) { __typename } }';
const MB = 1024 * 1024;

/** Times a small query alone and during a bulk ingest, in turns, on a record that may be written to. */
export async function measureIngest({ databaseUrl, rounds, seconds }: IngestOptions): Promise<Ingest> {
  const server = await startContender('product-server.ts', { databaseUrl });
  const generator = startLoadGenerator();
  const texts = varyTexts(CHARACTERS);
  const load = { port: server.port, bodies: [JSON.stringify(SMALL_QUERY)], connections: 1 };
  const [idle, busy]: [number[], number[]] = [[], []];
  let [isOver, next, ingested, during] = [false, 0, 0, 0];

  async function send(): Promise<void> {
    while (!isOver) {
      const input = { text: texts.at(next++), language: 'en' };
      const answer = await server.ask(JSON.stringify({ query: INGEST, variables: { input } }));
      if (answer.includes('IngestDocumentPayload')) ingested += 1;
    }
  }

  try {
    await generator.run({ ...load, seconds: 1 });
    const before = (await server.usage()).memory / MB;
    for (let round = 0; round < rounds; round++) {
      idle.push((await generator.run({ ...load, seconds })).p99);
      isOver = false;
      const sending = Promise.all(Array.from({ length: SENDERS }, send));
      await generator.run({ ...load, seconds: 1 });
      const count = ingested;
      busy.push((await generator.run({ ...load, seconds })).p99);
      during += ingested - count;
      isOver = true;
      await sending;
    }
    const after = (await server.usage()).memory / MB;
    const ingestedPerSecond = during / (rounds * seconds);
    return { idle: median(idle), busy: median(busy), ingestedPerSecond, memory: [before, after] };
  } finally {
    isOver = true;
    generator.stop();
    server.stop();
  }
}
