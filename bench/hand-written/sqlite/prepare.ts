import type { DatabaseSync, SQLInputValue } from 'node:sqlite';

/** Prepares a statement that gives one text, or none. */
export function prepareText(
  database: DatabaseSync,
  sql: string,
): (...values: SQLInputValue[]) => string | undefined {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  // With setReturnArrays a row is an array, which the types of node:sqlite do not say.
  return (...values) => (statement.get(...values) as readonly [string] | undefined)?.[0];
}

/** Prepares a statement that gives rows. */
export function prepareRows(database: DatabaseSync, sql: string) {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return (...values: SQLInputValue[]) =>
    statement.all(...values) as unknown as readonly (string | number)[][];
}

/** The actor `h` that holds a claim, and the topic `t` of a position, or null. */
export const HOLDER = `CASE WHEN h.id IS NULL THEN 'null' ELSE concat('{"id":"act_', h.id, '","name":', json_quote(h.name), '}') END`;

export const TOPIC = `CASE WHEN t.id IS NULL THEN 'null' ELSE concat('{"id":"top_', t.id, '","label":', json_quote(t.label), '}') END`;
