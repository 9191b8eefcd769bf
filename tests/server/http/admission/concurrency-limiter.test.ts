import { expect, it } from 'vitest';
import { createConcurrencyLimiter } from '../../../../server/http/admission/concurrency-limiter.ts';

it('has so many places, each taken until it is left', () => {
  const places = createConcurrencyLimiter({ total: 2 });
  const leave = places.acquire();
  places.acquire();
  expect(places.acquire()).toBe('TOTAL_LIMIT');
  if (typeof leave === 'function') leave();
  expect(places.acquire()).toBeTypeOf('function');
  expect(places.acquire()).toBe('TOTAL_LIMIT');
});

it('gives no caller more than its limit, and anonymous callers any number', () => {
  const places = createConcurrencyLimiter({ total: 4, perCaller: 1 });
  const leave = places.acquire('ada');
  expect(places.acquire('ada')).toBe('CALLER_LIMIT');
  expect(places.acquire('bob')).toBeTypeOf('function');
  expect([places.acquire(null), places.acquire(null)].map((given) => typeof given)).toEqual([
    'function',
    'function',
  ]);
  expect(places.acquire('eve')).toBe('TOTAL_LIMIT');
  if (typeof leave === 'function') leave();
  expect(places.acquire('ada')).toBeTypeOf('function');
});
