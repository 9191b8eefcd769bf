import { Worker } from 'node:worker_threads';
import type { ExtractionJob, ExtractionReply } from './extraction-job.ts';

/** One worker thread after another, doing one job at a time. */
export interface ExtractionLane {
  /** @throws {WorkerDiedError} when the worker dies of the job or takes too long; the next job gets a new worker. */
  run(job: ExtractionJob): Promise<ExtractionReply>;

  /** Stops the worker, with what it is doing. */
  close(): Promise<void>;
}

export interface ExtractionLaneOptions {
  readonly worker: URL;
  readonly timeoutMs: number;
  readonly jobsPerWorker: number;
  /** What the worker is started with. */
  readonly workerData?: unknown;
}

/** The worker is gone without an answer; the message says how. */
export class WorkerDiedError extends Error {
  override readonly name = 'WorkerDiedError';
}

/** A worker's heap. Beyond it the worker dies, not the server. */
const MAX_HEAP_MB = 512;

export function createExtractionLane({
  worker,
  timeoutMs,
  jobsPerWorker,
  workerData,
}: ExtractionLaneOptions): ExtractionLane {
  let thread: Worker | null = null;
  let jobs = 0;
  let isClosing = false;

  function start(): Worker {
    const started = new Worker(worker, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    });
    // Without a listener an error of an idle worker would end the server.
    started.on('error', () => undefined);
    started.once('exit', () => {
      if (thread === started) thread = null;
    });
    jobs = 0;
    return started;
  }

  return {
    async run(job) {
      const current = thread ?? start();
      thread = current;
      jobs += 1;
      current.ref();
      try {
        return await ask(current, job, timeoutMs);
      } finally {
        if (!isClosing) current.unref();
        if (jobs >= jobsPerWorker) await current.terminate();
      }
    },

    async close() {
      isClosing = true;
      // The end of an idle worker alone would not keep the process until it has come.
      thread?.ref();
      await thread?.terminate();
    },
  };
}

function ask(thread: Worker, job: ExtractionJob, timeoutMs: number): Promise<ExtractionReply> {
  return new Promise((resolve, reject) => {
    let state = 'its worker stopped';
    const timer = setTimeout(() => {
      state = `it took more than ${timeoutMs} ms`;
      void thread.terminate();
    }, timeoutMs);

    function onMessage(reply: ExtractionReply): void {
      settle();
      resolve(reply);
    }
    function onError(error: Error): void {
      state = `its worker died: ${error.message}`;
    }
    function onExit(): void {
      settle();
      reject(new WorkerDiedError(state));
    }
    function settle(): void {
      clearTimeout(timer);
      thread.off('message', onMessage).off('error', onError).off('exit', onExit);
    }

    thread.on('message', onMessage).on('error', onError).on('exit', onExit);
    thread.postMessage(job);
  });
}
