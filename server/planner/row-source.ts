import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedOutputType,
  getNamedType,
  isInputObjectType,
} from 'graphql';
import { MAX_COUNTED_ROWS } from '../../schema/model/page.ts';
import type { ConnectionMapping } from '../../schema/relation/mapping.ts';
import { type Compilation, requireRowMapping } from './compilation.ts';
import { compileFilter, filterNamesField } from './compile-filter.ts';
import { hasKindIndex, type OrderIndex } from './index-selection.ts';
import { quoteLiteral } from './json-sql.ts';
import {
  afterCursorCondition,
  cursorEvaluator,
  cursorValueEvaluator,
  fingerprintOf,
  type OrderKey,
  orderKeys,
  orderText,
} from './keyset.ts';
import type { PlanInput } from './operand.ts';
import { rejectNulls } from './reject-nulls.ts';
import type { RowScope } from './row-scope.ts';
import { entryColumn, newestEntry, newestSource, rankedSource, searchOrder } from './search-source.ts';
import { type SelectFirstRows, type SelectSource, tableSource } from './select-source.ts';
import { exceedsWindow, findWindowedTexts, windowStartOf } from './text-filter.ts';

/** The rows that a connection lists: where they come from, under which conditions, in which order. */
export interface RowSource {
  readonly type: GraphQLNamedOutputType;
  readonly table: string;
  readonly args: Readonly<Record<string, unknown>>;
  readonly order: readonly OrderKey[];
  /** What its cursors carry in a run; null where a cursor is a row's number in the clear. */
  readonly fingerprint: ((input: PlanInput) => string) | null;
  /** A number that the list's cursors share, as SQL; null where they share none. */
  readonly sharedValue: string | null;
  /** The condition that the cursor given is one of the same parent's list; null where there is no parent or cursor. */
  readonly parentCondition: string | null;
  /** A subquery of the first rows after the cursor. */
  select(columns: readonly string[], limit: string): string;
  /** A subquery that counts the rows from the beginning of the list, whatever the cursor, up to a limit. */
  count(): string;
  /** The condition that the list may have more rows than are counted. */
  hasUncounted(): string;
}

interface RowSourceOptions {
  readonly field: GraphQLField<unknown, unknown>;
  readonly mapping: ConnectionMapping;
  readonly args: Readonly<Record<string, unknown>>;
  readonly node: GraphQLNamedOutputType;
  /** The row they belong to; null for a list of all. */
  readonly parent: RowScope | null;
}

