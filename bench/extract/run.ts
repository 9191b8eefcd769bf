import { parseArgs } from 'node:util';
import type { LoadResult } from '../http-load.ts';
import { measureLatency } from './measure-latency.ts';
import { measureThroughput } from './measure-throughput.ts';
import { varyTexts } from './vary-texts.ts';

const { values } = parseArgs({
  options: {
    /** How many texts to extract. */
    documents: { type: 'string', default: '5000' },
    /** Their length, in UTF-16 code units. */
    length: { type: 'string', default: '3000' },
    /** How long a small query is measured, alone and during an ingest; 0 leaves that out. */
    seconds: { type: 'string', default: '4' },
    rounds: { type: 'string', default: '5' },
    senders: { type: 'string', default: '4' },
    json: { type: 'boolean', default: false },
  },
});

const texts = varyTexts(Number(values.length));
const throughput = await measureThroughput(texts, Number(values.documents));
const seconds = Number(values.seconds);
const [rounds, senders] = [Number(values.rounds), Number(values.senders)];
const latency = seconds > 0 ? await measureLatency(texts, { seconds, rounds, senders }) : null;

if (values.json)
  console.log(JSON.stringify({ node: process.version, ...values, throughput, latency }, null, 2));
else print();

function print(): void {
  const { documents, failures, characters, cpuSeconds, wallSeconds, memory } = throughput;
  const perMinute = (took: number) => Math.round((documents * 60) / took).toLocaleString('en');
  const [first = 0, last = 0] = [memory[0], memory.at(-1)];
  console.log(`texts       ${texts.folder}, ${Math.round(characters / documents)} characters each`);
  console.log(`extracted   ${documents}, of which ${failures} failed`);
  console.log(
    `a minute    ${perMinute(cpuSeconds)} by CPU time of one core, ${perMinute(wallSeconds)} by the clock`,
  );
  console.log(
    `memory      ${memory.join(' ')} MB by tenths; last to first ${(last / Math.max(1, first)).toFixed(2)}`,
  );
  if (!latency) return;
  const [idle, busy] = (['idle', 'busy'] as const).map((name) => latency.rounds.map((round) => round[name]));
  const ratios = latency.rounds.map((round) => round.busy.p99 / round.idle.p99);
  const line = (results: readonly LoadResult[] = []) =>
    `p50 ${median(results.map(({ p50 }) => p50)).toFixed(2)}, p99 ${median(results.map(({ p99 }) => p99)).toFixed(2)} ms`;
  console.log(
    `small query ${line(idle)} alone; ${line(busy)} during an ingest (medians of ${rounds} rounds)`,
  );
  console.log(
    `ratio       ${median(ratios).toFixed(2)} of the p99; of each round ${ratios.map((ratio) => ratio.toFixed(2)).join(' ')}`,
  );
  console.log(`ingested    ${latency.ingestedPerSecond.toFixed(0)} a second meanwhile`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
