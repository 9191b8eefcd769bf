import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { ResponseTooLargeError } from '../../../schema/model/response-too-large-error.ts';
import { UnavailableError } from '../../../schema/model/unavailable-error.ts';
import type { PlanReader, PlanRun, SqlValue } from '../database.ts';
import { isValueTooLarge } from './failure.ts';
import type { SqliteHealth } from './health.ts';
import { createPlanTierTracker } from './reader-threads/plan-tier-tracker.ts';
import type { ReaderOutcome, ReaderResult } from './reader-threads/reader-message.ts';
import { createReaderThreadSlot } from './reader-threads/reader-thread-slot.ts';
import { closeStatement } from './statements/close-statement.ts';
import type { SharedReadTransaction } from './statements/shared-read-transaction.ts';
import { StatementTimeoutError, type StatementTimer } from './statements/statement-timer.ts';

export interface SqlitePlanReaderOptions {
  readonly path: string;
  readonly health: SqliteHealth;
  /** The most bytes of one answer, as UTF-8. */
  readonly maxBytes: number;
  /** How long one plan may run, in milliseconds. */
  readonly timeoutMs: number;
  readonly onStatement?: ((sql: string) => void) | undefined;
}

/** A connection of the main thread, and what bounds its statements. */
export interface InlineConnection {
  readonly database: DatabaseSync;
  readonly timer: StatementTimer;
  readonly readTransaction: SharedReadTransaction;
}

export interface SqlitePlanReader extends PlanReader {
  /** Ends the reader threads. */
  close(): Promise<void>;
}

/** How long a plan may hold the event loop, in milliseconds. */
const INLINE_TIMEOUT_MS = 3;

/** How long plans that were never run may hold the event loop together, and in what time, in milliseconds. */
const NEW_PLANS_BUDGET_MS = 12;
const NEW_PLANS_WINDOW_MS = 100;

/** The longest text that a plan may build on the main thread, in bytes. */
export const MAX_INLINE_BYTES = 512 * 1024;

/** How long a plan may run in the thread for quick plans, in milliseconds. */
const QUICK_TIMEOUT_MS = 50;

/** How long a plan waits for a thread, in milliseconds. */
const QUEUE_TIMEOUT_MS = 10_000;

/** Slow plans leave the processor to requests and to quick plans. */
const SLOW_NICENESS = 5;

const ANONYMOUS_RUN: PlanRun = { caller: '' };

/**
 * Runs plans so that none of them holds the event loop for more than a few milliseconds.
 *
 * A plan starts on the main thread, for 3 ms and 512 KiB at most: the way to a thread and back costs as much as a small
 * plan. One that needs more starts again in a thread, and after 50 ms in a second thread, where it may use all of its
 * time. Each plan remembers in which of them it finished. A full-text search never starts on the main thread: FTS5 may
 * read any number of postings between two rows.
 */
