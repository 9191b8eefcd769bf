import type { DatabaseSync } from 'node:sqlite';

/**
 * Bounds how long statements of one connection run.
 *
 * `node:sqlite` has neither an interrupt nor a progress handler. Plans therefore call the SQL function `progress()` for
 * each row that a list scans, and the function ends the statement once its time is over. One call costs about 70 ns.
 */
export interface Progress {
  /**
   * Runs a statement for `budgetMs` milliseconds at most.
   *
   * @throws {StatementTimeoutError} when the statement did not finish in that time.
   */
  within<Result>(budgetMs: number, statement: () => Result): Result;
}

/** A statement was ended because its time was over. */
export class StatementTimeoutError extends Error {
  override readonly name = 'StatementTimeoutError';
}

/** Calls of `progress()` between two looks at the clock. */
const CALLS_PER_CHECK = 16;

/** Defines the SQL function `progress()`, which every plan for SQLite calls. It ends no statement outside of `within`. */
export function installProgress(database: DatabaseSync): Progress {
  let deadline = Number.POSITIVE_INFINITY;
  let calls = 0;

  database.function('progress', () => {
    calls += 1;
    if (calls % CALLS_PER_CHECK === 0 && performance.now() > deadline)
      throw new StatementTimeoutError('Cannot finish the statement: its time is over');
    return 1;
  });

  return {
    within(budgetMs, statement) {
      deadline = performance.now() + budgetMs;
      calls = 0;
      try {
        return statement();
      } finally {
        deadline = Number.POSITIVE_INFINITY;
      }
    },
  };
}
