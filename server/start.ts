import { setTimeout as sleep } from 'node:timers/promises';
import type { Logger } from 'pino';
import { apiKeyState } from './auth/issue-api-key.ts';
import { type Composition, compose } from './compose.ts';
import { type Config, ConfigError } from './config.ts';
import { listen } from './http/connection/listen.ts';
import type { ServerListener } from './http/connection/server-request.ts';
import { createHttpApp, type HttpAppOptions } from './http-app.ts';
import { createPageFetcher } from './ingest/fetch/fetch-page.ts';
import { jobsFor } from './ingest/ingest.ts';
import { loadSamples } from './ingest/load-samples.ts';
import { PoolClosedError } from './ingest/worker/extraction-pool.ts';
import { listApiKeys } from './store/api-keys.ts';
import type { Database } from './store/database.ts';
import { isEmptyDatabase } from './store/open-database.ts';
import { createLogger } from './telemetry/create-logger.ts';
import type { Metric } from './telemetry/metric.ts';
import { createProcessMetrics } from './telemetry/process-metrics.ts';

/** A server that is up. */
export interface RunningServer {
  /** Where GraphQL is served. */
  readonly url: string;
  /** Whether requests of this machine need no key, because none exists. */
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
 * Opens the record, loads the samples into an empty one, resumes pending extractions, and serves. `onError` receives errors
 * of background work; `metrics` are served at `/metrics` in addition to the server's own.
 *
 * @throws {CannotListenError}
 * @throws {ConfigError} when the server listens on all interfaces and no API key exists.
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
  const parts = await composeServer(config, { logger, onError: report });
  const { database, ingest, feed } = parts;
  let samples: Promise<void> | undefined;
  let isStopping = false;

  async function release(): Promise<void> {
    await ingest.close();
    await samples;
    await parts.close();
  }

  try {
    database.startFileCheck();
    const isOpen = await allowsAnonymous(database, config);
    if (config.samples && (await isEmptyDatabase(database))) samples = loadSamples(ingest).catch(report);
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

interface Reporting {
  readonly logger: Logger;
  readonly onError: (error: unknown) => void;
}

function composeServer(config: Config, { logger, onError }: Reporting): Promise<Composition> {
  return compose(config, {
    threads: Math.max(1, config.workers),
    jobs: jobsFor(config),
    isBackground: true,
    fetchPage: createPageFetcher(config),
    onError,
    onReplicaFailover: logFailover(logger),
  });
}

interface ServingOptions extends Pick<HttpAppOptions, 'logger' | 'isStopping'> {
  /** Metrics in addition to those of the parts. */
  readonly metrics: readonly Metric[];
}

function createHandler(
  config: Config,
  parts: Composition,
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
