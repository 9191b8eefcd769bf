import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { apiKeyState } from './auth/issue-api-key.ts';
import { type Config, ConfigError } from './config.ts';
import { listen } from './http/connection/listen.ts';
import type { ServerListener } from './http/connection/server-request.ts';
import { createHttpApp, type HttpAppOptions } from './http-app.ts';
import { createPageFetcher } from './ingest/fetch/fetch-page.ts';
import { createIngest, type Ingest, jobsFor } from './ingest/ingest.ts';
import { loadSamples } from './ingest/load-samples.ts';
import { createExtractionPool, PoolClosedError } from './ingest/worker/extraction-pool.ts';
import { listApiKeys } from './store/api-keys.ts';
import { type ChangeFeed, createChangeFeed } from './store/changes/change-feed.ts';
import { withChangeSignal } from './store/changes/change-signal.ts';
import type { Database } from './store/database.ts';
import { isEmptyDatabase, openDatabase } from './store/open-database.ts';
import { createLogger } from './telemetry/create-logger.ts';
import { instrumentDatabase } from './telemetry/instrument-database.ts';
import { instrumentExtraction } from './telemetry/instrument-extraction.ts';
import { loadTracer } from './telemetry/load-tracer.ts';
import type { Metric } from './telemetry/metric.ts';
import { createProcessMetrics } from './telemetry/process-metrics.ts';
import { type Tracer, traceJobs } from './telemetry/tracer.ts';

/** A server that is up. */
export interface RunningServer {
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
const SAMPLES_TIMEOUT_MS = 3_500;

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
): Promise<RunningServer> {
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
    if (config.samples && (await isEmptyDatabase(parts.database)))
      samples = loadSamples(ingest).catch(report);
    await ingest.start();
    await Promise.race([samples, sleep(SAMPLES_TIMEOUT_MS, undefined, { ref: false })]);
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
interface ServerParts {
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

interface Reporting {
  readonly logger: Logger;
  readonly onError: (error: unknown) => void;
}

async function openParts(config: Config, { logger, onError }: Reporting): Promise<ServerParts> {
  const opened = await openDatabase(config.database, { onReplicaFailover: logFailover(logger) });
  opened.startFileCheck();
  const isOpen = await allowsAnonymous(opened, config).catch(async (error) => {
    await opened.close();
    throw error;
  });
  const feed = createChangeFeed(opened);
  const tracer = await loadTracer(config.traces);
  const statements = instrumentDatabase(withChangeSignal(opened, feed.wake), tracer);
  const { database } = statements;
  const size = Math.max(1, config.workers);
  const extraction = instrumentExtraction(
    createExtractionPool({ ...config, size, isBackground: true }),
    tracer,
  );
  const ingest = createIngest({
    database,
    pool: extraction.pool,
    jobs: jobsFor(config),
    fetchPage: createPageFetcher(config),
    onError,
    watchJob: tracer ? traceJobs(tracer) : undefined,
  });
  const metrics = [...statements.metrics, ...extraction.metrics];
  async function close(): Promise<void> {
    await database.close();
    await tracer?.close();
  }
  return { database, isOpen, feed, ingest, tracer, metrics, close };
}

interface ServingOptions extends Pick<HttpAppOptions, 'logger' | 'isStopping'> {
  /** Told besides those of the parts. */
  readonly metrics: readonly Metric[];
}

function createHandler(
  config: Config,
  parts: ServerParts,
  { metrics, ...serving }: ServingOptions,
): ServerListener {
  const { database, feed, ingest, tracer } = parts;
  return createHttpApp({
    ...serving,
    database,
    createWriter: ingest.createWriter,
    extract: ingest.extract,
    feed,
    access: config,
    limits: {
      cost: config.maxCost,
      textBodyBytes: bodyLimitFor(config.maxTextLength),
      concurrentStreams: config.maxStreams,
      concurrentStreamsPerCaller: config.maxStreamsPerKey,
    },
    telemetry: {
      slowMs: config.slowMs,
      tracer,
      metrics: [...parts.metrics, ...createProcessMetrics(), ...metrics],
    },
  }).handler;
}

function logFailover(logger: Logger): (trouble: Error | null) => void {
  return (err) => {
    if (err) logger.warn({ err }, 'Cannot read from the replica');
    else logger.info('The replica is read again');
  };
}

/** @throws {ConfigError} when others can reach the server and there is no key for them. */
async function allowsAnonymous(database: Database, { host, isLoopback, tokens }: Config): Promise<boolean> {
  if (tokens) return false;
  const keys = await listApiKeys(database);
  if (isLoopback || keys.some((key) => apiKeyState(key) === 'in use')) return keys.length === 0;
  throw new ConfigError(
    `Cannot listen on ${host}: others can reach it and there is no key; make one with standpoint keys create`,
  );
}

/** The bytes that a text of the largest size takes at worst, every character escaped, and what stands around it. */
function bodyLimitFor(maxTextLength: number): number {
  return maxTextLength * 6 + 1024 * 1024;
}
