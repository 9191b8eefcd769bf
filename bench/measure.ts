import type { Contender, LoadGenerator } from './contender.ts';
import { median } from './median.ts';
import type { PostgresClock } from './postgres-clock.ts';

/** One of something for each of the two that are compared. */
export interface Contenders<Item> {
  readonly product: Item;
  readonly handWritten: Item;
}

/** Medians over the rounds. */
export interface Measurement {
  /** Microseconds of the server's CPU time for a request. */
  readonly cpu: number;
  /** Microseconds of Postgres' CPU time for it; 0 where there is none, or it cannot be told. */
  readonly databaseCpu: number;
  readonly requestsPerSecond: number;
  /** Milliseconds from a request to the end of its answer: the median, and the slowest but one percent. */
  readonly p50: number;
  readonly p99: number;
}

export interface MeasureOptions {
  readonly generator: LoadGenerator;
  readonly bodies: readonly string[];
  readonly rounds: number;
  /** How long each server is kept busy in each round. */
  readonly seconds: number;
  /** Tells the CPU time of the database, where that is a process of its own. */
  readonly databaseClock?: PostgresClock | null;
}

const CONNECTIONS = 32;

/** How many times as long as the others the round is that does not count: V8 compiles what runs often while it goes on. */
const WARM_UP_SHARE = 2;

/**
 * Keeps servers busy in turn, round after round, in the opposite order each time: what else the machine does hits all
 * alike. A round before the first warms up and does not count.
 */
export async function measure<Name extends string>(
  contenders: Readonly<Record<Name, Contender>>,
  options: MeasureOptions,
): Promise<Readonly<Record<Name, Measurement>>> {
  // The keys of a record of names are those names.
  const names = Object.keys(contenders) as Name[];
  const measured = names.map((name) => ({ name, rounds: [] as Measurement[] }));
  for (let round = 0; round <= options.rounds; round++) {
    for (const { name, rounds } of round % 2 === 0 ? measured : measured.toReversed()) {
      const seconds = options.seconds * (round === 0 ? WARM_UP_SHARE : 1);
      const measurement = await measureOnce(contenders[name], { ...options, seconds });
      if (round > 0) rounds.push(measurement);
    }
  }
  const medians = measured.map(({ name, rounds }): [Name, Measurement] => [name, mediansOf(rounds)]);
  return Object.fromEntries(medians) as Record<Name, Measurement>;
}

async function measureOnce(contender: Contender, options: MeasureOptions): Promise<Measurement> {
  const { generator, bodies, seconds, databaseClock } = options;
  const read = async () => [(await contender.usage()).cpu, databaseClock?.() ?? 0] as const;
  const before = await read();
  const result = await generator.run({ port: contender.port, bodies, seconds, connections: CONNECTIONS });
  const after = await read();
  if (result.failures > 0) throw new Error(`Cannot measure: ${result.failures} requests were refused`);
  return {
    cpu: (after[0] - before[0]) / result.requests,
    databaseCpu: (after[1] - before[1]) / result.requests,
    requestsPerSecond: result.requests / result.seconds,
    p50: result.p50,
    p99: result.p99,
  };
}

function mediansOf(rounds: readonly Measurement[]): Measurement {
  const medianOf = (of: (measurement: Measurement) => number) => median(rounds.map(of));
  return {
    cpu: medianOf(({ cpu }) => cpu),
    databaseCpu: medianOf(({ databaseCpu }) => databaseCpu),
    requestsPerSecond: medianOf(({ requestsPerSecond }) => requestsPerSecond),
    p50: medianOf(({ p50 }) => p50),
    p99: medianOf(({ p99 }) => p99),
  };
}
