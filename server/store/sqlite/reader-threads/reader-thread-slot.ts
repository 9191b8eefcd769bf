import { Worker } from 'node:worker_threads';
import { UnavailableError } from '../../../../schema/model/unavailable-error.ts';
import type { PlanRun, SqlValue } from '../../database.ts';
import { createFairQueue } from '../../fair-queue.ts';
import { StatementTimeoutError } from '../statements/statement-timer.ts';
import type { ReaderReply, ReaderRequest, ReaderThreadData } from './reader-message.ts';

/** Runs statements one after another in a thread, in turn for the callers that wait. */
export interface ReaderThreadSlot {
  /**
   * The bytes of the text that a statement gives, or why it failed.
   *
   * @throws {StatementTimeoutError} when the statement did not finish in `budgetMs`.
   * @throws {UnavailableError} when too many statements wait, or the wait was too long.
   */
  run(statement: ReaderStatement, caller: PlanRun): Promise<ReaderReply>;
  /** Ends the thread. What waits fails. */
  close(): Promise<void>;
}

export interface ReaderStatement {
  readonly sql: string;
  readonly values: readonly SqlValue[];
}

export interface ReaderThreadSlotOptions extends ReaderThreadData {
  /** How long one statement may run, in milliseconds. */
  readonly budgetMs: number;
  /** How long a statement may wait before it runs, in milliseconds. */
  readonly queueTimeoutMs: number;
}

interface QueuedStatement {
  readonly statement: ReaderStatement;
  readonly run: PlanRun;
  readonly queuedAt: number;
  readonly resolve: (reply: ReaderReply) => void;
  readonly reject: (error: unknown) => void;
}

const THREAD_URL = new URL('./reader-thread.ts', import.meta.url);

const MAX_QUEUED = 1_000;

/** A thread without work ends after this time, in milliseconds. */
const IDLE_TIMEOUT_MS = 30_000;

/** A statement scans some rows between two looks at the clock; after this time beyond its budget its thread is given up. */
const GRACE_PERIOD_MS = 1_000;

/** Threads that were given up and have not ended yet. While there are so many, no further one is started. */
const MAX_ABANDONED_THREADS = 2;

/** A thread needs no more heap than its messages do; the pages of SQLite are not part of it. */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 };

export function createReaderThreadSlot({
  budgetMs,
  queueTimeoutMs,
  ...workerData
}: ReaderThreadSlotOptions): ReaderThreadSlot {
  const queue = createFairQueue<QueuedStatement>();
  const abandoned = new Set<Worker>();
  let thread: Worker | null = null;
  let current: QueuedStatement | null = null;
  let timer: NodeJS.Timeout | undefined;
  let lastId = 0;
  let isClosed = false;

  function start(): Worker {
    const started = new Worker(THREAD_URL, { workerData, resourceLimits: RESOURCE_LIMITS });
    started.on('message', onReply);
    started.once('error', (error) => onThreadLost(started, error));
    started.once('exit', () => {
      abandoned.delete(started);
      if (thread === started) onThreadLost(started, unavailable('its reader thread ended'));
      else startNext();
    });
    thread = started;
    return started;
  }

  function onThreadLost(worker: Worker, reason: unknown): void {
    if (thread !== worker) return;
    thread = null;
    fail(reason);
  }

  function startNext(): void {
    if (current || isClosed) return;
    if (!thread && abandoned.size >= MAX_ABANDONED_THREADS) return;
    clearTimeout(timer);
    for (let next = queue.dequeue(); next; next = queue.dequeue()) {
      if (next.run.isGone?.()) next.reject(unavailable('its caller is gone'));
      else if (performance.now() - next.queuedAt > queueTimeoutMs)
        next.reject(unavailable(`it waited longer than ${queueTimeoutMs} ms for a reader thread`));
      else {
        send(next);
        return;
      }
    }
    if (!thread) return;
    thread.unref();
    timer = setTimeout(stopIdleThread, IDLE_TIMEOUT_MS);
    timer.unref();
  }

  function send(next: QueuedStatement): void {
    const worker = thread ?? start();
    worker.ref();
    current = next;
    lastId += 1;
    worker.postMessage({ id: lastId, ...next.statement, budgetMs } satisfies ReaderRequest);
    timer = setTimeout(abandonThread, budgetMs + GRACE_PERIOD_MS);
  }

  /** The thread ends by itself once SQLite returns from what it does; until then the next statement has another. */
  function abandonThread(): void {
    const stuck = thread;
    thread = null;
    if (stuck) {
      abandoned.add(stuck);
      stuck.unref();
      void stuck.terminate();
    }
    fail(new StatementTimeoutError('Cannot finish the statement: its thread did not answer in time'));
  }

  function onReply(reply: ReaderReply): void {
    if (reply.id !== lastId || !current) return;
    const { resolve } = current;
    current = null;
    resolve(reply);
    startNext();
  }

  function fail(error: unknown): void {
    const failed = current;
    current = null;
    failed?.reject(error);
    startNext();
  }

  function stopIdleThread(): void {
    const idle = thread;
    thread = null;
    void idle?.terminate();
  }

  return {
    run(statement, run) {
      if (isClosed || queue.size >= MAX_QUEUED)
        return Promise.reject(unavailable(`${MAX_QUEUED} statements wait for a reader thread`));
      return new Promise((resolve, reject) => {
        queue.enqueue(run.caller, { statement, run, queuedAt: performance.now(), resolve, reject });
        startNext();
      });
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      const ending = [...abandoned, ...(thread ? [thread] : [])];
      thread = null;
      const reason = unavailable('the record is being closed');
      current?.reject(reason);
      for (let next = queue.dequeue(); next; next = queue.dequeue()) next.reject(reason);
      await Promise.all(ending.map((worker) => worker.terminate()));
    },
  };
}

function unavailable(state: string): UnavailableError {
  return new UnavailableError(`Cannot run the statement: ${state}`);
}
