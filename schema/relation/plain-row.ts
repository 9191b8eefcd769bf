const PLAIN_ROW = Symbol('plain row');

/** Marks a record that no plan has fetched: its fields are read by their own names, not by response keys. */
export function plainRow<Record extends object>(record: Record): Record {
  return { ...record, [PLAIN_ROW]: true };
}

/** Reads a field's value from its row. */
export function resolveRowField(
  row: unknown,
  _args: unknown,
  _context: unknown,
  info: { readonly fieldName: string; readonly path: { readonly key: string | number } },
): unknown {
  const record = row as { readonly [key: string | symbol]: unknown };
  return record[PLAIN_ROW] ? record[info.fieldName] : record[info.path.key];
}
