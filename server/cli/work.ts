import { compose } from '../compose.ts';
import { type ConfigOverrides, readConfig } from '../config.ts';
import { jobsFor } from '../ingest/ingest.ts';
import { createLogger } from '../telemetry/create-logger.ts';
import { createProcessLifetime } from './process/process-lifetime.ts';
import type { ExitCode } from './process/run-command.ts';

/** Time to release the jobs in progress, in milliseconds. */
const STOP_TIMEOUT_MS = 20_000;

/** Extracts the texts that servers of the same record accept, until SIGTERM. Jobs in progress are released. */
export async function work(overrides: ConfigOverrides): Promise<ExitCode> {
  const config = readConfig(overrides);
  const logger = createLogger(config.logLevel);
  const lifetime = createProcessLifetime({ logger });
  const threads = Math.max(1, config.workers);
  const { ingest, close } = await compose(config, {
    threads,
    jobs: jobsFor({ ...config, workers: threads }),
    onError: (err) => logger.error({ err }, 'Something failed in the background'),
  });
  await ingest.start();
  console.log(`Standpoint extracts ${threads} at a time`);

  // The timers of the job runner do not keep the process alive.
  const awake = setInterval(() => undefined, 60_000);
  return lifetime.run({
    stopWithinMs: STOP_TIMEOUT_MS,
    async stop() {
      clearInterval(awake);
      await close();
    },
  });
}
