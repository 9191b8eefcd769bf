import { type ConfigOverrides, readConfig } from '../config.ts';
import { start } from '../start.ts';
import { describeAddress } from '../store/open-database.ts';
import { createCounter } from '../telemetry/counter.ts';
import { createLogger } from '../telemetry/create-logger.ts';
import { createProcessLifetime } from './process/process-lifetime.ts';
import type { ExitCode } from './process/run-command.ts';

/** For the requests under way, and for closing all else, in milliseconds. */
const STOP_TIMEOUT_MS = 20_000;

/** Serves until the process is told to stop. */
export async function serve(overrides: ConfigOverrides): Promise<ExitCode> {
  const config = readConfig(overrides);
  const logger = createLogger(config.logLevel);
  const faults = createCounter({
    name: 'standpoint_faults_total',
    help: 'Unhandled errors',
    labels: ['kind'],
  });
  const lifetime = createProcessLifetime({ logger, faults });
  const report = (err: unknown) => logger.error({ err }, 'Something failed in the background');
  const running = await start(config, report, [faults]);
  console.log(`Standpoint answers at ${running.url}`);
  const users = running.isOpen
    ? 'every user of this machine'
    : `holders of a key${config.tokens ? ' or a token' : ''}`;
  console.log(`It keeps its record in ${describeAddress(config.database)}, and ${users} may use it`);
  return lifetime.run({ stop: running.stop, stopWithinMs: config.drainMs + STOP_TIMEOUT_MS });
}
