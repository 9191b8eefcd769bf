import { type Kysely, sql } from 'kysely';
import type { TableName } from '../../../schema/tables.ts';
import type { Schema } from '../database.ts';

/** Checks foreign keys when the transaction commits, not at each statement. */
export const DEFER_FOREIGN_KEYS = sql`PRAGMA defer_foreign_keys = ON`;

/** Reserves the ids of new rows, in ascending order. They are never handed out again. */
export async function reserveIds(
  kysely: Kysely<Schema>,
  table: TableName,
  count: number,
): Promise<readonly number[]> {
  if (count === 0) return [];
  // AUTOINCREMENT keeps the last id here; a migration enters each table with 0.
  const { rows } = await sql<{ seq: number }>`
    update sqlite_sequence set seq = seq + ${count} where name = ${table} returning seq`.execute(kysely);
  const [last] = rows;
  if (!last) throw new Error(`Cannot number the rows of ${table}: it has no sequence`);
  return Array.from({ length: count }, (_, index) => last.seq - count + 1 + index);
}

/** The last id that was handed out for a table; 0 when there was none. */
export async function readLastId(kysely: Kysely<Schema>, table: TableName): Promise<number> {
  const { rows } = await sql<{ last: number }>`
    SELECT seq AS last FROM sqlite_sequence WHERE name = ${table}`.execute(kysely);
  return rows[0]?.last ?? 0;
}

/** Starts the ids of new rows after `lastId`. */
export async function setLastId(kysely: Kysely<Schema>, table: TableName, lastId: number): Promise<void> {
  if (lastId === 0) return;
  await sql`UPDATE sqlite_sequence SET seq = ${lastId} WHERE name = ${table}`.execute(kysely);
}
