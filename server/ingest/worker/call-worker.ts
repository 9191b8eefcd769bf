import type { Worker } from 'node:worker_threads';
import { startCpuTimer } from './cpu-timer.ts';
import type { ExtractionReply, ExtractionRequest, WorkerMessage } from './extraction-request.ts';
import { toStoreError } from './store-reply.ts';

/** The worker is gone without an answer; the message says how. */
export class WorkerDiedError extends Error {
  override readonly name = 'WorkerDiedError';
  /** Whether it was stopped because it took too long; it would again. */
  readonly isTimeout: boolean;

  constructor(message: string, isTimeout: boolean) {
    super(message);
    this.isTimeout = isTimeout;
  }
}

export interface WorkerCallOptions {
  /** How long the worker may work until it has an answer, or something to store, in milliseconds of its CPU time. */
  readonly timeoutMs: number;
  /** Has the worker write, when it is its turn to. */
  readonly lockWriter?: LockWriter | undefined;
}

/** Runs `write` when nothing else of this process writes. */
export type LockWriter = (write: () => Promise<void>) => Promise<void>;

/** For storing one extraction, its wait for other processes included, in milliseconds. */
const STORE_TIMEOUT_MS = 60_000;

/**
 * Asks a worker to do a job.
 *
 * @throws {WorkerDiedError} when it dies of it or takes too long.
 * @throws what the store throws, when it was to store something and could not.
 */
export function callWorker(
  thread: Worker,
  job: ExtractionRequest,
  options: WorkerCallOptions,
): Promise<ExtractionReply> {
  const { timeoutMs, lockWriter } = options;
  const { promise, resolve, reject } = Promise.withResolvers<ExtractionReply>();
  let died = new WorkerDiedError('its worker stopped', false);
  let stopTimer = startTimer(timeoutMs);

  function startTimer(limitMs: number): () => void {
    return startCpuTimer(thread, limitMs, () => {
      died = new WorkerDiedError(`it took more than ${limitMs} ms`, true);
      void thread.terminate();
    });
  }

  function onMessage(reply: ExtractionReply | 'EXTRACTED'): void {
    if (reply === 'EXTRACTED') void store();
    else if ('notStored' in reply) reject(toStoreError(reply.notStored));
    else resolve(reply);
  }

  async function store(): Promise<void> {
    stopTimer();
    try {
      if (!lockWriter) throw new Error('Cannot store the extraction: it was not requested');
      await lockWriter(() => {
        stopTimer = startTimer(STORE_TIMEOUT_MS);
        thread.postMessage('STORE' satisfies WorkerMessage);
        return promise.then(() => undefined);
      });
    } catch (error) {
      // Where the turn never came; otherwise the answer is there already.
      reject(error);
      thread.postMessage('FORGET' satisfies WorkerMessage);
    }
  }

  function onError(error: Error): void {
    died = new WorkerDiedError(`its worker died: ${error.message}`, false);
  }
  const onExit = (): void => reject(died);

  thread.on('message', onMessage).on('error', onError).on('exit', onExit);
  thread.postMessage(job satisfies WorkerMessage);
  return promise.finally(() => {
    stopTimer();
    thread.off('message', onMessage).off('error', onError).off('exit', onExit);
  });
}
