import type { ConditionMapping } from '../../schema/relation/mapping.ts';

/** The index that the first rows of a list are read from: that of the first column of its order. */
export interface OrderIndex {
  readonly table: string;
  readonly column: string;
}

/** The column by which rows with the same word stand in the index of that word. */
const ENUM_INDEX_ORDER: Readonly<Record<string, string>> = {
  claim: 'published_order',
  document: 'published_order',
  actor: 'name_order',
};

/**
 * Whether a condition may lead the database to an index of its own. Few rows have one id or one name. Many can have one
 * word, or lie in a range: their index serves only if it has them in the order of the list. Otherwise the database would
 * read and sort all of them for one page, where along the order of the list it reads the first that meet the condition.
 */
export function isServedByIndex(
  { as, column }: Extract<ConditionMapping, { is: 'compare' }>,
  operand: unknown,
  orderIndex: OrderIndex,
): boolean {
  if (as === 'id' || as === 'name' || column === orderIndex.column) return true;
  return isSingleValue(operand) && ENUM_INDEX_ORDER[orderIndex.table] === orderIndex.column;
}

/** Whether an index has the rows of each kind in the order of the list. */
export function hasKindIndex({ table, column }: OrderIndex): boolean {
  return column === 'value_order' || ENUM_INDEX_ORDER[table] === column;
}

function isSingleValue(operand: unknown): boolean {
  if (typeof operand === 'boolean') return true;
  const values: unknown = typeof operand === 'object' && operand !== null && Reflect.get(operand, 'in');
  return Array.isArray(values) && values.length === 1;
}
