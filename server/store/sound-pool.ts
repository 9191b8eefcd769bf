import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type { Pool } from 'pg';
import { isConnectionLost } from './postgres-failure.ts';

export interface SoundPoolOptions {
  /** How long the answer to a statement is waited for, in milliseconds; undefined where the pool's own limit holds. */
  readonly patienceFor?: (sql: string) => number | undefined;
  /** Puts what fails in other terms, for those who only read. */
  readonly explain?: (error: unknown) => unknown;
}

/** Statements that are prepared; a process has some hundred, and any number only where it is asked for lists of any length. */
const MAX_PREPARED = 200;

/**
 * A pool as Kysely takes it, whose statements Postgres parses once a connection and mostly plans once too. Kysely gives a
 * connection back without saying how it fared: one that was lost, or whose server fell silent, ends here, and is not
 * handed out again.
 */
export function soundPool(pool: Pool, options: SoundPoolOptions = {}): PostgresPool {
  const { patienceFor = () => undefined, explain = (error) => error } = options;
  const names = new Map<string, string>();

  /** The name under which a statement is kept prepared; none for one without values, which may be several in one text. */
  function nameOf(text: string, values: readonly unknown[]): string | undefined {
    if (values.length > 0 && names.size < MAX_PREPARED && !names.has(text))
      names.set(text, `statement_${names.size}`);
    return names.get(text);
  }

  async function connect(): Promise<PostgresPoolClient> {
    const client = await pool.connect();
    let lost: { readonly error: unknown } | null = null;

    async function query(text: string, values: readonly unknown[]) {
      // What comes after, such as a rollback, would wait for a silent server too.
      if (lost) throw lost.error;
      const patience = patienceFor(text);
      const name = nameOf(text, values);
      try {
        return await client.query({
          text,
          values: [...values],
          ...(name !== undefined && { name }),
          ...(patience !== undefined && { query_timeout: patience }),
        });
      } catch (error) {
        if (isConnectionLost(error)) lost = { error };
        throw explain(error);
      }
    }

    return {
      // Its second form, by cursor, Kysely uses only where the dialect is set up for it; the rows are what the caller says.
      query: query as unknown as PostgresPoolClient['query'],
      release: (destroy) => client.release(destroy || lost !== null),
    };
  }

  return {
    connect: () => connect().catch((error) => Promise.reject(explain(error))),
    end: () => pool.end(),
    options: pool.options,
  };
}
