import { setImmediate as turn } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { createWakeupBatcher } from '../../../../server/store/changes/wakeup-batcher.ts';

describe('a round', () => {
  it('calls back a few at once, each once', () => {
    const { rounds, called, join } = createBatcher();
    join(10);
    rounds.flush();
    rounds.flush();

    expect(called).toEqual(range(10));
  });

  it('gives others their turn while it calls back thousands', async () => {
    const { rounds, called, join } = createBatcher();
    join(5_000);
    rounds.flush();
    await turn();
    const soFar = called.length;

    expect(soFar).toBeGreaterThan(0);
    expect(soFar).toBeLessThan(1_000);
    await expect.poll(() => called).toEqual(range(5_000));
  });

  it('starts the next batch after the last one has ended', async () => {
    const { rounds, called, join } = createBatcher();
    join(1_000);
    rounds.flush();
    join(1_000);
    rounds.flush();

    expect(rounds.subscriberCount()).toBe(1_000);
    await expect.poll(() => called.length, { timeout: 5_000 }).toBe(2_000);
    expect(called.slice(0, 1_000)).toEqual(range(1_000));
  });

  it('skips callbacks that unsubscribed before or during the batch', async () => {
    const { rounds, called, join } = createBatcher();
    const callsOff = join(1_000);
    callsOff[3]?.();
    rounds.flush();
    callsOff[998]?.();

    await expect.poll(() => called.at(-1)).toBe(999);
    expect(called).toEqual(range(1_000).filter((number) => number !== 3 && number !== 998));
  });

  it('calls waiting and later subscribers once when it is closed', async () => {
    const { rounds, called, join } = createBatcher();
    join(1_000);
    rounds.flush();
    rounds.close();
    expect(called).toEqual(range(1_000));
    join(1);
    await turn();
    expect(called).toHaveLength(1_001);
  });
});

/** Rounds, and the numbers of those who were called back in them. */
function createBatcher() {
  const batcher = createWakeupBatcher();
  const called: number[] = [];
  let joined = 0;
  const join = (count: number) =>
    Array.from({ length: count }, () => {
      const number = joined++;
      const callback = () => void called.push(number);
      batcher.subscribe(callback);
      return () => batcher.unsubscribe(callback);
    });
  return { rounds: batcher, called, join };
}

function range(count: number): number[] {
  return Array.from({ length: count }, (_, at) => at);
}
