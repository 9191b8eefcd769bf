import type { Compilation } from './compilation.ts';

/** Where rows come from, and how their columns are called there. */
export interface SelectSource {
  readonly from: string;
  readonly where: readonly string[];
  readonly column: (name: string) => string;
  /** The same, of the first rows only; `firstOf` says which, by the order values. */
  readonly selectFirst?: (firstOf: SelectFirstRows) => string;
}

/** A subquery of the first of some rows, by the order values as they are called there. */
export type SelectFirstRows = (
  rows: string,
  column: SelectSource['column'],
  where: readonly string[],
) => string;

/** All rows of a table. */
export function tableSource({ nextAlias }: Compilation, table: string): SelectSource {
  const name = nextAlias('t');
  return { from: `${table} ${name}`, where: [], column: (column) => `${name}.${column}` };
}
