import type { DatabaseSync, SQLInputValue, StatementSync } from 'node:sqlite';
import { Kysely, type SqliteDatabase, SqliteDialect, type SqliteStatement } from 'kysely';
import type { Schema } from '../database.ts';
import type { SqliteHealth } from './health.ts';

/** Statements kept prepared; the record's own writes need about a hundred. */
const MAX_PREPARED_STATEMENTS = 256;

export interface SqliteDriverOptions {
  readonly health: SqliteHealth;
  readonly onStatement?: ((sql: string) => void) | undefined;
  /** Called after each statement that leaves no transaction open, before anything waits for it. */
  readonly onCommit?: (() => void) | undefined;
}

/** Gives a connection as Kysely takes it; one statement runs at a time. */
export function toKysely(database: DatabaseSync, options: SqliteDriverOptions): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: new SqliteDialect({ database: createSqliteDriver(database, options) }),
  });
}

/** Gives `node:sqlite` the shape that Kysely's `SqliteDialect` expects, and keeps statements prepared. */
function createSqliteDriver(
  database: DatabaseSync,
  { health, onStatement, onCommit }: SqliteDriverOptions,
): SqliteDatabase {
  const prepared = new Map<string, SqliteStatement>();

  function execute<Result>(statement: () => Result): Result {
    const result = health.observe(statement);
    if (onCommit && !database.isTransaction) onCommit();
    return result;
  }

  return {
    prepare(sql) {
      onStatement?.(sql);
      const cached = prepared.get(sql);
      if (cached) {
        prepared.delete(sql);
        prepared.set(sql, cached);
        return cached;
      }
      const statement = toKyselyStatement(
        health.observe(() => database.prepare(sql)),
        execute,
      );
      prepared.set(sql, statement);
      const [oldest] = prepared.keys();
      if (prepared.size > MAX_PREPARED_STATEMENTS && oldest !== undefined) prepared.delete(oldest);
      return statement;
    },

    close() {
      prepared.clear();
      database.close();
    },
  };
}

function toKyselyStatement(
  statement: StatementSync,
  execute: <Result>(run: () => Result) => Result,
): SqliteStatement {
  return {
    reader: statement.columns().length > 0,
    all: (parameters) => execute(() => statement.all(...toInput(parameters))),
    run: (parameters) => execute(() => statement.run(...toInput(parameters))),
    iterate: (parameters) => statement.iterate(...toInput(parameters)),
  };
}

// Kysely types parameters as unknown; node:sqlite refuses at run time what it cannot bind.
function toInput(parameters: readonly unknown[]): SQLInputValue[] {
  return parameters as SQLInputValue[];
}
