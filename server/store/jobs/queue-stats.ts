import type { Database } from '../database.ts';
import { currentTimeMs } from './current-time.ts';

/** The extraction jobs of the record, for all processes together. */
export interface QueueStats {
  /** Jobs that no process has leased. */
  readonly waiting: number;
  /** Jobs under a lease that has not expired. */
  readonly running: number;
  /** Jobs that failed and become available later. */
  readonly awaitingRetry: number;
  /** Age of the oldest text that is not extracted, in seconds; 0 when there is none. */
  readonly oldestAgeSeconds: number;
}

export async function readQueueStats({ kysely, dialect }: Database): Promise<QueueStats> {
  const { jobs, running, leased, oldest } = await kysely
    .selectFrom('job')
    .innerJoin('document', 'document.id', 'job.document_id')
    .select(({ fn, eb }) => {
      const isLeased = eb('leased_until', '>', currentTimeMs(dialect));
      const isRunning = eb.and([isLeased, eb('worker', 'is not', null)]);
      return [
        fn.countAll<number>().as('jobs'),
        fn.countAll<number>().filterWhere(isLeased).as('leased'),
        fn.countAll<number>().filterWhere(isRunning).as('running'),
        fn.min<string | null>('ingested_at').as('oldest'),
      ];
    })
    .executeTakeFirstOrThrow();
  const oldestAgeSeconds = oldest === null ? 0 : Math.max(0, (Date.now() - Date.parse(oldest)) / 1_000);
  return { waiting: jobs - leased, running, awaitingRetry: leased - running, oldestAgeSeconds };
}
