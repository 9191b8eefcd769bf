import { decimalSortKey } from '../../../schema/model/decimal.ts';
import { foldText } from '../../../schema/model/fold-text.ts';
import { type TableName, tables } from '../../../schema/tables.ts';
import type { Database } from '../database.ts';
import type { IntegrityViolation } from './integrity-rules.ts';
import { readRows, type StoredRow } from './read-rows.ts';

/**
 * Reads every row of every table, and with it every page of the database that holds one, and checks that each cell holds
 * what `schema/tables.ts` says its column does.
 */
export async function* checkCells(database: Database): AsyncGenerator<IntegrityViolation> {
  for (const table of Object.keys(tables) as TableName[]) {
    const columns = Object.entries(tables[table]);
    for await (const rows of readRows(database, table))
      for (const row of rows)
        for (const [column, kind] of columns)
          if (!isValidCell(row, column, kind)) yield `${table} ${row.id} has a ${column} that cannot be one`;
  }
}

/** Texts that say nothing when they are empty. */
const NON_EMPTY_COLUMNS = /^(key|name|label|title|statement|hash|reviewer)$/;

/** What columns are sorted by follows from another. */
const DERIVED_ORDERS: Readonly<Record<string, (row: StoredRow) => string>> = {
  name_order: ({ name }) => foldText(String(name)),
  label_order: ({ label }) => foldText(String(label)),
  value_order: ({ canonical_value: value }) => (value === null ? '' : decimalSortKey(String(value))),
};

function isValidCell(row: StoredRow, column: string, kind: string): boolean {
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
      return typeof value === 'string' && isValidText(value, column) && isValidOrder(value, column, row);
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

function isValidText(value: string, column: string): boolean {
  if (!value.isWellFormed() || value.includes('\0')) return false;
  if (column === 'at' || column.endsWith('_at')) return !Number.isNaN(Date.parse(value));
  return value !== '' || !NON_EMPTY_COLUMNS.test(column);
}

function isValidOrder(value: string, column: string, row: StoredRow): boolean {
  const order = DERIVED_ORDERS[column];
  return order === undefined || order(row) === value;
}
