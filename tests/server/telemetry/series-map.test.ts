import { expect, it } from 'vitest';
import { createSeriesMap } from '../../../server/telemetry/series-map.ts';

it('gives the same series for the same values, and another for others', () => {
  const series = createSeriesMap((values) => ({ values }));
  expect(series.get(['a', 'b c'])).toBe(series.get(['a', 'b c']));
  expect(series.get(['a b', 'c'])).not.toBe(series.get(['a', 'b c']));
  expect(series.list().map(({ values }) => values)).toEqual([
    ['a', 'b c'],
    ['a b', 'c'],
  ]);
});

it('keeps its own copy of the values', () => {
  const series = createSeriesMap((values) => ({ values }));
  const values = ['a'];
  series.get(values);
  values[0] = 'b';
  expect(series.list()[0]?.values).toEqual(['a']);
});
