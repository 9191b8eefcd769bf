import { describe, expect, it } from 'vitest';
import { createByteCache } from '../../../server/planner/byte-cache.ts';

describe('createByteCache()', () => {
  it('drops what was used longest ago when the bytes run out', () => {
    const cache = createByteCache<string>(100);
    cache.set('a', 'A', 40);
    cache.set('b', 'B', 40);
    cache.get('a');

    cache.set('c', 'C', 40);

    expect([cache.get('a'), cache.get('b'), cache.get('c')]).toEqual(['A', undefined, 'C']);
  });

  it('counts a key that is set again once', () => {
    const cache = createByteCache<string>(100);
    for (let count = 0; count < 10; count++) cache.set('a', 'A', 60);

    cache.set('b', 'B', 40);

    expect(cache.get('a')).toBe('A');
  });

  it('keeps nothing larger than itself', () => {
    const cache = createByteCache<string>(100);

    cache.set('a', 'A', 101);

    expect(cache.get('a')).toBeUndefined();
  });

  it('keeps that there is no plan', () => {
    const cache = createByteCache<string | null>(100);

    cache.set('a', null, 1);

    expect(cache.get('a')).toBeNull();
  });
});
