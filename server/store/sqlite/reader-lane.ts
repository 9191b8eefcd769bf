import { Worker } from 'node:worker_threads';
import { UnavailableError } from '../../../schema/model/unavailable-error.ts';
import type { PlanRun, SqlValue } from '../database.ts';
import { createFairQueue } from '../fair-queue.ts';
import { StatementTimeoutError } from './progress.ts';
import type { ReaderJob, ReaderReply, ReaderThreadData } from './reader-job.ts';

/** Runs statements one after another in a thread, in turn for the callers that wait. */
export interface ReaderLane {
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

export interface ReaderLaneOptions extends ReaderThreadData {
  /** How long one statement may run, in milliseconds. */
  readonly budgetMs: number;
  /** How long a statement may wait before it runs, in milliseconds. */
  readonly patienceMs: number;
}

interface Waiting {
  readonly statement: ReaderStatement;
  readonly caller: PlanRun;
  readonly since: number;
  readonly resolve: (reply: ReaderReply) => void;
  readonly reject: (error: unknown) => void;
}

const THREAD = new URL('./reader-thread.ts', import.meta.url);

const MAX_WAITING = 1_000;

/** A thread without work ends after this time, in milliseconds. */
const IDLE_MS = 30_000;

/** A statement scans some rows between two looks at the clock; after this time beyond its budget its thread is given up. */
const GRACE_MS = 1_000;

/** Threads that were given up and have not ended yet. While there are so many, no further one is started. */
const MAX_GIVEN_UP = 2;

/** A thread needs no more heap than its messages do; the pages of SQLite are not part of it. */
const RESOURCE_LIMITS = { maxOldGenerationSizeMb: 64, maxYoungGenerationSizeMb: 8 };

export function createReaderLane({ budgetMs, patienceMs, ...workerData }: ReaderLaneOptions): ReaderLane {
  const waiting = createFairQueue<Waiting>();
  const givenUp = new Set<Worker>();
  let thread: Worker | null = null;
  let current: Waiting | null = null;
  let timer: NodeJS.Timeout | undefined;
  let lastId = 0;
  let isClosed = false;

  function start(): Worker {
    const started = new Worker(THREAD, { workerData, resourceLimits: RESOURCE_LIMITS });
    started.on('message', onReply);
    started.once('error', (error) => lose(started, error));
    started.once('exit', () => {
      givenUp.delete(started);
      if (thread === started) lose(started, unavailable('its reader thread ended'));
      else serveNext();
    });
    thread = started;
    return started;
  }

  function lose(worker: Worker, reason: unknown): void {
    if (thread !== worker) return;
    thread = null;
    fail(reason);
  }

  function serveNext(): void {
    if (current || isClosed) return;
    if (!thread && givenUp.size >= MAX_GIVEN_UP) return;
    clearTimeout(timer);
    for (let next = waiting.take(); next; next = waiting.take()) {
      if (next.caller.isGone?.()) next.reject(unavailable('its caller is gone'));
      else if (performance.now() - next.since > patienceMs)
        next.reject(unavailable(`it waited longer than ${patienceMs} ms for a reader thread`));
      else {
        send(next);
        return;
      }
    }
    if (!thread) return;
    thread.unref();
    timer = setTimeout(stop, IDLE_MS);
    timer.unref();
  }

  function send(next: Waiting): void {
    const worker = thread ?? start();
    worker.ref();
    current = next;
    lastId += 1;
    worker.postMessage({ id: lastId, ...next.statement, budgetMs } satisfies ReaderJob);
    timer = setTimeout(giveUp, budgetMs + GRACE_MS);
  }

  /** The thread ends by itself once SQLite returns from what it does; until then the next statement has another. */
  function giveUp(): void {
    const stuck = thread;
    thread = null;
    if (stuck) {
      givenUp.add(stuck);
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
    serveNext();
  }

  function fail(error: unknown): void {
    const failed = current;
    current = null;
    failed?.reject(error);
    serveNext();
  }

  function stop(): void {
    const idle = thread;
    thread = null;
    void idle?.terminate();
  }

  return {
    run(statement, caller) {
      if (isClosed || waiting.size >= MAX_WAITING)
        return Promise.reject(unavailable(`${MAX_WAITING} statements wait for a reader thread`));
      return new Promise((resolve, reject) => {
        waiting.add(caller.caller, { statement, caller, since: performance.now(), resolve, reject });
        serveNext();
      });
    },
    async close() {
      isClosed = true;
      clearTimeout(timer);
      const ending = [...givenUp, ...(thread ? [thread] : [])];
      thread = null;
      const reason = unavailable('the record is being closed');
      current?.reject(reason);
      for (let next = waiting.take(); next; next = waiting.take()) next.reject(reason);
      await Promise.all(ending.map((worker) => worker.terminate()));
    },
  };
}

function unavailable(state: string): UnavailableError {
  return new UnavailableError(`Cannot run the statement: ${state}`);
}
