import { type ConfigOverrides, readConfig } from '../config.ts';
import { createIngest, jobsFor } from '../ingest/ingest.ts';
import { createExtractionPool } from '../ingest/worker/extraction-pool.ts';
import { openDatabase } from '../store/open-database.ts';
import { createLogger } from '../telemetry/create-logger.ts';
import { instrumentDatabase } from '../telemetry/instrument-database.ts';
import { instrumentExtraction } from '../telemetry/instrument-extraction.ts';
import { loadTracer } from '../telemetry/load-tracer.ts';
import { traceJobs } from '../telemetry/tracer.ts';
import { createProcessLifetime } from './process/process-lifetime.ts';
import type { ExitCode } from './process/run-command.ts';

/** For giving back what is under way, in milliseconds. */
const STOP_TIMEOUT_MS = 20_000;

/** Extracts what servers of the same record accept, until the process is told to stop. What is under way is given back. */
export async function work(overrides: ConfigOverrides): Promise<ExitCode> {
  const config = readConfig(overrides);
  const logger = createLogger(config.logLevel);
  const lifetime = createProcessLifetime({ logger });
  const size = Math.max(1, config.workers);
  const tracer = await loadTracer(config.traces);
  const { database } = instrumentDatabase(await openDatabase(config.database), tracer);
  const { pool } = instrumentExtraction(createExtractionPool({ ...config, size }), tracer);
  const report = (err: unknown) => logger.error({ err }, 'Something failed in the background');
  const watchJob = tracer ? traceJobs(tracer) : undefined;
  const jobs = jobsFor({ ...config, workers: size });
  const ingest = createIngest({ database, pool, jobs, onError: report, watchJob });
  await ingest.start();
  console.log(`Standpoint extracts ${size} at a time`);

  // The jobs' timers alone would not keep the process.
  const awake = setInterval(() => undefined, 60_000);
  return lifetime.run({
    stopWithinMs: STOP_TIMEOUT_MS,
    async stop() {
      clearInterval(awake);
      await ingest.close();
      await database.close();
      await tracer?.close();
    },
  });
}
