import { CompiledQuery, type Insertable, type Kysely } from 'kysely';
import type { Schema } from '../database.ts';

export type InsertRows = <Table extends keyof Schema>(
  kysely: Kysely<Schema>,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
) => Promise<void>;

type Compile = <Table extends keyof Schema>(
  kysely: Kysely<Schema>,
  table: Table,
  rows: readonly Insertable<Schema[Table]>[],
) => CompiledQuery;

/** Rows per statement. A few fixed sizes keep the number of different statements, each prepared once, small. */
const CHUNK_SIZES = [64, 8, 1] as const;

/** Gives a function that inserts many rows with few statements, each compiled once and then only bound again. */
export function createInsert(): InsertRows {
  return createChunkedInsert((kysely, table, rows) => kysely.insertInto(table).values(rows).compile());
}

/** The same, leaving out the rows whose unique key another row has. */
export function createInsertMissing(): InsertRows {
  return createChunkedInsert((kysely, table, rows) =>
    kysely
      .insertInto(table)
      .values(rows)
      .onConflict((conflict) => conflict.doNothing())
      .compile(),
  );
}

function createChunkedInsert(compile: Compile): InsertRows {
  const compiled = new Map<string, string>();

  return async (kysely, table, rows) => {
    const columns = Object.keys(rows[0] ?? {});
    let done = 0;
    for (const size of CHUNK_SIZES) {
      for (; rows.length - done >= size; done += size) {
        const chunk = rows.slice(done, done + size);
        const key = `${table} ${size} ${columns}`;
        const text = compiled.get(key) ?? compile(kysely, table, chunk).sql;
        compiled.set(key, text);
        await kysely.executeQuery(CompiledQuery.raw(text, toParameters(chunk, columns)));
      }
    }
  };
}

function toParameters(rows: readonly object[], columns: readonly string[]): unknown[] {
  return rows.flatMap((row) => {
    const values = new Map<string, unknown>(Object.entries(row));
    return columns.map((column) => values.get(column));
  });
}
