import { sql } from 'kysely';
import { tables } from '../../schema/tables.ts';
import { checkCells } from './check-cells.ts';
import { checkTexts } from './check-texts.ts';
import type { Database } from './database.ts';
import { migrations } from './migrations/index.ts';
import { type Complaint, rules } from './record-rules.ts';
import { findForeignObjects, SCHEMA_OBJECTS, type SchemaObject } from './sqlite/foreign-objects.ts';

/**
 * Checks everything the record promises over all of its rows: that every cell holds what its column does, that every quote
 * stands where it says, that claims are whole, that nothing refers to what is not there, that work waits for somebody, and
 * that no write is missing from the log. Reads only, and may run beside servers.
 */
export async function* checkRecord(database: Database): AsyncGenerator<Complaint> {
  yield* checkObjects(database);
  if (database.dialect === 'sqlite') yield* await checkFile(database);
  else yield* checkKeys(database);
  yield* checkCells(database);
  for (const { complaint, query } of rules) {
    const { rows } = await query.execute(database.kysely);
    for (const { what } of rows) yield `${what} ${complaint}`;
  }
  yield* checkIndex(database);
  yield* checkSequence(database);
  yield* checkTexts(database);
}

/** A table that is a view, or a trigger of others, can change what every write and read does. */
async function* checkObjects({ kysely, dialect }: Database): AsyncGenerator<Complaint> {
  if (dialect === 'sqlite') {
    const { rows } = await sql.raw<SchemaObject>(SCHEMA_OBJECTS).execute(kysely);
    yield* findForeignObjects(rows, migrations.length);
    return;
  }
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

/** Of one state of the file: FTS5 checks its index by what the connection remembers, which a search has just renewed. */
function checkFile({ kysely }: Database): Promise<readonly Complaint[]> {
  return kysely.connection().execute(async (connection) => {
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

interface ForeignKey {
  readonly child: string;
  readonly column: string;
  readonly parent: string;
}

/** Postgres checks foreign keys as rows are written, and never again: a dump restored without triggers skips that. */
async function* checkKeys({ kysely }: Database): AsyncGenerator<Complaint> {
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

/** The words of the index stand under the numbers of the entries, each of which has some. */
async function* checkIndex({ kysely, dialect }: Database): AsyncGenerator<Complaint> {
  const indexed = {
    sqlite: sql`SELECT id FROM search_index_docsize`,
    postgres: sql`SELECT entry_id AS id FROM search_index`,
  };
  const { rows } = await sql<{ id: number }>`
    SELECT id FROM (SELECT id FROM search_entry EXCEPT ${indexed[dialect]}) unfound
    UNION ALL SELECT id FROM (${indexed[dialect]} EXCEPT SELECT id FROM search_entry) unmeant`.execute(
    kysely,
  );
  for (const { id } of rows) yield `search entry ${id} has no words, or words have no entry ${id}`;
}

/** SQLite numbers changes without gaps, to the last it ever gave. Postgres leaves out those of transactions that were undone. */
async function* checkSequence({ kysely, dialect }: Database): AsyncGenerator<Complaint> {
  if (dialect !== 'sqlite') return;
  const { rows } = await sql<{ first: number | null; last: number; count: number; given: number }>`
    SELECT min(id) AS first, coalesce(max(id), 0) AS last, count(*) AS count,
      (SELECT seq FROM sqlite_sequence WHERE name = 'change') AS given FROM change`.execute(kysely);
  for (const { first, last, count, given } of rows)
    if ((first ?? 1) !== 1 || last !== count || last !== given)
      yield `the log of changes has ${count} entries, the last is ${last}, and ${given} were written`;
}
