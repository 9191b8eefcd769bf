import type { DatabaseSync } from 'node:sqlite';

/**
 * Bounds how long statements of one connection run.
 *
 * `node:sqlite` has neither an interrupt nor a progress handler. Plans therefore call the SQL function `progress()` for
 * some of the rows that a list scans, and the function ends the statement once its time is over.
 */
export interface StatementTimer {
  /**
   * Runs a statement for `budgetMs` milliseconds at most.
   *
   * @throws {StatementTimeoutError} when the statement did not finish in that time.
   */
  run<Result>(budgetMs: number, statement: () => Result): Result;
}

/** A statement was ended because its time was over. */
export class StatementTimeoutError extends Error {
  override readonly name = 'StatementTimeoutError';
}

/** Defines the SQL function `progress()`, which every plan for SQLite calls. It ends no statement outside of `within`. */
export function installStatementTimer(database: DatabaseSync): StatementTimer {
  let deadline = Number.POSITIVE_INFINITY;

  database.function('progress', () => {
    if (performance.now() > deadline)
      throw new StatementTimeoutError('Cannot finish the statement: it exceeded its deadline');
    return 1;
  });

  return {
    run(budgetMs, statement) {
      deadline = performance.now() + budgetMs;
      try {
        return statement();
      } finally {
        deadline = Number.POSITIVE_INFINITY;
      }
    },
  };
}
