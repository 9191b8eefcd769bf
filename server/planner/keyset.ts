import type { OrderValue } from '../../schema/relation/order-type.ts';
import { tables } from '../../schema/tables.ts';
import type { SqlValue } from '../store/database.ts';
import type { Compilation } from './compilation.ts';
import { type CursorKind, type CursorValue, decodeCursor, fingerprint } from './cursor.ts';
import { type JsonSql, sql } from './json-sql.ts';
import { evaluateOperand, evaluateOperands, operandEvaluator, type PlanInput } from './operand.ts';

/** One column of an order. */
export interface OrderKey {
  readonly column: string;
  readonly descending: boolean;
}

/** The order of a list: what the caller asks for, else the field's own; ties are broken by id. */
export function orderKeys(requested: unknown, defaultOrder: readonly string[]): readonly OrderKey[] {
  // Coercion has made sure of the shape; enum values decide the SQL and are never leaves.
  const values = (requested ?? []) as readonly OrderValue[];
  const keys =
    values.length > 0
      ? values.map(({ field, direction }) => ({ column: field, descending: direction === 'DESC' }))
      : defaultOrder.map((column) => ({
          column: column.replace('-', ''),
          descending: column.startsWith('-'),
        }));
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
interface CursorLayout {
  readonly order: readonly OrderKey[];
  /** A number that all rows of the list share, as SQL: the number of the row it belongs to, for one. */
  readonly sharedValue: string | null;
  readonly fingerprint: ((input: PlanInput) => string) | null;
}

/** The cursor of a row: the list's fingerprint and the row's order values. */
export function cursorOf(
  { dialect, parameters }: Compilation,
  { order, sharedValue, fingerprint }: CursorLayout,
  column: (name: string) => string,
): JsonSql {
  if (!fingerprint) return sql(column('id'));
  const placeholder = dialect.textPlaceholder(parameters.compute(fingerprint));
  const values = [...order.map((key) => column(key.column)), ...(sharedValue === null ? [] : [sharedValue])];
  return [...sql(placeholder), ...sql(dialect.encodeCursor(values))];
}

/** Reads the order values, and behind them the shared one, out of a cursor in a run. It throws what is no cursor of this list. */
export function cursorEvaluator(
  after: unknown,
  {
    table,
    order,
    fingerprint,
    isShared,
  }: Omit<CursorLayout, 'sharedValue'> & { readonly table: string; readonly isShared: boolean },
): (input: PlanInput) => readonly CursorValue[] {
  // A scalar has made sure that a number in the clear is one.
  if (!fingerprint) return operandEvaluator(after, (number) => [number as number]);
  // A forged cursor may hold anything, and not every database compares a number with a text.
  const ofOrder = order.map(({ column }) => kindOf(table, column));
  const kinds: readonly CursorKind[] = isShared ? [...ofOrder, 'number'] : ofOrder;
  return memoizeLast(cursorOperandEvaluator(after, { fingerprint, kinds }));
}

interface ExpectedCursor {
  readonly fingerprint: (input: PlanInput) => string;
  readonly kinds: readonly CursorKind[];
}

function cursorOperandEvaluator(
  after: unknown,
  { fingerprint, kinds }: ExpectedCursor,
): (input: PlanInput) => readonly CursorValue[] {
  return (input) =>
    decodeCursor(String(evaluateOperand(after, input)), { fingerprint: fingerprint(input), kinds });
}

/** What is no column, such as a score, is a number. */
function kindOf(table: string, column: string): CursorKind {
  const columns: Readonly<Record<string, Readonly<Record<string, string>>>> = tables;
  return columns[table]?.[column]?.startsWith('text') ? 'string' : 'number';
}

interface AfterCursorOptions {
  readonly cursor: (input: PlanInput) => readonly CursorValue[];
  readonly order: readonly OrderKey[];
  readonly column: (name: string) => string;
}

/** The condition that a row comes after the one a cursor stands for. */
export function afterCursorCondition(
  { parameters }: Compilation,
  { cursor, order, column }: AfterCursorOptions,
): string {
  const values = order.map((_key, index) => parameters.compute(cursorValueEvaluator(cursor, index)));
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
export function cursorValueEvaluator(
  cursor: (input: PlanInput) => readonly CursorValue[],
  index: number,
): (input: PlanInput) => SqlValue {
  return (input) => cursor(input)[index] ?? null;
}

/** The fingerprint of a list in a run. */
export function fingerprintOf(
  { list, filter, query }: { readonly list: string; readonly filter: unknown; readonly query: unknown },
  order: readonly OrderKey[],
): (input: PlanInput) => string {
  return memoizeLast((input) =>
    fingerprint([evaluateOperands(filter, input), evaluateOperands(query, input), list], order),
  );
}

/** Several parameters of one run read the same value: it is made once a run. */
function memoizeLast<Value extends string | readonly CursorValue[]>(
  make: (input: PlanInput) => Value,
): (input: PlanInput) => Value {
  let last: { readonly input: PlanInput; readonly value: Value } | null = null;
  return (input) => {
    if (last?.input !== input) last = { input, value: make(input) };
    return last.value;
  };
}
