import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy } from './sqlite-failure.ts';

/** How long a lock of another process is waited for, in milliseconds. */
const PATIENCE_MS = 10_000;

/**
 * Runs `attempt` until the lock it needs is free. The wait is asynchronous: SQLite's own `busy_timeout` sleeps in the
 * thread that also answers requests.
 */
export async function retryWhileBusy<Result>(
  attempt: () => Result | Promise<Result>,
  patienceMs = PATIENCE_MS,
): Promise<Result> {
  const deadline = Date.now() + patienceMs;
  for (let pause = 5; ; pause = Math.min(pause * 2, 200)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || Date.now() >= deadline) throw error;
    }
    await sleep(pause * (0.5 + Math.random()));
  }
}
