import { sql } from 'kysely';
import { type TableName, tables } from '../../../schema/tables.ts';
import type { Database } from '../database.ts';

/** A row as the database gives it, its columns in the order of `schema/tables.ts`. */
export type StoredRow = Readonly<Record<string, string | number | null>>;

const ROWS_PER_QUERY = 500;

/** Reads all rows of a table in the order of their numbers, some at a time. */
export async function* readRows(
  { kysely }: Database,
  table: TableName,
): AsyncGenerator<readonly StoredRow[]> {
  const columns = Object.keys(tables[table]).map((column) => sql.ref(column));
  for (let after = 0; ; ) {
    const { rows } = await sql<StoredRow>`
      SELECT ${sql.join(columns)} FROM ${sql.table(table)} WHERE id > ${after} ORDER BY id LIMIT ${ROWS_PER_QUERY}`.execute(
      kysely,
    );
    if (rows.length === 0) return;
    yield rows;
    after = Number(rows.at(-1)?.id);
  }
}
