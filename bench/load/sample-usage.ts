import { setTimeout as sleep } from 'node:timers/promises';
import type { Contender } from '../contender.ts';

/** The memory of a server at one moment, in megabytes: its own, and what of it the heap of JavaScript holds. */
export interface Sample {
  readonly second: number;
  readonly memory: number;
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
    const { memory, heap } = await server.usage();
    samples.push({ second, memory: Math.round(memory / MB), heap: Math.round(heap / MB) });
  }
  return samples;
}
