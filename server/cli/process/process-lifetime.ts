import { constants } from 'node:os';
import type { Logger } from 'pino';
import type { Counter } from '../../telemetry/counter.ts';
import { EXIT_CODE, type ExitCode } from './run-command.ts';

/** How a process that serves comes to its end. */
export interface ProcessLifetime {
  /** Runs a service until the process is to end, stops it, and gives the exit code. */
  run(service: Service): Promise<ExitCode>;
}

export interface Service {
  /** Stops it in an orderly way. */
  stop(): Promise<void>;
  /** How long that may take, in milliseconds; then the process ends however far it has come. */
  readonly stopWithinMs: number;
}

export interface LifetimeOptions {
  readonly logger: Logger;
  /** Counts unhandled errors by kind. */
  readonly faults?: Counter;
}

/**
 * Runs a service until the process is told to stop: in order after the first signal, at once after the second. An uncaught
 * error stops it in order too, because the state of the process is unknown then. An unhandled promise rejection is logged
 * and counted: only the operation it belongs to has failed.
 */
export function createProcessLifetime({ logger, faults }: LifetimeOptions): ProcessLifetime {
  let hasFailed = false;
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  stopOnSignal(end, logger);
  process.on('uncaughtException', (err) => {
    faults?.count('uncaught_exception');
    logger.fatal({ err }, 'Unhandled error; stopping');
    hasFailed = true;
    end();
  });
  process.on('unhandledRejection', (err) => {
    faults?.count('unhandled_rejection');
    logger.error({ err }, 'Unhandled promise rejection');
  });

  return {
    async run({ stop, stopWithinMs }) {
      await ended;
      let exitCode: ExitCode = EXIT_CODE.SOME_FAILED;
      // It is not cleared: what would keep the process alive when all has stopped does not do so for long.
      setTimeout(() => {
        logger.warn(`Cannot stop within ${stopWithinMs} ms: ending what is still under way`);
        process.exit(exitCode);
      }, stopWithinMs).unref();
      await stop();
      if (!hasFailed) exitCode = EXIT_CODE.OK;
      return exitCode;
    },
  };
}

/** SIGHUP: the terminal is gone. */
const SIGNALS = ['SIGTERM', 'SIGINT', 'SIGHUP'] as const;

/** Repetitions of a signal within this time are the same one: npm passes on what the terminal has sent to all. */
const REPEATED_SIGNAL_MS = 250;

function stopOnSignal(end: () => void, logger: Logger): void {
  let toldAt: number | null = null;
  for (const signal of SIGNALS) {
    process.on(signal, () => {
      if (toldAt === null) {
        toldAt = performance.now();
        logger.info({ signal }, 'Stopping');
        end();
      } else if (performance.now() - toldAt > REPEATED_SIGNAL_MS) {
        process.exit(128 + constants.signals[signal]);
      }
    });
  }
}
