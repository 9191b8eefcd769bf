import { sql } from 'kysely';
import type { Database } from '../database.ts';
import { migrations } from '../migrations/index.ts';
import { findForeignObjects, SCHEMA_OBJECTS, type SchemaObject } from './file/find-foreign-objects.ts';

/** The ids of all entries that the full-text index holds, as a query with the column `id`. */
export const INDEXED_ENTRIES = sql`SELECT id FROM search_index_docsize`;

/** Lists tables, views, triggers and indexes that Standpoint did not create, and those it created that are missing. */
export async function* checkSchemaObjects({ kysely }: Database): AsyncGenerator<string> {
  const { rows } = await sql.raw<SchemaObject>(SCHEMA_OBJECTS).execute(kysely);
  yield* findForeignObjects(rows, migrations.length);
}

/**
 * Checks the pages of the file, and its foreign keys. Both read one state of the file: FTS5 checks its index against what
 * the connection has cached, and a search renews that.
 */
export async function* checkForeignKeys({ kysely }: Database): AsyncGenerator<string> {
  yield* await kysely.connection().execute(async (connection) => {
    await sql`SAVEPOINT one_state`.execute(connection);
    try {
      await sql`SELECT rowid FROM search_index WHERE search_index MATCH 'a' LIMIT 1`.execute(connection);
      const { rows: states } = await sql<{
        integrity_check: string;
      }>`PRAGMA integrity_check`.execute(connection);
      const { rows: keys } = await sql<{
        table: string;
        rowid: number;
        parent: string;
      }>`PRAGMA foreign_key_check`.execute(connection);
      return [
        ...states.flatMap(({ integrity_check: state }) => (state === 'ok' ? [] : [`the file: ${state}`])),
        ...keys.map(
          ({ table, rowid, parent }) => `${table} ${rowid} refers to a ${parent} that is not there`,
        ),
      ];
    } finally {
      await sql`RELEASE one_state`.execute(connection);
    }
  });
}

/** SQLite numbers changes without gaps: the last number equals the number of changes. */
export async function* checkSequence({ kysely }: Database): AsyncGenerator<string> {
  const { rows } = await sql<{ first: number | null; last: number; count: number; given: number }>`
    SELECT min(id) AS first, coalesce(max(id), 0) AS last, count(*) AS count,
      (SELECT seq FROM sqlite_sequence WHERE name = 'change') AS given FROM change`.execute(kysely);
  for (const { first, last, count, given } of rows)
    if ((first ?? 1) !== 1 || last !== count || last !== given)
      yield `the log of changes has ${count} entries, the last is ${last}, and ${given} were written`;
}
