import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createTokenBuckets } from '../../../../server/http/admission/token-bucket.ts';

function buckets(capacity: number, perSecond: number) {
  const clock = { now: 0 };
  return { clock, buckets: createTokenBuckets({ capacity, perSecond, now: () => clock.now }) };
}

it('gives a full bucket at once, then says how long to wait', () => {
  const { clock, buckets: one } = buckets(10, 2);
  expect(one.consume('a', 10)).toBe(0);
  expect(one.consume('a', 1)).toBe(500);
  clock.now = 499;
  expect(one.consume('a', 1)).toBeGreaterThan(0);
  clock.now = 500;
  expect(one.consume('a', 1)).toBe(0);
});

it('has a bucket for each', () => {
  const { buckets: one } = buckets(10, 2);
  expect([one.consume('a', 10), one.consume('b', 10)]).toEqual([0, 0]);
});

it('lets through what is more than a bucket when the bucket is full, and is paid back', () => {
  const { clock, buckets: one } = buckets(10, 2);
  expect(one.consume('a', 30)).toBe(0);
  expect(one.consume('a', 1)).toBe(10_500);
  clock.now = 10_500;
  expect(one.consume('a', 1)).toBe(0);
});

it('never gives more over time than the rate and one bucket', () => {
  const steps = fc.array(fc.record({ wait: fc.nat(5_000), amount: fc.integer({ min: 1, max: 10 }) }));
  fc.assert(
    fc.property(steps, (asked) => {
      const { clock, buckets: one } = buckets(10, 2);
      let given = 0;
      for (const { wait, amount } of asked) {
        clock.now += wait;
        if (one.consume('a', amount) === 0) given += amount;
        expect(given).toBeLessThanOrEqual(10 + (clock.now / 1_000) * 2 + 1e-6);
      }
    }),
  );
});
