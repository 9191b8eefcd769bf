import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createFairQueue } from '../../../server/store/fair-queue.ts';

it('serves callers in turn, and the entries of each in their order', () => {
  const queue = createFairQueue<string>();
  for (const entry of ['a1', 'a2', 'a3', 'b1', 'c1', 'b2']) queue.enqueue(entry.charAt(0), entry);

  expect(queue.size).toBe(6);
  expect(Array.from({ length: 7 }, () => queue.dequeue())).toEqual([
    'a1',
    'b1',
    'c1',
    'a2',
    'b2',
    'a3',
    undefined,
  ]);
  expect(queue.size).toBe(0);
});

it('lets no entry wait for more than one entry of each other caller, counted from the front of its own', () => {
  const callers = fc.array(fc.constantFrom('a', 'b', 'c', 'd'), { maxLength: 60 });
  fc.assert(
    fc.property(callers, (added) => {
      const queue = createFairQueue<{ caller: string; rank: number }>();
      const counts = new Map<string, number>();
      for (const caller of added) {
        const rank = counts.get(caller) ?? 0;
        counts.set(caller, rank + 1);
        queue.enqueue(caller, { caller, rank });
      }
      for (let served = 0; served < added.length; served++) {
        const entry = queue.dequeue();
        const before = [...counts.values()].reduce((sum, n) => sum + Math.min(n, (entry?.rank ?? 0) + 1), 0);
        expect(served).toBeLessThan(before);
      }
      expect(queue.dequeue()).toBeUndefined();
    }),
  );
});
