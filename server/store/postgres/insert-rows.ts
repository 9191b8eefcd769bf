import { CompiledQuery, type Kysely } from 'kysely';
import type { TableName } from '../../../schema/tables.ts';
import type { Schema } from '../database.ts';
import { BATCH_SIZE, forEachBatch } from '../for-each-batch.ts';

export interface InsertOptions {
  readonly table: TableName;
  /** Rows with the same columns. */
  readonly rows: readonly object[];
  /** The `on conflict` clause with a space before it; empty for none. */
  readonly onConflict: string;
}

/** Inserts rows in batches, so that no single statement grows without bound. */
export async function insertRows(
  kysely: Kysely<Schema>,
  { table, rows, onConflict }: InsertOptions,
): Promise<void> {
  if (rows.length === 0) return;
  const text = `${insertStatement(table, rows)}${onConflict}`;
  await forEachBatch(rows, BATCH_SIZE.rows, async (part) => {
    await kysely.executeQuery(CompiledQuery.raw(text, [JSON.stringify(part)]));
  });
}

/** An `INSERT` that takes all rows as one JSON text, `$1`: its text does not depend on their number. */
export function insertStatement(table: TableName, [first = {}]: readonly object[]): string {
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(', ');
  return `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`;
}

/** Compares rows by their key, and mentions by their actor: one order for all transactions. */
export function compareByKey(a: object, b: object): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  return left < right ? -1 : Number(left > right);
}

function keyOf(row: { readonly key?: unknown; readonly actor_id?: unknown }): string {
  return `${row.key} ${row.actor_id}`;
}
