import type { Pool, PoolClient } from 'pg';
import { ResponseTooLargeError } from '../../schema/model/response-too-large-error.ts';
import type { PlanReader, SqlValue } from './database.ts';
import { type BoundPlan, createPlanQuery, isPrepared } from './plan-query.ts';
import { explainPostgresFailure, isConnectionLost, isConnectionStale } from './postgres-failure.ts';

export interface PlanReaderOptions {
  /** The database, as messages name it. */
  readonly address: string;
  /** The most bytes of one answer, as UTF-8. */
  readonly maxBytes: number;
  readonly onStatement?: ((sql: string) => void) | undefined;
}

/** Statements kept prepared in one connection. Postgres forgets none of them before the connection ends. */
const MAX_PREPARED = 400;

/** The most plans that are sent together: more of them cost hardly less each, and make the last wait. */
const MAX_TOGETHER = 4;

/** A plan that took less the last time, in milliseconds, is sent with others: none of them waits long for it. */
const QUICK_MS = 3;

/** A plan that waits for its text. */
interface Read extends BoundPlan {
  /** What all runs of the plan share. */
  readonly pace: { isQuick: boolean };
  /** Whether it was sent before: then it goes alone, and not a third time. */
  readonly isAgain: boolean;
  readonly answer: (text: string) => void;
  readonly fail: (error: unknown) => void;
}

/**
 * Runs plans as named prepared statements from their second run on: Postgres parses one once a connection, and mostly
 * plans it once too. Quick ones that wait at the same time are sent together.
 */
export function createPlanReader(
  pool: Pool,
  { address, maxBytes, onStatement }: PlanReaderOptions,
): PlanReader {
  const waiting: Read[] = [];
  const namesSent = new WeakMap<PoolClient, Set<string>>();
  let asked = 0;
  let names = 0;

  /**
   * Each read asks for a connection; one that is free serves those that have waited longest. So more may be asked for than
   * reads wait: only one that was waited for is missed when it does not come.
   */
  function join(read: Read): void {
    waiting.push(read);
    asked += 1;
    pool.connect((error, client) => {
      asked -= 1;
      if (client) serve(client);
      else if (waiting.length > asked) waiting.shift()?.fail(error);
    });
  }

  function serve(client: PoolClient): void {
    const reads = takeTogether(waiting, client);
    if (reads.length === 0) {
      client.release();
      return;
    }
    for (const { text } of reads) onStatement?.(text);
    const startedAt = performance.now();
    const query = createPlanQuery(reads, (error, texts) => {
      client.release(isConnectionLost(error) || isFull(client, reads));
      const isQuick = !error && (performance.now() - startedAt) / reads.length < QUICK_MS;
      for (const { pace } of reads) pace.isQuick = isQuick;
      settle(reads, error, texts);
    });
    client.query(query);
  }

  function settle(reads: readonly Read[], error: unknown, texts: readonly (string | undefined)[]): void {
    for (const [index, read] of reads.entries()) {
      const text = texts[index];
      const isUntried = index > texts.length && !isConnectionLost(error);
      if (text !== undefined) read.answer(text);
      else if (index < texts.length) read.fail(new ResponseTooLargeError(maxBytes));
      // A read does nothing, so after a broken connection it is simply asked again.
      else if (!read.isAgain && (isUntried || isConnectionStale(error))) join({ ...read, isAgain: true });
      else read.fail(error);
    }
  }

  function isFull(client: PoolClient, reads: readonly Read[]): boolean {
    const known = namesSent.get(client) ?? new Set();
    namesSent.set(client, known);
    for (const { name } of reads) if (name !== '') known.add(name);
    return known.size >= MAX_PREPARED;
  }

  return {
    prepare(sql) {
      const text = within(maxBytes, sql);
      const pace = { isQuick: false };
      let runs = 0;
      let name = '';
      const run = (values: readonly SqlValue[]) =>
        new Promise<string>((answer, reject) => {
          runs += 1;
          // Every connection keeps what has a name: a statement that runs once has none.
          if (runs === 2 && !isPlannedAnew(text)) name = `plan_${++names}`;
          const fail = (error: unknown) => reject(explainPostgresFailure(error, address));
          join({ name, text, values, pace, isAgain: false, answer, fail });
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
function within(maxBytes: number, sql: string): string {
  return (
    `SELECT CASE WHEN octet_length(answer.text) <= ${maxBytes} THEN answer.text END ` +
    // OFFSET keeps Postgres from making the text twice.
    `FROM (${sql} OFFSET 0) AS answer (text)`
  );
}

/** Takes those that have waited longest and can be sent through a connection together, at least one if any waits. */
function takeTogether(waiting: Read[], client: PoolClient): readonly Read[] {
  const next = waiting.slice(0, MAX_TOGETHER);
  const alone = next.findIndex((read) => !read.pace.isQuick || read.isAgain || !isPrepared(client, read));
  return waiting.splice(0, alone === -1 ? next.length : Math.max(alone, 1));
}

/** How many rows have a word depends on the word: one plan for all words would be right for few. */
function isPlannedAnew(sql: string): boolean {
  return sql.includes('::tsquery');
}
