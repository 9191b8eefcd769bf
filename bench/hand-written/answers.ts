import type { OperationName, Variable, Variables } from '../operations.ts';

/** Answers an operation by the text of its response. */
export type Answer = (variables: Variables) => string | Promise<string>;

export type Answers = Readonly<Record<OperationName, Answer>>;

/** The row behind a global id. */
export function rowNumber(id: Variable | undefined): number {
  return Number(String(id).slice(4));
}

/** Where a page of a list by date begins: behind the row of a cursor, or before all rows. */
export function readCursor(after: Variable | undefined): readonly [published: string, id: number] {
  if (!after) return ['~', Number.MAX_SAFE_INTEGER];
  return JSON.parse(Buffer.from(String(after).slice(MARK_LENGTH), 'hex').toString());
}

/** The cursor of a row of the same list that `after` is of. */
export function writeCursor(
  after: Variable | undefined,
  row: readonly [published: string, id: number],
): string {
  return String(after).slice(0, MARK_LENGTH) + Buffer.from(JSON.stringify(row)).toString('hex').toUpperCase();
}

/** Cursors begin with so many characters that are the same all over a list. */
const MARK_LENGTH = 10;
