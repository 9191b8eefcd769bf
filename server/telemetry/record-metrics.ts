import { memoizeFor } from './memoize-for.ts';
import { gauge, type Metric, type Samples, total } from './metric.ts';

/** What is counted elsewhere, read when it is asked for. */
export interface RecordMetricsOptions {
  /** How full each cache is, by its name. */
  readonly caches: Readonly<Record<string, () => CacheCounts>>;
  /** How many follow the log of changes here. */
  readonly subscribers: () => number;
  /** The extractions that are still to be done, by anybody. */
  readonly queue: () => Promise<QueueCounts>;
}

interface CacheCounts {
  readonly entries: number;
  readonly bytes: number;
  readonly hits: number;
  readonly misses: number;
  readonly evictions: number;
}

interface QueueCounts {
  readonly waiting: number;
  readonly running: number;
  readonly awaitingRetry: number;
  readonly oldestAgeSeconds: number;
}

/** How the record is used, and how much work is left. */
export function createRecordMetrics({ caches, subscribers, queue }: RecordMetricsOptions): readonly Metric[] {
  const ofEach = (figure: keyof CacheCounts) => (): Samples =>
    Object.entries(caches).map(([cache, figures]) => ({ labels: { cache }, value: figures()[figure] }));
  // Two metrics of one scrape ask one question.
  const queueNow = memoizeFor(100, queue);
  return [
    gauge('standpoint_cache_entries', 'Parsed documents, and plans, that are remembered', ofEach('entries')),
    gauge('standpoint_cache_bytes', 'What they weigh by estimate', ofEach('bytes')),
    total('standpoint_cache_hits_total', 'How often one was remembered', ofEach('hits')),
    total('standpoint_cache_misses_total', 'How often one had to be made', ofEach('misses')),
    total(
      'standpoint_cache_evictions_total',
      'How many were forgotten for want of room',
      ofEach('evictions'),
    ),
    gauge('standpoint_subscribers', 'Subscribers that follow the record at this server', subscribers),
    gauge(
      'standpoint_extractions',
      'Documents of the record that are to be extracted, by state',
      async () => {
        const { waiting, running, awaitingRetry } = await queueNow();
        return Object.entries({ waiting, under_way: running, to_be_retried: awaitingRetry }).map(
          ([state, value]) => ({ labels: { state }, value }),
        );
      },
    ),
    gauge('standpoint_oldest_extraction_seconds', 'Age of the oldest of them', async () => {
      const { oldestAgeSeconds } = await queueNow();
      return [{ value: oldestAgeSeconds }];
    }),
  ];
}
