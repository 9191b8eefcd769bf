import { expect, it } from 'vitest';
import { createCounter } from '../../../server/telemetry/counter.ts';
import { createHistogram } from '../../../server/telemetry/histogram.ts';
import { gauge } from '../../../server/telemetry/metric.ts';
import { renderMetrics } from '../../../server/telemetry/render-metrics.ts';
import { parseMetrics, samplesOf } from '../../helpers/metrics.ts';

it('writes whatever a label holds so that it can be read back', async () => {
  const counter = createCounter({ name: 'things_total', help: 'Things', labels: ['name'] });
  const hostile = 'a "quoted" back\\slash\nand a line, {x="1"} 7';
  counter.count(hostile);
  counter.count(hostile);
  const text = await renderMetrics([counter]);
  expect(text.split('\n')).toHaveLength(4);
  expect(parseMetrics(text).samples).toEqual([
    { family: 'things_total', name: 'things_total', labels: { name: hostile }, value: 2 },
  ]);
});

it('counts a duration in every bucket that is not shorter', async () => {
  const histogram = createHistogram({ name: 'work_seconds', help: 'Work', labels: ['kind'] });
  for (const milliseconds of [0.2, 1, 30, 99_000]) histogram.observe(milliseconds, 'x');
  const metrics = parseMetrics(await renderMetrics([histogram]));
  const buckets = samplesOf(metrics, 'work_seconds_bucket');
  expect(Object.values(buckets)).toEqual(Object.values(buckets).toSorted((a, b) => a - b));
  expect(buckets).toMatchObject({
    'kind=x le=0.0005': 1,
    'kind=x le=0.001': 2,
    'kind=x le=0.025': 2,
    'kind=x le=0.05': 3,
    'kind=x le=60': 3,
    'kind=x le=+Inf': 4,
  });
  expect(samplesOf(metrics, 'work_seconds_count')).toEqual({ 'kind=x': 4 });
  expect(samplesOf(metrics, 'work_seconds_sum')['kind=x']).toBeCloseTo(99.0312);
});

it('writes numbers as Prometheus spells them', async () => {
  const values = [1e21, 1e-7, Number.POSITIVE_INFINITY, Number.NaN].map((value, at) => ({
    labels: { at: String(at) },
    value,
  }));
  const text = await renderMetrics([gauge('numbers', 'Numbers', () => values)]);
  expect(text).toContain('numbers{at="2"} +Inf\n');
  expect(parseMetrics(text).samples.map(({ value }) => value)).toEqual(values.map(({ value }) => value));
});
