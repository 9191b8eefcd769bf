import { type Contender, type LoadGenerator, startContender, startLoadGenerator } from '../contender.ts';
import { median } from '../median.ts';
import { findPostgresClock, type PostgresClock } from '../postgres-clock.ts';
import { prepareRecord } from '../prepare-database.ts';
import type { Question } from './questions.ts';

export interface GrowthOptions {
  /** `sqlite`, `postgres`, or the URL of a Postgres server. */
  readonly database: string;
  /** Documents of each record, the smallest first. */
  readonly sizes: readonly number[];
  readonly questions: readonly Question[];
  readonly rounds: number;
  /** How long each record is asked in each round. */
  readonly seconds: number;
  readonly onProgress?: (what: string) => void;
}

/** Microseconds of CPU time for a request, database and all, for each size; null where requests were refused. */
export interface Growth {
  readonly question: Question;
  readonly cpu: readonly (number | null)[];
}

interface Site {
  readonly documents: number;
  readonly server: Contender;
  readonly clock: PostgresClock | null;
}

const CONNECTIONS = 4;

/** Asks every question of records of all sizes, which take turns in each round. A round before the first warms up. */
export async function measureGrowth(options: GrowthOptions): Promise<readonly Growth[]> {
  const { database, sizes, questions, rounds, onProgress } = options;
  await using resources = new AsyncDisposableStack();
  const sites: Site[] = [];
  for (const documents of sizes) {
    onProgress?.(`preparing ${documents} documents`);
    const record = resources.adopt(await prepareRecord(database, documents), ({ release }) => release());
    const start = startContender('product-server.ts', { databaseUrl: record.url });
    const server = resources.adopt(await start, (started) => started.stop());
    const clock = record.url.startsWith('file:') ? null : await findPostgresClock(record.url);
    sites.push({ documents, server, clock });
  }
  const generator = resources.adopt(startLoadGenerator(), (started) => started.stop());
  const growth: Growth[] = [];
  for (const question of questions) {
    onProgress?.(question.name);
    const pools = await Promise.all(
      sites.map(({ documents, server }) => question.bodies(documents, server.ask)),
    );
    const measured = sites.map((): (number | null)[] => []);
    for (let round = 0; round <= rounds; round++) {
      for (const [at, site] of sites.entries()) {
        const cpu = await measureOnce(site, { ...options, generator, bodies: pools[at] ?? [] });
        if (round > 0) measured[at]?.push(cpu);
      }
    }
    growth.push({ question, cpu: measured.map(medianOf) });
  }
  return growth;
}

interface OnceOptions {
  readonly generator: LoadGenerator;
  readonly bodies: readonly string[];
  readonly seconds: number;
}

async function measureOnce({ server, clock }: Site, options: OnceOptions): Promise<number | null> {
  const { generator, bodies, seconds } = options;
  const read = async () => (await server.usage()).cpu + (clock?.() ?? 0);
  const before = await read();
  const load = { port: server.port, bodies, seconds, connections: CONNECTIONS };
  const { requests, failures } = await generator.run(load);
  return failures > 0 ? null : ((await read()) - before) / requests;
}

function medianOf(rounds: readonly (number | null)[]): number | null {
  const known = rounds.filter((cpu) => cpu !== null);
  return known.length === rounds.length ? median(known) : null;
}
