import { setTimeout as sleep } from 'node:timers/promises';

export interface OpenLoop {
  readonly perSecond: number;
  readonly seconds: number;
  /** Does the work of a number, meant for a moment of `performance.now()`. */
  readonly work: (number: number, meantFor: number) => Promise<void>;
}

/** How long what was begun may take after the end. */
const PATIENCE_MS = 60_000;

/**
 * Begins work at a steady rate, whether or not what was begun before is done: as callers do, who know nothing of each
 * other. Measured from when it was meant to begin, work that a busy process begins late has its delay counted.
 *
 * Gives the most that was under way at once, and how much did not end.
 */
export async function runOpenLoop({ perSecond, seconds, work }: OpenLoop): Promise<{
  readonly mostAtOnce: number;
  readonly unfinished: number;
}> {
  const total = Math.round(perSecond * seconds);
  const started = performance.now();
  const underWay = new Set<Promise<void>>();
  let mostAtOnce = 0;
  for (let number = 0; number < total; number += 1) {
    const meantFor = started + (number * 1000) / perSecond;
    const early = meantFor - performance.now();
    if (early > 0) await sleep(early);
    const doing = work(number, meantFor).finally(() => underWay.delete(doing));
    underWay.add(doing);
    mostAtOnce = Math.max(mostAtOnce, underWay.size);
  }
  await Promise.race([Promise.all(underWay), sleep(PATIENCE_MS, undefined, { ref: false })]);
  return { mostAtOnce, unfinished: underWay.size };
}
