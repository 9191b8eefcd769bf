import { type ConfigOverrides, readConfig } from '../config.ts';
import { createExtractionPool } from '../ingest/extraction-pool.ts';
import { createIngest, jobsFor } from '../ingest/ingest.ts';
import { openDatabase } from '../store/open-database.ts';
import { createLogger } from '../telemetry/create-logger.ts';
import { loadTracer } from '../telemetry/load-tracer.ts';
import { watchJobs } from '../telemetry/tracer.ts';
import { watchDatabase } from '../telemetry/watch-database.ts';
import { watchExtraction } from '../telemetry/watch-extraction.ts';
import { beginLifetime } from './lifetime.ts';
import type { ExitCode } from './run-command.ts';

/** For giving back what is under way, in milliseconds. */
const STOP_PATIENCE_MS = 20_000;

/** Extracts what servers of the same record accept, until the process is told to stop. What is under way is given back. */
export async function work(overrides: ConfigOverrides): Promise<ExitCode> {
  const config = readConfig(overrides);
  const logger = createLogger(config.logLevel);
  const lifetime = beginLifetime({ logger });
  const size = Math.max(1, config.workers);
  const tracer = await loadTracer(config.traces);
  const { database } = watchDatabase(await openDatabase(config.database), tracer);
  const { pool } = watchExtraction(createExtractionPool({ ...config, size }), tracer);
  const report = (err: unknown) => logger.error({ err }, 'Something failed in the background');
  const watchJob = tracer ? watchJobs(tracer) : undefined;
  const jobs = jobsFor({ ...config, workers: size });
  const ingest = createIngest({ database, pool, jobs, onError: report, watchJob });
  await ingest.start();
  console.log(`Standpoint extracts ${size} at a time`);

  // The jobs' timers alone would not keep the process.
  const awake = setInterval(() => undefined, 60_000);
  return lifetime.run({
    stopWithinMs: STOP_PATIENCE_MS,
    async stop() {
      clearInterval(awake);
      await ingest.close();
      await database.close();
      await tracer?.close();
    },
  });
}
