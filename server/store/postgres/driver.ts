import { Kysely, PostgresDialect, type PostgresPool, type PostgresPoolClient } from 'kysely';
import type { Pool } from 'pg';
import type { Schema } from '../database.ts';
import { isConnectionLost } from './failure.ts';

export interface ConnectionHealthOptions {
  /** How long the answer to a statement is waited for, in milliseconds; undefined where the pool's own limit holds. */
  readonly timeoutFor?: (sql: string) => number | undefined;
  /** Puts what fails in other terms, for those who only read. */
  readonly translateError?: (error: unknown) => unknown;
}

/** Statements that are prepared; a process has some hundred, and any number only where it is asked for lists of any length. */
const MAX_PREPARED_STATEMENTS = 200;

/**
 * A pool as Kysely takes it, whose statements Postgres parses once a connection and mostly plans once too. Kysely gives a
 * connection back without saying how it fared: one that was lost, or whose server fell silent, ends here, and is not
 * handed out again.
 */
export function withConnectionHealth(pool: Pool, options: ConnectionHealthOptions = {}): PostgresPool {
  const { timeoutFor = () => undefined, translateError = (error) => error } = options;
  const names = new Map<string, string>();

  /** The name under which a statement is kept prepared; none for one without values, which may be several in one text. */
  function statementName(text: string, values: readonly unknown[]): string | undefined {
    if (values.length > 0 && names.size < MAX_PREPARED_STATEMENTS && !names.has(text))
      names.set(text, `statement_${names.size}`);
    return names.get(text);
  }

  async function connect(): Promise<PostgresPoolClient> {
    const client = await pool.connect();
    let lost: { readonly error: unknown } | null = null;

    async function query(text: string, values: readonly unknown[]) {
      // What comes after, such as a rollback, would wait for a silent server too.
      if (lost) throw lost.error;
      const timeoutMs = timeoutFor(text);
      const name = statementName(text, values);
      try {
        return await client.query({
          text,
          values: [...values],
          ...(name !== undefined && { name }),
          ...(timeoutMs !== undefined && { query_timeout: timeoutMs }),
        });
      } catch (error) {
        if (isConnectionLost(error)) lost = { error };
        throw translateError(error);
      }
    }

    return {
      // Its second form, by cursor, Kysely uses only where the dialect is set up for it; the rows are what the caller says.
      query: query as unknown as PostgresPoolClient['query'],
      release: (destroy) => client.release(destroy || lost !== null),
    };
  }

  return {
    connect: () => connect().catch((error) => Promise.reject(translateError(error))),
    end: () => pool.end(),
    options: pool.options,
  };
}

/** Kysely over a pool. `onStatement` receives the text of every statement. */
export function toKysely(pool: PostgresPool, onStatement?: (sql: string) => void): Kysely<Schema> {
  return new Kysely<Schema>({
    dialect: new PostgresDialect({ pool }),
    log: ({ query }) => onStatement?.(query.sql),
  });
}
