import { setTimeout as sleep } from 'node:timers/promises';
import { pino } from 'pino';
import { createApp } from './app.ts';
import type { Config } from './config.ts';
import { listen } from './http/listen.ts';
import { createExtractionPool, PoolClosedError } from './ingest/extraction-pool.ts';
import { createIngest } from './ingest/ingest.ts';
import { loadSamples } from './ingest/load-samples.ts';
import { createChangeFeed } from './store/change-feed.ts';
import { withChangeSignal } from './store/change-signal.ts';
import { isNew, openDatabase } from './store/open-database.ts';

/** A server that is up. */
export interface Running {
  /** Where GraphQL is served. */
  readonly url: string;
  /** Stops accepting, lets requests under way finish, and closes the database. What is not extracted stays PENDING. */
  stop(): Promise<void>;
}

/** How long the samples may keep the server from listening, in milliseconds. */
const SAMPLES_PATIENCE_MS = 2_000;

/**
 * Opens the record, fills a new one with the samples, resumes what an earlier process left to be extracted, and serves.
 * `onError` hears of what goes wrong in the background.
 *
 * @throws {CannotListenError}
 * @throws {UnusableDatabaseError}
 * @throws {DomainError} READ_ONLY
 */
export async function start(config: Config, onError: (error: unknown) => void): Promise<Running> {
  const logger = pino({ level: config.logLevel });
  const opened = await openDatabase(config.database);
  const feed = createChangeFeed(opened);
  const database = withChangeSignal(opened, feed.wake);
  const pool = createExtractionPool(config);
  const ingest = createIngest({ database, pool });
  const wantsSamples = config.samples && (await isNew(database));
  const report = (error: unknown) => {
    // Stopping cuts the background work short; the next start resumes it.
    if (!(error instanceof PoolClosedError)) onError(error);
  };
  const samples = wantsSamples ? loadSamples(ingest).catch(report) : undefined;
  const background = Promise.all([samples, ingest.resume().catch(report)]);
  await Promise.race([samples, sleep(SAMPLES_PATIENCE_MS, undefined, { ref: false })]);

  async function release(): Promise<void> {
    await pool.close();
    await background;
    await database.close();
  }
  try {
    const { handler } = createApp({ database, writer: ingest.writer, extract: ingest.extract, feed, logger });
    const listening = await listen(handler, config);
    return {
      url: `${listening.origin}/graphql`,
      async stop() {
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
