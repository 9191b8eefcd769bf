import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

/** Where the measuring sets are: `STANDPOINT_EVAL_DATA`, else `../shared/data` beside the checkout; null without any. */
export function findSharedData(): string | null {
  const folder = resolve(
    process.env.STANDPOINT_EVAL_DATA ?? join(import.meta.dirname, '../../../shared/data'),
  );
  return existsSync(folder) ? folder : null;
}

/** The rows of a JSONL file; empty when the set is not there. */
export function readRows<Row>(folder: string, file: string): readonly Row[] {
  const path = join(folder, file);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').split('\n');
  // The sets are fixed files whose shape their README states; a row that differs fails in its scorer.
  return lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Row);
}

/** A row's text with its labels by offset. */
export interface LabelledText<Label> {
  readonly id: string;
  readonly text: string;
  readonly entities: readonly Label[];
}
