import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { type AppParts, createApp } from './app.ts';
import { stateOf } from './auth/keys.ts';
import { type Config, ConfigError } from './config.ts';
import type { ServerListener } from './http/graphql-request.ts';
import { listen } from './http/listen.ts';
import { createExtractionPool, PoolClosedError } from './ingest/extraction-pool.ts';
import { createPageFetcher } from './ingest/fetch/fetch-page.ts';
import { createIngest, type Ingest, jobsFor } from './ingest/ingest.ts';
import { loadSamples } from './ingest/load-samples.ts';
import { listApiKeys } from './store/api-key.ts';
import { type ChangeFeed, createChangeFeed } from './store/change-feed.ts';
import { withChangeSignal } from './store/change-signal.ts';
import type { Database } from './store/database.ts';
import { isNew, openDatabase } from './store/open-database.ts';
import { createLogger } from './telemetry/create-logger.ts';
import { loadTracer } from './telemetry/load-tracer.ts';
import type { Metric } from './telemetry/metric.ts';
import { createProcessMetrics } from './telemetry/process-metrics.ts';
import { type Tracer, watchJobs } from './telemetry/tracer.ts';
import { watchDatabase } from './telemetry/watch-database.ts';
import { watchExtraction } from './telemetry/watch-extraction.ts';

/** A server that is up. */
export interface Running {
  /** Where GraphQL is served. */
  readonly url: string;
  /** Whether everybody on this machine is let in, because no key was ever made. */
  readonly isOpen: boolean;
  /**
   * Says at once that it is not ready, takes requests until the time to drain is over, lets those under way finish, and
   * closes the database. What is not extracted stays PENDING.
   */
  stop(): Promise<void>;
}

/** How long the samples may keep the server from listening, in milliseconds. */
const SAMPLES_PATIENCE_MS = 3_500;

/**
 * Opens the record, fills a new one with the samples, resumes what an earlier process left to be extracted, and serves.
 * `onError` hears of what goes wrong in the background; `metrics` are told at `/metrics` besides the server's own.
 *
 * @throws {CannotListenError}
 * @throws {ConfigError} when others can reach the server and there is no key for them.
 * @throws {UnusableDatabaseError}
 * @throws {DomainError} READ_ONLY
 */
export async function start(
  config: Config,
  onError: (error: unknown) => void,
  metrics: readonly Metric[] = [],
): Promise<Running> {
  const logger = createLogger(config.logLevel);
  const report = (error: unknown) => {
    // Stopping cuts the background work short; the next start resumes it.
    if (!(error instanceof PoolClosedError)) onError(error);
  };
  const parts = await openParts(config, { logger, onError: report });
  const { ingest, feed, isOpen } = parts;
  let samples: Promise<void> | undefined;
  let isStopping = false;

  async function release(): Promise<void> {
    await ingest.close();
    await samples;
    await parts.close();
  }

  try {
    if (config.samples && (await isNew(parts.database))) samples = loadSamples(ingest).catch(report);
    await ingest.start();
    await Promise.race([samples, sleep(SAMPLES_PATIENCE_MS, undefined, { ref: false })]);
    const handler = createHandler(config, parts, { logger, metrics, isStopping: () => isStopping });
    const listening = await listen(handler, config);
    return {
      url: `${listening.origin}/graphql`,
      isOpen,
      async stop() {
        isStopping = true;
        await sleep(config.drainMs);
        const closed = listening.close();
        feed.close();
        await closed;
        await release();
      },
    };
  } catch (error) {
    await release();
    throw error;
  }
}

/** What a server is made of, but for what stands between it and its callers. */
interface Parts {
  readonly database: Database;
  /** Whether nobody needs a key. */
  readonly isOpen: boolean;
  readonly feed: ChangeFeed;
  readonly ingest: Ingest;
  readonly tracer: Tracer | null;
  readonly metrics: readonly Metric[];
  /** Closes what outlives the ingest. */
  close(): Promise<void>;
}

interface Reports {
  readonly logger: Logger;
  readonly onError: (error: unknown) => void;
}

async function openParts(config: Config, { logger, onError }: Reports): Promise<Parts> {
  const opened = await openDatabase(config.database, { onReplica: noteReplica(logger) });
  opened.inspect();
  const isOpen = await findWhetherOpen(opened, config).catch(async (error) => {
    await opened.close();
    throw error;
  });
  const feed = createChangeFeed(opened);
  const tracer = await loadTracer(config.traces);
  const statements = watchDatabase(withChangeSignal(opened, feed.wake), tracer);
  const { database } = statements;
  const size = Math.max(1, config.workers);
  const extraction = watchExtraction(createExtractionPool({ ...config, size, isBackground: true }), tracer);
  const ingest = createIngest({
    database,
    pool: extraction.pool,
    jobs: jobsFor(config),
    fetchPage: createPageFetcher(config),
    onError,
    watchJob: tracer ? watchJobs(tracer) : undefined,
  });
  const metrics = [...statements.metrics, ...extraction.metrics];
  async function close(): Promise<void> {
    await database.close();
    await tracer?.close();
  }
  return { database, isOpen, feed, ingest, tracer, metrics, close };
}

interface Serving extends Pick<AppParts, 'logger' | 'isStopping'> {
  /** Told besides those of the parts. */
  readonly metrics: readonly Metric[];
}

function createHandler(config: Config, parts: Parts, { metrics, ...serving }: Serving): ServerListener {
  const { database, feed, ingest, tracer } = parts;
  return createApp({
    ...serving,
    database,
    writerOn: ingest.writerOn,
    extract: ingest.extract,
    feed,
    access: config,
    limits: {
      cost: config.maxCost,
      textBodyBytes: bodyFor(config.maxTextLength),
      streamsAtOnce: config.maxStreams,
      streamsPerKey: config.maxStreamsPerKey,
    },
    telemetry: {
      slowMs: config.slowMs,
      tracer,
      metrics: [...parts.metrics, ...createProcessMetrics(), ...metrics],
    },
  }).handler;
}

function noteReplica(logger: Logger): (trouble: Error | null) => void {
  return (err) => {
    if (err) logger.warn({ err }, 'Cannot read from the replica');
    else logger.info('The replica is read again');
  };
}

/** @throws {ConfigError} when others can reach the server and there is no key for them. */
async function findWhetherOpen(database: Database, { host, isLoopback, tokens }: Config): Promise<boolean> {
  if (tokens) return false;
  const keys = await listApiKeys(database);
  if (isLoopback || keys.some((key) => stateOf(key) === 'in use')) return keys.length === 0;
  throw new ConfigError(
    `Cannot listen on ${host}: others can reach it and there is no key; make one with standpoint keys create`,
  );
}

/** The bytes that a text of the largest size takes at worst, every character escaped, and what stands around it. */
function bodyFor(maxTextLength: number): number {
  return maxTextLength * 6 + 1024 * 1024;
}
