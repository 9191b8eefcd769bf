import { decimalOrder } from '../../schema/model/decimal.ts';
import { foldText } from '../../schema/model/fold-text.ts';
import { type TableName, tables } from '../../schema/tables.ts';
import type { Database } from './database.ts';
import { type Cells, readRows } from './read-rows.ts';
import type { Complaint } from './record-rules.ts';

/**
 * Reads every row of every table, and with it every page of the database that holds one, and checks that each cell holds
 * what `schema/tables.ts` says its column does.
 */
export async function* checkCells(database: Database): AsyncGenerator<Complaint> {
  for (const table of Object.keys(tables) as TableName[]) {
    const columns = Object.entries(tables[table]);
    for await (const rows of readRows(database, table))
      for (const row of rows)
        for (const [column, kind] of columns)
          if (!holds(row, column, kind)) yield `${table} ${row.id} has a ${column} that cannot be one`;
  }
}

/** Texts that say nothing when they are empty. */
const NEVER_EMPTY = /^(key|name|label|title|statement|hash|reviewer)$/;

/** What columns are sorted by follows from another. */
const ORDERS: Readonly<Record<string, (row: Cells) => string>> = {
  name_order: ({ name }) => foldText(String(name)),
  label_order: ({ label }) => foldText(String(label)),
  value_order: ({ canonical_value: value }) => (value === null ? '' : decimalOrder(String(value))),
};

function holds(row: Cells, column: string, kind: string): boolean {
  const value = row[column];
  if (value === null) return kind.endsWith('?');
  switch (kind.replace('?', '')) {
    case 'id':
    case 'ref':
      return Number.isSafeInteger(value) && Number(value) > 0;
    case 'integer':
      return Number.isSafeInteger(value);
    case 'boolean':
      return value === 0 || value === 1;
    case 'json':
      return isJson(value);
    default:
      return typeof value === 'string' && isText(value, column) && isOrder(value, column, row);
  }
}

function isJson(value: unknown): boolean {
  try {
    JSON.parse(String(value));
    return true;
  } catch {
    return false;
  }
}

function isText(value: string, column: string): boolean {
  if (!value.isWellFormed() || value.includes('\0')) return false;
  if (column === 'at' || column.endsWith('_at')) return !Number.isNaN(Date.parse(value));
  return value !== '' || !NEVER_EMPTY.test(column);
}

function isOrder(value: string, column: string, row: Cells): boolean {
  const order = ORDERS[column];
  return order === undefined || order(row) === value;
}
