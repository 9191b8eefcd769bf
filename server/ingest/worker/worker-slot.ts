import { Worker } from 'node:worker_threads';
import { callWorker, type WorkerCallOptions } from './call-worker.ts';
import type { ExtractionReply, ExtractionRequest } from './extraction-request.ts';

/** One worker thread after another, doing one job at a time. The first starts with the first job; one without work ends. */
export interface WorkerSlot {
  /** @throws what `callWorker` throws; when the worker died, the next job gets a new one. */
  run(job: ExtractionRequest, options: WorkerCallOptions): Promise<ExtractionReply>;

  /** Stops its workers, with what they are doing. */
  close(): Promise<void>;
}

export interface WorkerSlotOptions {
  readonly worker: URL;
  readonly jobsPerWorker: number;
  /** A worker without work ends after so long, in milliseconds. */
  readonly idleMs: number;
  /** What the worker is started with. */
  readonly workerData?: unknown;
}

/** What a worker is asked first; once it answers, it has loaded all it needs. */
const FIRST_REQUEST: ExtractionRequest = { task: 'READ', source: { text: 'It began.' }, maxTextLength: 100 };

/** A worker's heap. Beyond it the worker dies, not the server. */
const MAX_HEAP_MB = 512;

/** For a worker to get ready, in milliseconds. */
const START_TIMEOUT_MS = 60_000;

export function createWorkerSlot({
  worker,
  jobsPerWorker,
  idleMs,
  workerData,
}: WorkerSlotOptions): WorkerSlot {
  const threads = new Set<Worker>();
  let thread: Worker | null = null;
  let jobs = 0;
  let isReplacing = false;
  let isBusy = false;
  let isClosing = false;
  let idle: NodeJS.Timeout | undefined;

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

  function onReplacementReady(next: Worker): Worker {
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
    const isReady = await callWorker(next, FIRST_REQUEST, { timeoutMs: START_TIMEOUT_MS }).then(
      Boolean,
      () => false,
    );
    isReplacing = false;
    if (!isReady || isClosing) return;
    const last = thread;
    onReplacementReady(next);
    if (!isBusy) await last?.terminate();
  }

  function endWhenIdle(): void {
    clearTimeout(idle);
    idle = setTimeout(() => {
      if (!isBusy && !isReplacing) void thread?.terminate();
    }, idleMs).unref();
  }

  return {
    async run(job, options) {
      clearTimeout(idle);
      const current = thread ?? onReplacementReady(start());
      jobs += 1;
      if (jobs >= jobsPerWorker && !isReplacing) void replace();
      isBusy = true;
      current.ref();
      try {
        return await callWorker(current, job, options);
      } finally {
        isBusy = false;
        if (!isClosing) current.unref();
        if (thread !== current) await current.terminate();
        endWhenIdle();
      }
    },

    async close() {
      isClosing = true;
      clearTimeout(idle);
      // One that is replaced may not be done with its job, and one that is to replace it not be ready.
      await Promise.all([...threads].map((one) => one.terminate()));
    },
  };
}