export function createRowSource(
  compilation: Compilation,
  { field, mapping, args, node, parent }: RowSourceOptions,
): RowSource {
  const { dialect } = compilation;
  const { table } = requireRowMapping(node);
  const order = mapping.search ? searchOrder(args.order) : orderKeys(args.orderBy, mapping.orderBy);
  const { filter, query } = args;
  // Refused even where only the rows are wanted that no condition decides.
  rejectNulls(filter);
  const fingerprint = mapping.sequence
    ? null
    : fingerprintOf({ list: listName(node, mapping), filter, query }, order);
  const owner = mapping.link && parent ? parent.column(mapping.link.from) : null;
  const isRanked = mapping.search === true && args.order === 'RELEVANCE';
  const windowed = owner === null && !mapping.search ? findWindowedTexts(filterTypeOf(field), filter) : [];
  const isShared = owner !== null || isRanked || windowed.length > 0;
  // One cursor, read once a run; refused even where only the count is asked for.
  const cursor =
    args.after == null ? null : cursorEvaluator(args.after, { table, order, fingerprint, isShared });
  if (cursor) compilation.parameters.check(cursor);
  const sharedOf = cursor && compilation.parameters.compute(cursorValueEvaluator(cursor, order.length));
  const text = { isExact: windowed.length === 0, windowStart: sharedOf };
  const filterOf = (column: SelectSource['column'], orderIndex?: OrderIndex) =>
    compileFilter(compilation, { type: filterTypeOf(field), value: filter, column, orderIndex, text });
  const ranked = isRanked
    ? rankedSource(compilation, { query, filter: filterOf(entryColumn), upTo: sharedOf })
    : null;
  const source =
    ranked ?? (mapping.search ? newestSource(compilation, query) : tableSource(compilation, table));

  function cancellationCheck(column: SelectSource['column']): string[] {
    const condition = dialect.cancellationCheck(column('id'));
    return condition === null ? [] : [condition];
  }

  function conditions(from: SelectSource, orderIndex?: OrderIndex): string[] {
    const link =
      mapping.link && parent ? [`${from.column(mapping.link.to)} = ${parent.column(mapping.link.from)}`] : [];
    const { kind } = requireRowMapping(node);
    const ofKind = kind
      ? [`${kindColumn(from.column(kind.column), orderIndex)} = ${quoteLiteral(kind.value)}`]
      : [];
    // Ranked rows meet it already.
    const ofFilter = ranked ? [] : filterOf(from.column, orderIndex);
    return [...from.where, ...link, ...ofKind, ...defaultExclusions(mapping, filter, from), ...ofFilter];
  }

  /** Of all rows, half are of a kind: along an order that has no index of each kind, those of the other are passed over. */
  function kindColumn(name: string, orderIndex: OrderIndex | undefined): string {
    return !orderIndex || mapping.link || hasKindIndex(orderIndex) ? name : dialect.unindexed(name);
  }

  function countUpTo(most: number): string {
    const where = whereClause([...cancellationCheck(source.column), ...conditions(source)]);
    return `(SELECT count(*) FROM (SELECT 1 FROM ${source.from}${where} LIMIT ${most}) counted)`;
  }

  function sharedValue(): string | null {
    if (isRanked) return newestEntry(sharedOf);
    return windowed.length > 0 ? (sharedOf ?? windowStartOf(compilation, windowed)) : owner;
  }

  function hasUncounted(): string {
    const more = `${countUpTo(MAX_COUNTED_ROWS + 1)} > ${MAX_COUNTED_ROWS}`;
    return windowed.length > 0 ? `(${exceedsWindow(compilation, windowed)} OR ${more})` : more;
  }

  return {
    type: node,
    table,
    args,
    order,
    sharedValue: sharedValue(),
    fingerprint,
    parentCondition: owner && fingerprint && sharedOf && `${owner} = ${sharedOf}`,
    select(columns, limit) {
      const list = columns.map((column) => `${source.column(column)} AS ${column}`).join(', ') || '1';
      const after = (column: SelectSource['column']) =>
        cursor ? [afterCursorCondition(compilation, { cursor, order, column })] : [];
      const firstOf: SelectFirstRows = (rows, column, where) =>
        dialect.firstRows(
          `${rows}${whereClause([...cancellationCheck(column), ...where, ...after(column)])} ORDER BY ${orderText(order, column)}`,
          limit,
        );
      const where = conditions(source, { table, column: order[0]?.column ?? 'id' });
      // Without a condition on the rows, the order values alone decide which are first: only those are looked up.
      if (source.selectFirst && where.length === 0)
        return `(SELECT ${list} FROM ${source.selectFirst(firstOf)} ORDER BY ${orderText(order, source.column)})`;
      return firstOf(`SELECT ${list} FROM ${source.from}`, source.column, where);
    },
    count: () => ranked?.count() ?? countUpTo(MAX_COUNTED_ROWS),
    hasUncounted: () => ranked?.hasUncounted() ?? hasUncounted(),
  };
}

/** Tells lists apart: what they list, and by which column it belongs to a row. */
function listName({ name }: GraphQLNamedOutputType, { link }: ConnectionMapping): string {
  return link ? `${name}.${link.to}` : name;
}

/** Leaves out what the list hides, unless the filter speaks of it. */
function defaultExclusions(
  { excludedByDefault }: ConnectionMapping,
  filter: unknown,
  { column }: SelectSource,
): string[] {
  if (!excludedByDefault || filterNamesField(filter, excludedByDefault.field)) return [];
  return [`${column(excludedByDefault.column)} <> ${quoteLiteral(excludedByDefault.value)}`];
}

function filterTypeOf(field: GraphQLField<unknown, unknown>): GraphQLInputObjectType | null {
  const type = getNamedType(field.args.find(({ name }) => name === 'filter')?.type);
  return isInputObjectType(type) ? type : null;
}

function whereClause(conditions: readonly string[]): string {
  return conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
}
