import { sql } from 'kysely';
import { tables } from '../../../schema/tables.ts';
import type { Database } from '../database.ts';

/** The ids of all entries that the full-text index holds, as a query with the column `id`. */
export const INDEXED_ENTRIES = sql`SELECT entry_id AS id FROM search_index`;

/** Lists triggers on Standpoint's tables, and views in their place, that Standpoint did not create. */
export async function* checkSchemaObjects({ kysely }: Database): AsyncGenerator<string> {
  const names = sql.join(Object.keys(tables));
  const { rows } = await sql<{ what: string }>`
    SELECT concat('trigger ', t.tgname, ' on ', c.relname) AS what FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relname IN (${names})
      AND NOT t.tgisinternal AND t.tgname <> 'change_not_rewritten'
    UNION ALL SELECT concat('view ', c.relname) FROM pg_class c
      WHERE c.relnamespace = current_schema()::regnamespace AND c.relname IN (${names}) AND c.relkind IN ('v', 'm', 'f')
    ORDER BY what`.execute(kysely);
  for (const { what } of rows) yield `${what} was not created by Standpoint`;
}

interface ForeignKey {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
}

/** Postgres checks foreign keys as rows are written, and never again: a dump restored without triggers skips that. */
export async function* checkForeignKeys({ kysely }: Database): AsyncGenerator<string> {
  const keys = await sql<ForeignKey>`
    SELECT k.conrelid::regclass::text AS child, a.attname::text AS "column", k.confrelid::regclass::text AS parent
    FROM pg_constraint k JOIN pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
    WHERE k.contype = 'f' AND k.connamespace = current_schema()::regnamespace ORDER BY 1, 2`.execute(kysely);
  for (const { child, column, parent } of keys.rows) {
    const { rows } = await sql<{ id: number }>`
      SELECT c.${sql.ref(column)} AS id FROM ${sql.table(child)} c
      WHERE NOT EXISTS (SELECT 1 FROM ${sql.table(parent)} p WHERE p.id = c.${sql.ref(column)})
      AND c.${sql.ref(column)} IS NOT NULL`.execute(kysely);
    for (const { id } of rows) yield `${child} refers to a ${parent} ${id} that is not there`;
  }
}

/** Yields nothing: a sequence of Postgres leaves out the numbers of transactions that were rolled back. */
export async function* checkSequence(_: Database): AsyncGenerator<string> {}
