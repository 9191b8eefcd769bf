/** Something that is counted or measured, as Prometheus knows it. */
export interface Metric {
  readonly name: string;
  /** One sentence, without a full stop. */
  readonly help: string;
  readonly type: 'counter' | 'gauge' | 'histogram';
  /** Read at each scrape. */
  read(): Samples | Promise<Samples>;
}

export type Samples = readonly Sample[];

export interface Sample {
  /** What follows the metric's name, such as `_bucket`. */
  readonly suffix?: string;
  readonly labels?: Labels;
  readonly value: number;
}

/** What tells the samples of a metric apart. Never anything that a caller can make up. */
export type Labels = Readonly<Record<string, string>>;

/** A metric that is read from somewhere else when it is asked for. */
export function gauge(name: string, help: string, read: () => number | Samples | Promise<Samples>): Metric {
  return { name, help, type: 'gauge', read: () => toSamples(read()) };
}

/** Like `gauge`, for what only grows while the process lives. */
export function total(name: string, help: string, read: () => number | Samples): Metric {
  return { ...gauge(name, help, read), type: 'counter' };
}

function toSamples(value: number | Samples | Promise<Samples>): Samples | Promise<Samples> {
  return typeof value === 'number' ? [{ value }] : value;
}
