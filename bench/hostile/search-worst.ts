import { schema } from '../../schema/index.ts';
import { composeOperation } from '../../tests/helpers/random-operation.ts';
import type { Contender } from '../contender.ts';
import { median } from '../median.ts';
import type { PostgresClock } from '../postgres-clock.ts';
import { createRandom, type Random, wordOf } from '../random.ts';
import { knownValues } from '../shapes/compose-shapes.ts';
import { type HostileCase, hostile, prefixes } from './hostile-case.ts';
import { sendCase } from './send-case.ts';

/** An operation that takes much for what it is said to cost. */
export interface WorstOperation {
  readonly name: string;
  readonly body: string;
  readonly cost: number;
  /** Milliseconds of CPU time, database and all: once, and for each unit of cost. */
  readonly cpu: number;
  readonly cpuPerCost: number;
}

export interface SearchOptions {
  readonly server: Contender;
  readonly clock: PostgresClock | null;
  /** Cases that are tried beside generated operations. */
  readonly cases: readonly HostileCase[];
  readonly documents: number;
  readonly candidates: number;
  /** How many of the worst are measured again and given. */
  readonly kept: number;
}

const REPEATS = 3;

/** Tries generated operations one by one and measures the worst again. Those that are refused count as well. */
export async function searchWorst(options: SearchOptions): Promise<readonly WorstOperation[]> {
  const { server, clock, cases, documents, candidates, kept } = options;
  const read = async () => (await server.usage()).cpu + (clock?.() ?? 0);
  const measure = async (one: HostileCase): Promise<WorstOperation> => {
    const before = await read();
    const { cost } = await sendCase(server.port, one);
    const cpu = ((await read()) - before) / 1000;
    return { ...one, cost: cost ?? 0, cpu, cpuPerCost: cpu / Math.max(1, cost ?? 0) };
  };
  const random = createRandom(8);
  const generated = Array.from({ length: candidates }, (_, at) => composeCandidate(at, random, documents));
  const tried: WorstOperation[] = [];
  for (const candidate of [...cases, ...generated]) tried.push(await measure(candidate));
  const worst = tried.sort((one, other) => other.cpuPerCost - one.cpuPerCost).slice(0, 2 * kept);
  const again: WorstOperation[] = [];
  for (const candidate of worst) {
    const runs: WorstOperation[] = [];
    for (let count = 0; count < REPEATS; count++) runs.push(await measure(candidate));
    const cpu = median(runs.map((run) => run.cpu));
    again.push({ ...candidate, cpu, cpuPerCost: cpu / Math.max(1, candidate.cost) });
  }
  return again.sort((one, other) => other.cpuPerCost - one.cpuPerCost).slice(0, kept);
}

/** Of three operations one is over all that can be planned, the others search and filter by words. */
function composeCandidate(at: number, random: Random, documents: number): HostileCase {
  if (at % 3 === 0) {
    const { query, variables } = composeOperation(schema, random, knownValues(random, documents));
    return hostile(`generated ${at}`, query, variables);
  }
  const words = random.pick([
    () => prefixes(1 + random.below(32), random.below(100)),
    () => Array.from({ length: 1 + random.below(20) }, () => wordOf(1 + random.below(50))).join(' OR '),
    () => `"${wordOf(1)} ${wordOf(1 + random.below(4))}"`,
    () => Array.from({ length: 1 + random.below(20) }, () => wordOf(1 + random.below(5))).join(' '),
  ])();
  const order = random.pick(['', ', orderBy: [{ field: CONFIDENCE }]', ', orderBy: [{ field: TEXT }]']);
  const filter = random.pick([
    '{ text: $words }',
    '{ not: { text: $words } }',
    `{ or: [{ text: $words }, { confidence: { lt: ${51 + random.below(40)} } }] }`,
    '{ and: [{ text: $words }, { text: $words }], inPublisherVoice: true }',
  ]);
  const page = `(first: ${random.pick([1, 20, 100])}, filter: ${filter}${order}) { ${random.pick(['totalCount', 'nodes { id }', 'totalCount nodes { id statement }'])} }`;
  const root = random.pick([
    `claims${page}`,
    `figures${page}`,
    `actors(first: ${random.pick([1, 20])}) { nodes { positions${page} } }`,
    `search(query: $words, first: ${random.pick([1, 100])}) { ${random.pick(['totalCount', 'nodes { score }'])} }`,
  ]);
  return hostile(`generated ${at}`, `query ($words: String!) { ${root} }`, { words });
}
