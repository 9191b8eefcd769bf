import Papa from 'papaparse';
import { decodeText } from '../decode-text.ts';
import { type FileDocument, type FormatJob, refuseFile } from './file-document.ts';
import { FIELD_NAMES, type FieldName, fieldOf, toInput } from './record-fields.ts';

/** Reads a table (CSV, TSV) whose first row names its columns: one document a row. */
export function readTable({ bytes, name }: FormatJob): readonly FileDocument[] {
  const { data, errors } = Papa.parse<readonly string[]>(decodeText(bytes, name), {
    skipEmptyLines: 'greedy',
    delimiter: /\.tsv$/i.test(name) ? '\t' : '',
  });
  const [header = [], ...rows] = data;
  const columns = header.map(fieldOf);
  if (!columns.includes('text')) {
    const named = header
      .map((column) => column.slice(0, 40))
      .slice(0, 12)
      .join(', ');
    throw refuseFile(
      name,
      `the table has no column "text" (or ${FIELD_NAMES.text.slice(1, 5).join(', ')}); its columns are: ${named}`,
    );
  }
  if (rows.length === 0) throw refuseFile(name, 'the table has no rows', 'EMPTY_TEXT');
  const broken = new Map(errors.map((error) => [error.row, error.message]));
  return rows.map((row, at) => {
    // Rows count from 1, and the first names the columns.
    const place = String(at + 2);
    const state =
      broken.get(at + 1) ??
      (row.length === header.length ? null : `${row.length} cells, the header has ${header.length}`);
    if (state !== null) {
      const { code, message } = refuseFile(`${name}:${place}`, `its row is broken: ${state}`);
      return { place, failure: { code, message } };
    }
    const fields = new Map<FieldName, string>();
    for (const [column, field] of columns.entries())
      if (field && !fields.has(field)) fields.set(field, row[column] ?? '');
    return { place, input: toInput(fields) };
  });
}
