import { DomainError } from '../../schema/model/errors.ts';
import { type ExtractionPool, PoolClosedError } from '../ingest/extraction-pool.ts';
import { createCounter } from './counter.ts';
import { createHistogram } from './histogram.ts';
import type { Metric } from './metric.ts';
import { type Tracer, trace } from './tracer.ts';

export interface WatchedPool {
  readonly pool: ExtractionPool;
  readonly metrics: readonly Metric[];
}

/** The same pool, whose extractions are timed, whose rejections are counted and, with a tracer, told as spans. */
export function watchExtraction(pool: ExtractionPool, tracer: Tracer | null): WatchedPool {
  const durations = createHistogram({
    name: 'standpoint_extraction_duration_seconds',
    help: 'Time of extractions in this process, waiting for a worker included',
    labels: ['outcome'],
  });
  const rejections = createCounter({
    name: 'standpoint_rejected_candidates_total',
    help: 'What extractors proposed and grounding refused in this process',
    labels: ['reason'],
  });

  return {
    pool: {
      ...pool,
      async extract(source) {
        const startedAt = performance.now();
        const stop = (outcome: string) => durations.observe(performance.now() - startedAt, outcome);
        const extract = () => pool.extract(source);
        try {
          const extraction = await (tracer ? trace(tracer, 'extract', extract) : extract());
          stop('extracted');
          for (const { reason } of extraction.rejections) rejections.count(reason);
          return extraction;
        } catch (error) {
          // What was cut short will be done again, here or elsewhere.
          if (!(error instanceof PoolClosedError)) stop(error instanceof DomainError ? 'refused' : 'failed');
          throw error;
        }
      },
    },
    metrics: [durations, rejections],
  };
}
