import type { Labels, Metric } from './metric.ts';
import { createSeriesMap } from './series-map.ts';

/** A metric that counts what happens here. */
export interface Counter extends Metric {
  /** Counts one more; the values stand in the order of the counter's labels. */
  count(...values: readonly string[]): void;
}

export interface CounterOptions {
  readonly name: string;
  readonly help: string;
  readonly labels: readonly string[];
}

export function createCounter({ name, help, labels }: CounterOptions): Counter {
  const counted = createSeriesMap((values) => ({ labels: nameValues(labels, values), value: 0 }));
  return {
    name,
    help,
    type: 'counter',
    count(...values) {
      counted.get(values).value += 1;
    },
    read: () => counted.list().map((series) => ({ ...series })),
  };
}

/** Gives each value the name of its label. */
export function nameValues(labels: readonly string[], values: readonly string[]): Labels {
  return Object.fromEntries(labels.map((label, at) => [label, values[at] ?? '']));
}
