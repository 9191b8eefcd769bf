import type { Worker } from 'node:worker_threads';

/** How much longer than its own time a thread may take by the clock: other work can keep it from a core for long. */
const CLOCK_FACTOR = 4;

/**
 * Calls back when a thread has worked for so long, in milliseconds of its own CPU time, or four times as long by the clock.
 * Gives a way to call that off.
 */
export function startCpuTimer(thread: Worker, limitMs: number, onEnd: () => void): () => void {
  const startedAt = performance.now();
  const atStart = cpuTime(thread);
  let isOver = false;
  let timer = setTimeout(checkUsage, limitMs);

  async function checkUsage(): Promise<void> {
    const [before, now] = await Promise.all([atStart, cpuTime(thread)]);
    if (isOver) return;
    const worked = now - before;
    const left = limitMs * CLOCK_FACTOR - (performance.now() - startedAt);
    if (worked >= limitMs * 0.9 || left <= 0) onEnd();
    else timer = setTimeout(checkUsage, Math.min(Math.max(limitMs - worked, 50), left));
  }

  return () => {
    isOver = true;
    clearTimeout(timer);
  };
}

/** In milliseconds; 0 where the thread has not started or does not answer: then the clock alone decides. */
function cpuTime(thread: Worker): Promise<number> {
  const silence = new Promise<number>((resolve) => {
    setTimeout(resolve, 1_000, 0).unref();
  });
  const usage = thread.cpuUsage().then(({ user, system }) => (user + system) / 1_000);
  return Promise.race([usage.catch(() => 0), silence]);
}
