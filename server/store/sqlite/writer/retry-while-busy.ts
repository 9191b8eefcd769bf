import { setTimeout as sleep } from 'node:timers/promises';
import { isBusy } from '../failure.ts';

/** How long a lock of another process is waited for, in milliseconds. */
const LOCK_TIMEOUT_MS = 10_000;

/**
 * Runs `attempt` until the lock it needs is free. The wait is asynchronous: SQLite's own `busy_timeout` sleeps in the
 * thread that also answers requests.
 */
export async function retryWhileBusy<Result>(
  attempt: () => Result | Promise<Result>,
  timeoutMs = LOCK_TIMEOUT_MS,
): Promise<Result> {
  const deadline = Date.now() + timeoutMs;
  for (let delayMs = 5; ; delayMs = Math.min(delayMs * 2, 200)) {
    try {
      return await attempt();
    } catch (error) {
      if (!isBusy(error) || Date.now() >= deadline) throw error;
    }
    await sleep(delayMs * (0.5 + Math.random()));
  }
}
