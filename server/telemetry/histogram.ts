import { type CounterOptions, nameValues } from './counter.ts';
import type { Labels, Metric, Samples } from './metric.ts';
import { createSeriesMap } from './series-map.ts';

/** A metric that sorts durations by how long they were. */
export interface Histogram extends Metric {
  /** Takes a duration in milliseconds; the values stand in the order of the histogram's labels. */
  observe(milliseconds: number, ...values: readonly string[]): void;
}

/** Upper ends in seconds: from a lookup by id to a long text. */
const BOUNDS = [0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30, 60];

export function createHistogram({ name, help, labels }: CounterOptions): Histogram {
  const observed = createSeriesMap<Series>((values) => ({
    labels: nameValues(labels, values),
    counts: new Array(BOUNDS.length + 1).fill(0),
    sum: 0,
  }));
  return {
    name,
    help,
    type: 'histogram',
    observe(milliseconds, ...values) {
      const series = observed.get(values);
      const seconds = milliseconds / 1_000;
      let at = 0;
      while (at < BOUNDS.length && seconds > Number(BOUNDS[at])) at += 1;
      series.counts[at] = (series.counts[at] ?? 0) + 1;
      series.sum += seconds;
    },
    read: () => observed.list().flatMap(toSamples),
  };
}

interface Series {
  readonly labels: Labels;
  /** How many fell between one bound and the next; the last above all. */
  readonly counts: number[];
  sum: number;
}

/** Each bucket counts all that are not longer than its bound [Prometheus text format]. */
function toSamples({ labels, counts, sum }: Series): Samples {
  let count = 0;
  const buckets = counts.map((number, at) => {
    count += number;
    return {
      suffix: '_bucket',
      labels: { ...labels, le: at < BOUNDS.length ? String(BOUNDS[at]) : '+Inf' },
      value: count,
    };
  });
  return [...buckets, { suffix: '_sum', labels, value: sum }, { suffix: '_count', labels, value: count }];
}
