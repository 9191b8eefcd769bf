import Papa from 'papaparse';
import { decodeText } from '../text/decode-text.ts';
import { type FileDocument, fileError, type ParseRequest } from './file-document.ts';
import { FIELD_NAMES, type FieldName, fieldOf, toInput } from './record-fields.ts';

/** Reads a table (CSV, TSV) whose first row names its columns: one document a row. */
export function parseTable({ bytes, name }: ParseRequest): readonly FileDocument[] {
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
    throw fileError(
      name,
      `the table has no column "text" (or ${FIELD_NAMES.text.slice(1, 5).join(', ')}); its columns are: ${named}`,
    );
  }
  if (rows.length === 0) throw fileError(name, 'the table has no rows', 'EMPTY_TEXT');
  const broken = new Map(errors.map((error) => [error.row, error.message]));
  return rows.map((row, at) => {
    // Rows count from 1, and the first names the columns.
    const place = String(at + 2);
    const state =
      broken.get(at + 1) ??
      (row.length === header.length ? null : `${row.length} cells, the header has ${header.length}`);
    if (state !== null) {
      const { code, message } = fileError(`${name}:${place}`, `its row is broken: ${state}`);
      return { place, failure: { code, message } };
    }
    const fields = new Map<FieldName, string>();
    for (const [column, field] of columns.entries())
      if (field && !fields.has(field)) fields.set(field, row[column] ?? '');
    return { place, input: toInput(fields) };
  });
}
