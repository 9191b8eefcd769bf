import { setTimeout as wait } from 'node:timers/promises';
import type { Contender } from './contender.ts';

/** Time between two readings, in milliseconds. */
const READ_EVERY_MS = 250;

/** The share of a core below which a server counts as idle. */
const IDLE_SHARE = 0.04;

/** The longest wait, in milliseconds. */
const PATIENCE_MS = 120_000;

/**
 * Waits until a server has nothing left to do from its start, such as the check of its file.
 *
 * @throws {Error} when it is busy for two minutes.
 */
export async function waitUntilIdle({ usage }: Pick<Contender, 'usage'>): Promise<void> {
  const giveUpAt = performance.now() + PATIENCE_MS;
  let before = (await usage()).cpu;
  while (performance.now() < giveUpAt) {
    await wait(READ_EVERY_MS);
    const { cpu } = await usage();
    if (cpu - before < READ_EVERY_MS * 1000 * IDLE_SHARE) return;
    before = cpu;
  }
  throw new Error(`Cannot measure: the server is still busy after ${PATIENCE_MS} ms`);
}
