import type { Pool, PoolClient } from 'pg';
import type { PlanReader } from './database.ts';
import { type BoundPlan, createPlanQuery } from './plan-query.ts';
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

  async function run(plan: BoundPlan): Promise<string> {
    const client = await pool.connect();
    return new Promise((resolve, reject) => {
      onStatement?.(plan.text);
      const query = createPlanQuery(plan, (error, text) => {
        client.release(isConnectionLost(error) || isFull(client, plan.name));
        if (text === undefined) reject(error);
        else resolve(text);
      });
      client.query(query);
    });
  }

  function isFull(client: PoolClient, name: string): boolean {
    const known = prepared.get(client) ?? new Set();
    prepared.set(client, known);
    if (name !== '') known.add(name);
    return known.size >= MAX_PREPARED;
  }

  return {
    prepare(text) {
      const name = isPlannedAnew(text) ? '' : `plan_${++names}`;
      return async (values) => {
        const plan = { name, text, values };
        try {
          // A read does nothing, so after a broken connection it is simply asked again, once.
          return await run(plan).catch((error) => {
            if (isConnectionStale(error)) return run(plan);
            throw error;
          });
        } catch (error) {
          throw explainPostgresFailure(error, address);
        }
      };
    },
  };
}

/** How many rows have a word depends on the word: one plan for all words would be right for few. */
function isPlannedAnew(sql: string): boolean {
  return sql.includes('::tsquery');
}
