import type { Pool, PoolClient } from 'pg';
import { ResponseTooLargeError } from '../../../schema/model/response-too-large-error.ts';
import type { PlanReader, SqlValue } from '../database.ts';
import { isConnectionLost, isConnectionStale, translatePostgresError } from './failure.ts';
import { type BoundPlan, createPipelinedQuery, isPrepared } from './pipeline/pipelined-query.ts';

export interface PostgresPlanReaderOptions {
  /** The database, as messages name it. */
  readonly address: string;
  /** The most bytes of one answer, as UTF-8. */
  readonly maxBytes: number;
  readonly onStatement?: ((sql: string) => void) | undefined;
}

/** Statements kept prepared in one connection. Postgres forgets none of them before the connection ends. */
const MAX_PREPARED_STATEMENTS = 400;

/** The most plans that are sent together: more of them cost hardly less each, and make the last wait. */
const MAX_PIPELINED_PLANS = 4;

/** A plan that took less the last time, in milliseconds, is sent with others: none of them waits long for it. */
const QUICK_PLAN_MS = 3;

/** A plan that waits for its text. */
interface PendingRead extends BoundPlan {
  /** What all runs of the plan share. */
  readonly timing: { isQuick: boolean };
  /** Whether it was sent before: then it goes alone, and not a third time. */
  readonly isRetry: boolean;
  readonly resolve: (text: string) => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Runs plans as named prepared statements from their second run on: Postgres parses one once a connection, and mostly
 * plans it once too. Quick ones that wait at the same time are sent together.
 */
export function createPlanReader(
  pool: Pool,
  { address, maxBytes, onStatement }: PostgresPlanReaderOptions,
): PlanReader {
  const pending: PendingRead[] = [];
  const preparedNames = new WeakMap<PoolClient, Set<string>>();
  let requestedConnections = 0;
  let lastPlanNumber = 0;

  /**
   * Each read asks for a connection; one that is free serves those that have waited longest. So more may be asked for than
   * reads wait: only one that was waited for is missed when it does not come.
   */
  function enqueue(read: PendingRead): void {
    pending.push(read);
    requestedConnections += 1;
    pool.connect((error, client) => {
      requestedConnections -= 1;
      if (client) runPending(client);
      else if (pending.length > requestedConnections) pending.shift()?.reject(error);
    });
  }

  function runPending(client: PoolClient): void {
    const reads = dequeueBatch(pending, client);
    if (reads.length === 0) {
      client.release();
      return;
    }
    for (const { text } of reads) onStatement?.(text);
    const startedAt = performance.now();
    const query = createPipelinedQuery(reads, (error, texts) => {
      client.release(isConnectionLost(error) || hasMaxPrepared(client, reads));
      const isQuick = !error && (performance.now() - startedAt) / reads.length < QUICK_PLAN_MS;
      for (const { timing } of reads) timing.isQuick = isQuick;
      resolveReads(reads, error, texts);
    });
    client.query(query);
  }

  function resolveReads(
    reads: readonly PendingRead[],
    error: unknown,
    texts: readonly (string | undefined)[],
  ): void {
    for (const [index, read] of reads.entries()) {
      const text = texts[index];
      const wasNotRun = index > texts.length && !isConnectionLost(error);
      if (text !== undefined) read.resolve(text);
      else if (index < texts.length) read.reject(new ResponseTooLargeError(maxBytes));
      // A read does nothing, so after a broken connection it is simply asked again.
      else if (!read.isRetry && (wasNotRun || isConnectionStale(error))) enqueue({ ...read, isRetry: true });
      else read.reject(error);
    }
  }

  function hasMaxPrepared(client: PoolClient, reads: readonly PendingRead[]): boolean {
    const names = preparedNames.get(client) ?? new Set();
    preparedNames.set(client, names);
    for (const { name } of reads) if (name !== '') names.add(name);
    return names.size >= MAX_PREPARED_STATEMENTS;
  }

  return {
    prepare(sql) {
      const text = limitTextLength(maxBytes, sql);
      const timing = { isQuick: false };
      let runs = 0;
      let name = '';
      const run = (values: readonly SqlValue[]) =>
        new Promise<string>((resolve, reject) => {
          runs += 1;
          // Every connection keeps what has a name: a statement that runs once has none.
          if (runs === 2 && !isPlannedPerRun(text)) name = `plan_${++lastPlanNumber}`;
          const rejectTranslated = (error: unknown) => reject(translatePostgresError(error, address));
          enqueue({ name, text, values, timing, isRetry: false, resolve, reject: rejectTranslated });
        });
      const release = () => {
        runs = 0;
        name = '';
      };
      return Object.assign(run, { release });
    },
  };
}

/**
 * The statement, which gives no text in place of one that is too long. Postgres makes the text in any case, in its own memory
 * and within its statement_timeout; it does not send it.
 */
function limitTextLength(maxBytes: number, sql: string): string {
  return (
    `SELECT CASE WHEN octet_length(answer.text) <= ${maxBytes} THEN answer.text END ` +
    // OFFSET keeps Postgres from making the text twice.
    `FROM (${sql} OFFSET 0) AS answer (text)`
  );
}

/** Takes those that have waited longest and can be sent through a connection together, at least one if any waits. */
function dequeueBatch(waiting: PendingRead[], client: PoolClient): readonly PendingRead[] {
  const next = waiting.slice(0, MAX_PIPELINED_PLANS);
  const alone = next.findIndex((read) => !read.timing.isQuick || read.isRetry || !isPrepared(client, read));
  return waiting.splice(0, alone === -1 ? next.length : Math.max(alone, 1));
}

/** How many rows have a word depends on the word: one plan for all words would be right for few. */
function isPlannedPerRun(sql: string): boolean {
  return sql.includes('::tsquery');
}
