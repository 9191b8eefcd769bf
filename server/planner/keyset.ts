import type { OrderValue } from '../../schema/relation/order-type.ts';
import { tables } from '../../schema/tables.ts';
import type { SqlValue } from '../store/database.ts';
import type { Compilation } from './compilation.ts';
import { type CursorKind, type CursorValue, decodeCursor, fingerprint } from './cursor.ts';
import { type Json, sql } from './json-sql.ts';
import { operandReader, type PlanInput, readOperand, readOperands } from './operand.ts';

/** One column of an order. */
export interface OrderKey {
  readonly column: string;
  readonly descending: boolean;
}

/** The order of a list: what the caller asks for, else the field's own; ties are broken by id. */
export function orderKeys(asked: unknown, own: readonly string[]): readonly OrderKey[] {
  // Coercion has made sure of the shape; enum values decide the SQL and are never leaves.
  const values = (asked ?? []) as readonly OrderValue[];
  const keys =
    values.length > 0
      ? values.map(({ field, direction }) => ({ column: field, descending: direction === 'DESC' }))
      : own.map((column) => ({ column: column.replace('-', ''), descending: column.startsWith('-') }));
  const distinct = keys.filter(
    ({ column }, index) => keys.findIndex((key) => key.column === column) === index,
  );
  if (distinct.some(({ column }) => column === 'id')) return distinct;
  return [...distinct, { column: 'id', descending: distinct.at(-1)?.descending ?? false }];
}

/** `a DESC, id DESC` */
export function orderText(order: readonly OrderKey[], column: (name: string) => string): string {
  return order.map((key) => `${column(key.column)}${key.descending ? ' DESC' : ''}`).join(', ');
}

/**
 * How the cursors of a list are made: of the order values and a value of the list itself, behind the list's mark where it
 * has one.
 */
interface CursorColumns {
  readonly order: readonly OrderKey[];
  /** A number that all rows of the list share, as SQL: the number of the row it belongs to, for one. */
  readonly shared: string | null;
  readonly mark: ((run: PlanInput) => string) | null;
}

/** The cursor of a row: the list's fingerprint and the row's order values. */
export function cursorOf(
  { dialect, parameters }: Compilation,
  { order, shared, mark }: CursorColumns,
  column: (name: string) => string,
): Json {
  if (!mark) return sql(column('id'));
  const marked = dialect.textParameter(parameters.compute(mark));
  const values = [...order.map((key) => column(key.column)), ...(shared === null ? [] : [shared])];
  return [...sql(marked), ...sql(dialect.cursor(values))];
}

/** Reads the order values, and behind them the shared one, out of a cursor in a run. It throws what is no cursor of this list. */
export function cursorReader(
  after: unknown,
  {
    table,
    order,
    mark,
    isShared,
  }: Omit<CursorColumns, 'shared'> & { readonly table: string; readonly isShared: boolean },
): (run: PlanInput) => readonly CursorValue[] {
  // A scalar has made sure that a number in the clear is one.
  if (!mark) return operandReader(after, (number) => [number as number]);
  // A forged cursor may hold anything, and not every database compares a number with a text.
  const ofOrder = order.map(({ column }) => kindOf(table, column));
  const kinds: readonly CursorKind[] = isShared ? [...ofOrder, 'number'] : ofOrder;
  return memoizeLast(cursorOperandReader(after, { mark, kinds }));
}

interface ExpectedCursor {
  readonly mark: (run: PlanInput) => string;
  readonly kinds: readonly CursorKind[];
}

function cursorOperandReader(
  after: unknown,
  { mark, kinds }: ExpectedCursor,
): (run: PlanInput) => readonly CursorValue[] {
  return (run) => decodeCursor(String(readOperand(after, run)), { fingerprint: mark(run), kinds });
}

/** What is no column, such as a score, is a number. */
function kindOf(table: string, column: string): CursorKind {
  const columns: Readonly<Record<string, Readonly<Record<string, string>>>> = tables;
  return columns[table]?.[column]?.startsWith('text') ? 'string' : 'number';
}

interface AfterCursor {
  readonly cursor: (run: PlanInput) => readonly CursorValue[];
  readonly order: readonly OrderKey[];
  readonly column: (name: string) => string;
  /** The first order value of the row with a number as it is now, null when the row is gone. */
  readonly first?: ((id: string) => string) | undefined;
}

/** The condition that a row comes after the one a cursor stands for. */
export function afterCursorCondition(
  { parameters, dialect }: Compilation,
  { cursor, order, column, first }: AfterCursor,
): string {
  const stored = order.map((_key, index) => parameters.compute(cursorValueReader(cursor, index)));
  const [before = '', ...others] = stored;
  const values = first ? [dialect.orElse(first(stored.at(-1) ?? ''), before), ...others] : stored;
  const alike = order.every(({ descending }) => descending === order[0]?.descending);
  if (alike) {
    const columns = order.map((key) => column(key.column)).join(', ');
    return `(${columns}) ${order[0]?.descending ? '<' : '>'} (${values.join(', ')})`;
  }
  const steps = order.map((key, index) => {
    const ties = order.slice(0, index).map((tie, at) => `${column(tie.column)} = ${values[at]}`);
    return [...ties, `${column(key.column)} ${key.descending ? '<' : '>'} ${values[index]}`].join(' AND ');
  });
  return `(${steps.map((step) => `(${step})`).join(' OR ')})`;
}

/** Reads one value out of a cursor in each run. */
export function cursorValueReader(
  cursor: (run: PlanInput) => readonly CursorValue[],
  index: number,
): (run: PlanInput) => SqlValue {
  return (run) => cursor(run)[index] ?? null;
}

/** The fingerprint of a list in a run. */
export function fingerprintOf(
  { list, filter, query }: { readonly list: string; readonly filter: unknown; readonly query: unknown },
  order: readonly OrderKey[],
): (run: PlanInput) => string {
  return memoizeLast((run) =>
    fingerprint([readOperands(filter, run), readOperands(query, run), list], order),
  );
}

/** Several parameters of one run read the same value: it is made once a run. */
function memoizeLast<Value extends string | readonly CursorValue[]>(
  make: (run: PlanInput) => Value,
): (run: PlanInput) => Value {
  let last: { readonly run: PlanInput; readonly value: Value } | null = null;
  return (run) => {
    if (last?.run !== run) last = { run, value: make(run) };
    return last.value;
  };
}
