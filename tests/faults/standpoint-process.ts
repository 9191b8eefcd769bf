import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

const LAUNCHER = new URL('../../server/cli/standpoint.mjs', import.meta.url).pathname;

/** A process of Standpoint, there to be killed. */
export interface StandpointProcess {
  /** Settles when the process says that it is up, or is gone. */
  readonly up: Promise<unknown>;
  /** Ends it with SIGKILL, and waits until it is gone. */
  kill(): Promise<void>;
  /** Asks it to end with SIGTERM, and gives its exit code. */
  stop(): Promise<number | null>;
  readonly isGone: boolean;
}

/** Starts `standpoint serve` or `standpoint work` on a record, without samples; it is killed when the test ends. */
export function startProcess(
  command: readonly string[],
  environment: Readonly<Record<string, string>>,
): StandpointProcess {
  const settings = { STANDPOINT_SAMPLES: 'off', STANDPOINT_LOG_LEVEL: 'error', STANDPOINT_RATE: '0' };
  const child: ChildProcess = spawn(process.execPath, [LAUNCHER, ...command], {
    env: { ...process.env, ...settings, ...environment },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const exit = once(child, 'exit');
  // The output is a pipe; a child without one would have been refused by spawn.
  const lines = createInterface(child.stdout as NodeJS.ReadableStream);
  onTestFinished(() => void child.kill('SIGKILL'));
  return {
    up: Promise.race([once(lines, 'line'), exit]),
    async kill() {
      child.kill('SIGKILL');
      await exit;
    },
    async stop() {
      child.kill('SIGTERM');
      const [code] = await exit;
      return code;
    },
    get isGone() {
      return child.exitCode !== null || child.signalCode !== null;
    },
  };
}

/** A free port, for a server that restarts on the same one. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const address = server.address();
  await new Promise((closed) => server.close(closed));
  if (typeof address !== 'object' || address === null) throw new Error('Cannot find a free port');
  return address.port;
}
