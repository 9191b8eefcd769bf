import type { Row, TableName } from '../schema/tables.ts';
import type { EntryTexts } from '../server/store/database.ts';
import type { Random } from './random.ts';

/** Rows of every table, parents before children. */
export type RecordRows = { readonly [Table in TableName]: Row<Table>[] } & {
  /** The texts of each search entry. */
  readonly searchTexts: EntryTexts[];
};

export interface RecordSize {
  readonly documents: number;
  readonly sectionsPerDocument: number;
  /** Figures and positions, half each. */
  readonly claimsPerDocument: number;
  /** Puts quotes, control characters and letters beyond the basic plane into texts. */
  readonly hostile?: boolean;
}

/** What the rows of one record are made with. */
export interface Generation {
  readonly random: Random;
  readonly size: RecordSize;
  readonly actors: number;
  /** The rows of the batch under way. */
  readonly rows: RecordRows;
  /** The next row number of a table. */
  readonly nextId: (table: TableName) => number;
}