export function createPlanReader(
  inline: InlineConnection,
  options: SqlitePlanReaderOptions,
): SqlitePlanReader {
  const { path, maxBytes, timeoutMs, health, onStatement } = options;
  const budgets = { INLINE: INLINE_TIMEOUT_MS, QUICK: QUICK_TIMEOUT_MS, SLOW: timeoutMs };
  const thread = { path, maxBytes, queueTimeoutMs: QUEUE_TIMEOUT_MS };
  const slots = {
    QUICK: createReaderThreadSlot({ ...thread, budgetMs: QUICK_TIMEOUT_MS, niceness: 0 }),
    SLOW: createReaderThreadSlot({ ...thread, budgetMs: timeoutMs, niceness: SLOW_NICENESS }),
  };

  const newPlans = createTimeBudget(NEW_PLANS_BUDGET_MS, NEW_PLANS_WINDOW_MS);

  function resultOf(outcome: ReaderOutcome): ReaderResult {
    if ('bytes' in outcome) return outcome;
    const { reason, message, errcode } = outcome.failure;
    if (reason === 'TIMEOUT') throw new StatementTimeoutError(message);
    if (reason === 'TOO_LARGE') throw new ResponseTooLargeError(maxBytes);
    return health.observe(() => {
      throw Object.assign(new Error(message), { errcode });
    });
  }

  return {
    prepare(sql, freshness = 'KNOWN') {
      const tierTracker = createPlanTierTracker({
        lowestTier: isFullTextSearch(sql) ? 'QUICK' : 'INLINE',
        budgets,
      });
      const { run, release } = prepareInline(inline, sql, health);
      const { readTransaction } = inline;

      async function runInSlot(tier: 'QUICK' | 'SLOW', values: readonly SqlValue[], caller: PlanRun) {
        const { bytes, ms } = resultOf(await slots[tier].run({ sql, values }, caller));
        if (bytes.length < MAX_INLINE_BYTES) tierTracker.recordFinished(ms);
        return bytes;
      }

      async function runInThread(values: readonly SqlValue[], caller: PlanRun): Promise<Uint8Array> {
        if (tierTracker.tier() !== 'SLOW') {
          try {
            return await runInSlot('QUICK', values, caller);
          } catch (error) {
            if (!(error instanceof StatementTimeoutError)) throw error;
            tierTracker.recordExceeded('QUICK');
          }
        }
        try {
          return await runInSlot('SLOW', values, caller);
        } catch (error) {
          throw error instanceof StatementTimeoutError ? timeoutError(timeoutMs, error) : error;
        }
      }

      const runPlan = (values: readonly SqlValue[], caller = ANONYMOUS_RUN) => {
        onStatement?.(sql);
        const startedAt = performance.now();
        if (tierTracker.tier() !== 'INLINE' || (tierTracker.isNew() && !newPlans.has(startedAt)))
          return runInThread(values, caller);
        try {
          if (freshness === 'NEWEST') readTransaction.end();
          readTransaction.begin();
          const text = run(values, INLINE_TIMEOUT_MS);
          const ms = performance.now() - startedAt;
          if (tierTracker.isNew()) newPlans.spend(ms);
          tierTracker.recordFinished(ms);
          return text;
        } catch (error) {
          newPlans.spend(performance.now() - startedAt);
          if (!(error instanceof StatementTimeoutError || isValueTooLarge(error))) throw error;
          tierTracker.recordExceeded('INLINE');
          return runInThread(values, caller);
        }
      };
      return Object.assign(runPlan, { release });
    },
    async close() {
      await Promise.all(Object.values(slots).map((lane) => lane.close()));
    },
  };
}

/** Runs plans of a record in memory, which no other thread can read: each holds the event loop until it is done. */
export function createMemoryPlanReader(
  inline: InlineConnection,
  { health, maxBytes, timeoutMs, onStatement }: SqlitePlanReaderOptions,
): SqlitePlanReader {
  return {
    prepare(sql) {
      const { run, release } = prepareInline(inline, sql, health);
      const runPlan = (values: readonly SqlValue[]) => {
        onStatement?.(sql);
        try {
          const text = run(values, timeoutMs);
          if (Buffer.byteLength(text) > maxBytes) throw new ResponseTooLargeError(maxBytes);
          return text;
        } catch (error) {
          throw error instanceof StatementTimeoutError ? timeoutError(timeoutMs, error) : error;
        }
      };
      return Object.assign(runPlan, { release });
    },
    close: async () => undefined,
  };
}

/** Time that may be spent in each window, in milliseconds. */
function createTimeBudget(budgetMs: number, windowMs: number) {
  let start = 0;
  let spent = 0;
  return {
    has(now: number): boolean {
      if (now - start > windowMs) [start, spent] = [now, 0];
      return spent < budgetMs;
    },
    spend(ms: number): void {
      spent += ms;
    },
  };
}

/** Prepares a statement at its first run: what starts in a thread is not prepared here. */
function prepareInline({ database, timer }: InlineConnection, sql: string, health: SqliteHealth) {
  let statement: StatementSync | null = null;
  return {
    run: (values: readonly SqlValue[], budgetMs: number): string =>
      health.observe(() => {
        if (!statement) {
          statement = database.prepare(sql);
          statement.setReturnArrays(true);
        }
        const prepared = statement;
        const row = timer.run(budgetMs, () => prepared.get(...values));
        // With setReturnArrays a row is an array, which the types of node:sqlite do not say.
        return (row as unknown as readonly [string])[0];
      }),
    release(): void {
      closeStatement(statement);
      statement = null;
    },
  };
}

function isFullTextSearch(sql: string): boolean {
  return sql.includes(' MATCH ');
}

function timeoutError(timeoutMs: number, cause: unknown): UnavailableError {
  const message = `Cannot finish the statement: it took longer than ${timeoutMs} ms`;
  return new UnavailableError(message, { cause, isTimeout: true });
}
