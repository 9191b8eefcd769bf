import type { Pool } from 'pg';

type Value = string | number | readonly (string | number)[];

let names = 0;

/** Prepares a statement that gives one text, or none. */
export function prepareText(pool: Pool, text: string): (...values: Value[]) => Promise<string | undefined> {
  const query = { name: `statement_${++names}`, text, rowMode: 'array' } as const;
  return async (...values) => (await pool.query<[string]>({ ...query, values })).rows[0]?.[0];
}

/** Prepares a statement that gives rows. */
export function prepareRows(pool: Pool, text: string) {
  const query = { name: `statement_${++names}`, text, rowMode: 'array' } as const;
  return async (...values: Value[]) =>
    (await pool.query<[string, string, string]>({ ...query, values })).rows;
}

/** A column that may be null, as JSON. */
export function orNull(column: string): string {
  return `coalesce(to_json(${column}), 'null')`;
}

/** The actor `h` that holds a claim, and the topic `t` of a position, or null. */
export const HOLDER = `CASE WHEN h.id IS NULL THEN 'null' ELSE concat('{"id":"act_', h.id, '","name":', to_json(h.name), '}') END`;

export const TOPIC = `CASE WHEN t.id IS NULL THEN 'null' ELSE concat('{"id":"top_', t.id, '","label":', to_json(t.label), '}') END`;
