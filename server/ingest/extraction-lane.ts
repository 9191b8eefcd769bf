import { Worker } from 'node:worker_threads';
import type { ExtractionJob, ExtractionReply } from './extraction-job.ts';

/** One worker thread after another, doing one job at a time. */
export interface ExtractionLane {
  /** @throws {WorkerDiedError} when the worker dies of the job or takes too long; the next job gets a new worker. */
  run(job: ExtractionJob): Promise<ExtractionReply>;

  /** Stops its workers, with what they are doing. */
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

/** What a worker is asked first; once it answers, it has loaded all it needs. */
const FIRST_JOB: ExtractionJob = { task: 'READ', source: { text: 'It began.' }, maxTextLength: 100 };

/** A worker's heap. Beyond it the worker dies, not the server. */
const MAX_HEAP_MB = 512;

export function createExtractionLane({
  worker,
  timeoutMs,
  jobsPerWorker,
  workerData,
}: ExtractionLaneOptions): ExtractionLane {
  const threads = new Set<Worker>();
  let thread: Worker | null = null;
  let jobs = 0;
  let isReplacing = false;
  let isBusy = false;
  let isClosing = false;

  function start(): Worker {
    const started = new Worker(worker, {
      workerData,
      resourceLimits: { maxOldGenerationSizeMb: MAX_HEAP_MB },
    });
    // Without a listener an error of an idle worker would end the server.
    started.on('error', () => undefined);
    started.once('exit', () => {
      threads.delete(started);
      if (thread === started) thread = null;
    });
    threads.add(started);
    return started;
  }

  function takeOver(next: Worker): Worker {
    thread = next;
    jobs = 0;
    return next;
  }

  /** Has the next worker get ready beside this one, so that no job waits for it. */
  async function replace(): Promise<void> {
    const next = start();
    next.unref();
    isReplacing = true;
    // One that fails at this is not needed yet; the next job starts another.
    const isReady = await ask(next, FIRST_JOB, timeoutMs).then(Boolean, () => false);
    isReplacing = false;
    if (!isReady || isClosing) return;
    const last = thread;
    takeOver(next);
    if (!isBusy) await last?.terminate();
  }

  return {
    async run(job) {
      const current = thread ?? takeOver(start());
      jobs += 1;
      if (jobs >= jobsPerWorker && !isReplacing) void replace();
      isBusy = true;
      current.ref();
      try {
        return await ask(current, job, timeoutMs);
      } finally {
        isBusy = false;
        if (!isClosing) current.unref();
        if (thread !== current) await current.terminate();
      }
    },

    async close() {
      isClosing = true;
      // One that is replaced may not be done with its job, and one that is to replace it not be ready.
      await Promise.all([...threads].map((one) => one.terminate()));
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
