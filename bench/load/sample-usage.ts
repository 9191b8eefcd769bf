import { setTimeout as sleep } from 'node:timers/promises';
import type { Contender } from '../contender.ts';

/** The memory of a server at one moment, in megabytes. */
export interface Sample {
  readonly second: number;
  readonly rss: number;
  readonly heap: number;
}

const MB = 1024 * 1024;

/** Looks at the memory of a server every ten seconds, or twenty times where it takes less long. */
export async function sampleUsage(server: Contender, seconds: number): Promise<readonly Sample[]> {
  const samples: Sample[] = [];
  const every = Math.min(10, seconds / 20);
  const started = performance.now();
  for (let second = every; second <= seconds; second += every) {
    await sleep(Math.max(0, started + second * 1000 - performance.now()));
    const { rss, heap } = await server.usage();
    samples.push({ second, rss: Math.round(rss / MB), heap: Math.round(heap / MB) });
  }
  return samples;
}
