import { describe, expect, it } from 'vitest';
import { backoffMs, parseRetryAfterMs } from '../../sdk/retry.ts';

describe('parseRetryAfter()', () => {
  const now = Date.parse('2026-03-01T12:00:00Z');

  it.each([
    ['seconds', '120', 120_000],
    ['no seconds', '0', 0],
    ['a date to come', 'Sun, 01 Mar 2026 12:00:30 GMT', 30_000],
    ['a date gone by', 'Sun, 01 Mar 2026 11:00:00 GMT', 0],
    ['neither', 'soon', null],
    ['an empty header', '', null],
    ['no header', null, null],
  ])('reads %s', (_, header, milliseconds) => {
    expect(parseRetryAfterMs(header, now)).toBe(milliseconds);
  });
});

describe('backoff()', () => {
  it('doubles its bound with every retry, up to eight seconds', () => {
    const bounds = [0, 1, 2, 3, 4, 5, 6].map((retries) => backoffMs(retries, () => 1));

    expect(bounds).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 8_000]);
  });

  it('spreads the waits over everything below the bound', () => {
    expect(backoffMs(3, () => 0)).toBe(0);
    expect(backoffMs(3, () => 0.5)).toBe(1_000);
  });
});
