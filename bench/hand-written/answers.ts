import type { OperationName, Variable, Variables } from '../operations.ts';

/** Answers an operation by the text of its response. */
export type Answer = (variables: Variables) => string | Promise<string>;

export type Answers = Readonly<Record<OperationName, Answer>>;

/** The row behind a global id. */
export function rowNumber(id: Variable | undefined): number {
  return Number(String(id).slice(4));
}

type DatedRow = readonly [published: string, id: number];

/** Where a page of a list by date begins: behind the row of a cursor, or before all rows. */
export function readCursor(after: Variable | undefined): DatedRow {
  if (!after) return ['~', Number.MAX_SAFE_INTEGER];
  const { published, id } = decode(after);
  return [published, id];
}

/** The cursor of a row of the same list that `after` is of. */
export function writeCursor(after: Variable | undefined, row: DatedRow): string {
  const { mark, shared } = decode(after);
  return (
    mark +
    Buffer.from(JSON.stringify([...row, ...shared]))
      .toString('hex')
      .toUpperCase()
  );
}

/** Cursors begin with so many characters that are the same all over a list. */
const MARK_LENGTH = 10;

/** A cursor: a mark, the order values of a row, and what all rows of the list share. */
function decode(cursor: Variable | undefined) {
  const text = String(cursor);
  const values: readonly [string, number, ...number[]] = JSON.parse(
    Buffer.from(text.slice(MARK_LENGTH), 'hex').toString(),
  );
  const [published, id, ...shared] = values;
  return { mark: text.slice(0, MARK_LENGTH), published, id, shared };
}
