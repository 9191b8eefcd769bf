import type { Metric } from './metric.ts';
import type { Tracer } from './tracer.ts';

/** How those who run a server see what it does. */
export interface Telemetry {
  /** Metrics in addition to those of the HTTP part. */
  readonly metrics: readonly Metric[];
  /** Null where no collector is set. */
  readonly tracer: Tracer | null;
  /** A request that takes so many milliseconds is logged at `info`; every other at `debug`. */
  readonly slowMs: number;
}

export const NO_TELEMETRY: Telemetry = { metrics: [], tracer: null, slowMs: 1_000 };
