import { DomainError } from '../../schema/model/errors.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import { type ExtractionPool, PoolClosedError } from '../ingest/worker/extraction-pool.ts';
import { createCounter } from './counter.ts';
import { createHistogram } from './histogram.ts';
import type { Metric } from './metric.ts';
import { type Tracer, withSpan } from './tracer.ts';

export interface InstrumentedPool {
  readonly pool: ExtractionPool;
  readonly metrics: readonly Metric[];
}

/** The same pool, whose extractions are timed, whose rejections are counted and, with a tracer, told as spans. */
export function instrumentExtraction(pool: ExtractionPool, tracer: Tracer | null): InstrumentedPool {
  const durations = createHistogram({
    name: 'standpoint_extraction_duration_seconds',
    help: 'Time of extractions in this process, waiting for a worker and storing in it included',
    labels: ['outcome'],
  });
  const rejections = createCounter({
    name: 'standpoint_rejected_candidates_total',
    help: 'What extractors proposed and grounding refused in this process',
    labels: ['reason'],
  });

  async function watch<Found extends Pick<Extraction, 'rejections'>>(
    extract: () => Promise<Found>,
  ): Promise<Found> {
    const startedAt = performance.now();
    const stop = (outcome: string) => durations.observe(performance.now() - startedAt, outcome);
    try {
      const found = await (tracer ? withSpan(tracer, 'extract', extract) : extract());
      stop('extracted');
      for (const { reason } of found.rejections) rejections.count(reason);
      return found;
    } catch (error) {
      // What was cut short will be done again, here or elsewhere.
      if (!(error instanceof PoolClosedError)) stop(error instanceof DomainError ? 'refused' : 'failed');
      throw error;
    }
  }

  return {
    pool: {
      ...pool,
      extract: (source, caller) => watch(() => pool.extract(source, caller)),
      extractInto: (file, lease, source) => watch(() => pool.extractInto(file, lease, source)),
    },
    metrics: [durations, rejections],
  };
}
