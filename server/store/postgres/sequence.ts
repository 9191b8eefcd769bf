import { type Kysely, sql } from 'kysely';
import type { TableName } from '../../../schema/tables.ts';
import type { Schema } from '../database.ts';

/** Checks foreign keys when the transaction commits, not at each statement. */
export const DEFER_FOREIGN_KEYS = sql`SET CONSTRAINTS ALL DEFERRED`;

/** Reserves the ids of new rows, in ascending order. They are never handed out again. */
export async function reserveIds(
  kysely: Kysely<Schema>,
  table: TableName,
  count: number,
): Promise<readonly number[]> {
  if (count === 0) return [];
  const { rows } = await sql<{ id: number }>`
    select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count})`.execute(
    kysely,
  );
  return rows.map(({ id }) => id);
}

/** The last id that was handed out for a table; 0 when there was none. */
export async function readLastId(kysely: Kysely<Schema>, table: TableName): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    SELECT coalesce(pg_sequence_last_value(pg_get_serial_sequence(${table}, 'id')::regclass), 0) AS last`.execute(
    kysely,
  );
  return rows[0]?.last ?? 0;
}

/** Starts the ids of new rows after `lastId`. */
export async function setLastId(kysely: Kysely<Schema>, table: TableName, lastId: number): Promise<void> {
  if (lastId === 0) return;
  await sql`SELECT setval(pg_get_serial_sequence(${table}, 'id'), ${lastId})`.execute(kysely);
}
