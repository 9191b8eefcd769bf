import type { Config } from './config.ts';
import { createIngest, type Ingest, type IngestOptions } from './ingest/ingest.ts';
import { createExtractionPool } from './ingest/worker/extraction-pool.ts';
import { type ChangeFeed, createChangeFeed } from './store/changes/change-feed.ts';
import { withChangeSignal } from './store/changes/change-signal.ts';
import type { Database } from './store/database.ts';
import { openDatabase } from './store/open-database.ts';
import { instrumentDatabase } from './telemetry/instrument-database.ts';
import { instrumentExtraction } from './telemetry/instrument-extraction.ts';
import { loadTracer } from './telemetry/load-tracer.ts';
import type { Metric } from './telemetry/metric.ts';
import { type Tracer, traceJobs } from './telemetry/tracer.ts';

/** The parts of a process that stores and extracts documents. */
export interface Composition {
  readonly database: Database;
  /** The change feed of the record. It reads nothing while it has no subscriber. */
  readonly feed: ChangeFeed;
  readonly ingest: Ingest;
  /** Null while tracing is off. */
  readonly tracer: Tracer | null;
  readonly metrics: readonly Metric[];
  /** Stops the ingest, releases its jobs, and closes everything else. */
  close(): Promise<void>;
}

export interface ComposeOptions extends Pick<IngestOptions, 'fetchPage' | 'onError' | 'waitTimeoutMs'> {
  /** Extraction threads. */
  readonly threads: number;
  /** Extraction jobs that run here at the same time. */
  readonly jobs: number;
  /** Whether extraction threads have a lower priority than the process. */
  readonly isBackground?: boolean;
  /** Called when reads fail over to the primary, and with null when the replica is back. */
  readonly onReplicaFailover?: (trouble: Error | null) => void;
}

/**
 * Composes the parts that `serve`, `work` and `ingest` share: database, change feed, extraction threads, ingest and
 * telemetry. Nothing is extracted before `ingest.start()` or a write.
 *
 * @throws {UnusableDatabaseError}
 * @throws {DomainError} READ_ONLY
 */
export async function compose(config: Config, options: ComposeOptions): Promise<Composition> {
  const { threads, isBackground = false, onReplicaFailover, ...ingestOptions } = options;
  const tracer = await loadTracer(config.traces);
  const opened = await openDatabase(config.database, { onReplicaFailover });
  const feed = createChangeFeed(opened);
  const { database, metrics } = instrumentDatabase(withChangeSignal(opened, feed.wake), tracer);
  const extraction = instrumentExtraction(
    createExtractionPool({ ...config, size: threads, isBackground }),
    tracer,
  );
  const ingest = createIngest({
    ...ingestOptions,
    database,
    pool: extraction.pool,
    watchJob: tracer ? traceJobs(tracer) : undefined,
  });
  return {
    database,
    feed,
    ingest,
    tracer,
    metrics: [...metrics, ...extraction.metrics],
    async close() {
      feed.close();
      await ingest.close();
      await database.close();
      await tracer?.close();
    },
  };
}
