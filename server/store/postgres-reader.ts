import type { Pool, PoolClient } from 'pg';
import type { PlanReader } from './database.ts';
import { explainPostgresFailure, isConnectionLost, isConnectionStale } from './postgres-failure.ts';

export interface PlanReaderOptions {
  /** The database, as messages name it. */
  readonly address: string;
  readonly onStatement?: ((sql: string) => void) | undefined;
}

/** Statements kept prepared in one connection. Postgres forgets none of them before the connection ends. */
const MAX_PREPARED = 400;

/** Runs plans as named prepared statements: Postgres parses one once a connection, and mostly plans it once too. */
export function createPlanReader(pool: Pool, { address, onStatement }: PlanReaderOptions): PlanReader {
  const prepared = new WeakMap<PoolClient, Set<string>>();
  let names = 0;

  async function run(query: Query): Promise<string> {
    const client = await pool.connect();
    let failure: unknown;
    try {
      onStatement?.(query.text);
      const { rows } = await client.query<[string]>({ ...query, rowMode: 'array' });
      // A plan always gives one row with one text in it.
      return (rows[0] as [string])[0];
    } catch (error) {
      failure = error;
      throw error;
    } finally {
      client.release(isConnectionLost(failure) || isFull(client, query.name));
    }
  }

  function isFull(client: PoolClient, name: string | undefined): boolean {
    const known = prepared.get(client) ?? new Set();
    prepared.set(client, known);
    if (name !== undefined) known.add(name);
    return known.size >= MAX_PREPARED;
  }

  return {
    prepare(text) {
      const name = isPlannedAnew(text) ? undefined : `plan_${++names}`;
      return async (parameters) => {
        const query: Query = { text, values: [...parameters], ...(name && { name }) };
        try {
          // A read does nothing, so after a broken connection it is simply asked again, once.
          return await run(query).catch((error) => {
            if (isConnectionStale(error)) return run(query);
            throw error;
          });
        } catch (error) {
          throw explainPostgresFailure(error, address);
        }
      };
    },
  };
}

interface Query {
  readonly text: string;
  readonly values: (string | number | null)[];
  readonly name?: string;
}

/** How many rows have a word depends on the word: one plan for all words would be right for few. */
function isPlannedAnew(sql: string): boolean {
  return sql.includes('::tsquery');
}
