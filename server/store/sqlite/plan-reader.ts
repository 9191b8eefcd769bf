import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { ResponseTooLargeError } from '../../../schema/model/response-too-large-error.ts';
import { UnavailableError } from '../../../schema/model/unavailable-error.ts';
import type { PlanReader, PlanRun, SqlValue } from '../database.ts';
import { isTooBig } from '../sqlite-failure.ts';
import type { SqliteTrouble } from '../sqlite-trouble.ts';
import { closeStatement } from './close-statement.ts';
import { createPlanPace } from './plan-pace.ts';
import { type Progress, StatementTimeoutError } from './progress.ts';
import type { ReadTurn } from './read-turn.ts';
import type { ReaderOutcome, ReaderResult } from './reader-job.ts';
import { createReaderLane } from './reader-lane.ts';

export interface PlanReaderOptions {
  readonly path: string;
  readonly trouble: SqliteTrouble;
  /** The most bytes of one answer, as UTF-8. */
  readonly maxBytes: number;
  /** How long one plan may run, in milliseconds. */
  readonly timeoutMs: number;
  readonly onStatement?: ((sql: string) => void) | undefined;
}

/** A connection of the main thread, and what bounds its statements. */
export interface InlineConnection {
  readonly database: DatabaseSync;
  readonly progress: Progress;
  readonly turn: ReadTurn;
}

export interface SqlitePlanReader extends PlanReader {
  /** Ends the reader threads. */
  close(): Promise<void>;
}

/** How long a plan may hold the event loop, in milliseconds. */
const INLINE_MS = 3;

/** How long plans that were never run may hold the event loop together, and in what time, in milliseconds. */
const NEW_PLANS_MS = 12;
const NEW_PLANS_WINDOW_MS = 100;

/** The longest text that a plan may build on the main thread, in bytes. */
export const INLINE_BYTES = 512 * 1024;

/** How long a plan may run in the thread for quick plans, in milliseconds. */
const QUICK_MS = 50;

/** How long a plan waits for a thread, in milliseconds. */
const PATIENCE_MS = 10_000;

/** Slow plans leave the processor to requests and to quick plans. */
const SLOW_NICENESS = 5;

const ANYBODY: PlanRun = { caller: '' };

/**
 * Runs plans so that none of them holds the event loop for more than a few milliseconds.
 *
 * A plan starts on the main thread, for 3 ms and 512 KiB at most: the way to a thread and back costs as much as a small
 * plan. One that needs more starts again in a thread, and after 50 ms in a second thread, where it may use all of its
 * time. Each plan remembers in which of them it finished. A full-text search never starts on the main thread: FTS5 may
 * read any number of postings between two rows.
 */
export function createPlanReader(inline: InlineConnection, options: PlanReaderOptions): SqlitePlanReader {
  const { path, maxBytes, timeoutMs, trouble, onStatement } = options;
  const budgets = { INLINE: INLINE_MS, QUICK: QUICK_MS, SLOW: timeoutMs };
  const thread = { path, maxBytes, patienceMs: PATIENCE_MS };
  const lanes = {
    QUICK: createReaderLane({ ...thread, budgetMs: QUICK_MS, niceness: 0 }),
    SLOW: createReaderLane({ ...thread, budgetMs: timeoutMs, niceness: SLOW_NICENESS }),
  };

  const newPlans = createTimeBudget(NEW_PLANS_MS, NEW_PLANS_WINDOW_MS);

  function resultOf(outcome: ReaderOutcome): ReaderResult {
    if ('bytes' in outcome) return outcome;
    const { reason, message, errcode } = outcome.failure;
    if (reason === 'TIMEOUT') throw new StatementTimeoutError(message);
    if (reason === 'TOO_LARGE') throw new ResponseTooLargeError(maxBytes);
    return trouble.watch(() => {
      throw Object.assign(new Error(message), { errcode });
    });
  }

  return {
    prepare(sql, freshness = 'KNOWN') {
      const pace = createPlanPace({ first: isSearch(sql) ? 'QUICK' : 'INLINE', budgets });
      const { run, release } = prepareInline(inline, sql, trouble);
      const { turn } = inline;

      async function runIn(lane: 'QUICK' | 'SLOW', values: readonly SqlValue[], caller: PlanRun) {
        const { bytes, ms } = resultOf(await lanes[lane].run({ sql, values }, caller));
        if (bytes.length < INLINE_BYTES) pace.finished(ms);
        return bytes;
      }

      async function runInThread(values: readonly SqlValue[], caller: PlanRun): Promise<Uint8Array> {
        if (pace.lane() !== 'SLOW') {
          try {
            return await runIn('QUICK', values, caller);
          } catch (error) {
            if (!(error instanceof StatementTimeoutError)) throw error;
            pace.exceeded('QUICK');
          }
        }
        try {
          return await runIn('SLOW', values, caller);
        } catch (error) {
          throw error instanceof StatementTimeoutError ? tooSlow(timeoutMs, error) : error;
        }
      }

      const runPlan = (values: readonly SqlValue[], caller = ANYBODY) => {
        onStatement?.(sql);
        const startedAt = performance.now();
        if (pace.lane() !== 'INLINE' || (pace.isNew() && !newPlans.has(startedAt)))
          return runInThread(values, caller);
        try {
          if (freshness === 'NEWEST') turn.end();
          turn.begin();
          const text = run(values, INLINE_MS);
          const ms = performance.now() - startedAt;
          if (pace.isNew()) newPlans.spend(ms);
          pace.finished(ms);
          return text;
        } catch (error) {
          newPlans.spend(performance.now() - startedAt);
          if (!(error instanceof StatementTimeoutError || isTooBig(error))) throw error;
          pace.exceeded('INLINE');
          return runInThread(values, caller);
        }
      };
      return Object.assign(runPlan, { release });
    },
    async close() {
      await Promise.all(Object.values(lanes).map((lane) => lane.close()));
    },
  };
}

/** Runs plans of a record in memory, which no other thread can read: each holds the event loop until it is done. */
export function createMemoryPlanReader(
  inline: InlineConnection,
  { trouble, maxBytes, timeoutMs, onStatement }: PlanReaderOptions,
): SqlitePlanReader {
  return {
    prepare(sql) {
      const { run, release } = prepareInline(inline, sql, trouble);
      const runPlan = (values: readonly SqlValue[]) => {
        onStatement?.(sql);
        try {
          const text = run(values, timeoutMs);
          if (Buffer.byteLength(text) > maxBytes) throw new ResponseTooLargeError(maxBytes);
          return text;
        } catch (error) {
          throw error instanceof StatementTimeoutError ? tooSlow(timeoutMs, error) : error;
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
function prepareInline({ database, progress }: InlineConnection, sql: string, trouble: SqliteTrouble) {
  let statement: StatementSync | null = null;
  return {
    run: (values: readonly SqlValue[], budgetMs: number): string =>
      trouble.watch(() => {
        if (!statement) {
          statement = database.prepare(sql);
          statement.setReturnArrays(true);
        }
        const prepared = statement;
        const row = progress.within(budgetMs, () => prepared.get(...values));
        // With setReturnArrays a row is an array, which the types of node:sqlite do not say.
        return (row as unknown as readonly [string])[0];
      }),
    release(): void {
      closeStatement(statement);
      statement = null;
    },
  };
}

function isSearch(sql: string): boolean {
  return sql.includes(' MATCH ');
}

function tooSlow(timeoutMs: number, cause: unknown): UnavailableError {
  const message = `Cannot finish the statement: it took longer than ${timeoutMs} ms`;
  return new UnavailableError(message, { cause, isTooSlow: true });
}
