import {
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLNamedOutputType,
  getNamedType,
  isInputObjectType,
} from 'graphql';
import { MAX_RANKED_MATCHES } from '../../schema/model/search.ts';
import type { ConnectionMapping } from '../../schema/relation/mapping.ts';
import { badInputError } from './bad-input-error.ts';
import { type Compilation, requireRowMapping } from './compilation.ts';
import { compileFilter, filterNamesField } from './compile-filter.ts';
import type { SearchDialect } from './dialect.ts';
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
  /** A subquery that counts rows from the beginning of the list, whatever the cursor, and stops at `most`. */
  count(most: number): string;
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
  // One cursor, read once a run; refused even where only the count is asked for.
  const cursor =
    args.after == null
      ? null
      : cursorEvaluator(args.after, { table, order, fingerprint, isShared: owner !== null || isRanked });
  if (cursor) compilation.parameters.check(cursor);
  const sharedOf = cursor && compilation.parameters.compute(cursorValueEvaluator(cursor, order.length));
  const source = mapping.search
    ? searchSource(compilation, { ...args, upTo: isRanked ? sharedOf : null })
    : tableSource(compilation, table);

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
    const filter = compileFilter(compilation, {
      type: filterTypeOf(field),
      value: args.filter,
      column: from.column,
      orderIndex,
    });
    return [...from.where, ...link, ...ofKind, ...defaultExclusions(mapping, args.filter, from), ...filter];
  }

  /** Of all rows, half are of a kind: along an order that has no index of each kind, those of the other are passed over. */
  function kindColumn(name: string, orderIndex: OrderIndex | undefined): string {
    return !orderIndex || mapping.link || hasKindIndex(orderIndex) ? name : dialect.unindexed(name);
  }

  return {
    type: node,
    table,
    args,
    order,
    sharedValue: isRanked ? newestEntry(sharedOf) : owner,
    fingerprint,
    parentCondition: owner && fingerprint && sharedOf && `${owner} = ${sharedOf}`,
    select(columns, limit) {
      const list = columns.map((column) => `${source.column(column)} AS ${column}`).join(', ') || '1';
      const after = (column: SelectSource['column']) =>
        cursor
          ? [
              afterCursorCondition(compilation, {
                cursor,
                order,
                column,
                currentFirstValue: source.currentScore,
              }),
            ]
          : [];
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
    count(most) {
      // Matches are counted without their scores, which take longer than all else.
      const counted = mapping.search ? searchSource(compilation, { query, upTo: null }) : source;
      const upTo = isRanked && sharedOf ? [`${counted.column('id')} <= CAST(${sharedOf} AS BIGINT)`] : [];
      const where = whereClause([...cancellationCheck(counted.column), ...conditions(counted), ...upTo]);
      return `(SELECT count(*) FROM (SELECT 1 FROM ${counted.from}${where} LIMIT ${most}) counted)`;
    },
  };
}

/** Tells lists apart: what they list, and by which column it belongs to a row. */
function listName({ name }: GraphQLNamedOutputType, { link }: ConnectionMapping): string {
  return link ? `${name}.${link.to}` : name;
}

/** Where rows come from, and how their columns are called there. */
interface SelectSource {
  readonly from: string;
  readonly where: readonly string[];
  readonly column: (name: string) => string;
  /** What the first order value of a row is now, by the row's number; absent where it is still what it was. */
  readonly currentScore?: ((id: string) => string) | undefined;
  /** The same, of the first rows only; `firstOf` says which, by the order values. */
  readonly selectFirst?: (firstOf: SelectFirstRows) => string;
}

/** A subquery of the first of some rows, by the order values as they are called there. */
type SelectFirstRows = (rows: string, column: SelectSource['column'], where: readonly string[]) => string;

function tableSource({ nextAlias }: Compilation, table: string): SelectSource {
  const name = nextAlias('t');
  return { from: `${table} ${name}`, where: [], column: (column) => `${name}.${column}` };
}

interface SearchSourceOptions {
  readonly query?: unknown;
  readonly order?: unknown;
  /** The newest entry that was there when the first page was given; null on the first page. */
  readonly upTo: string | null;
}

/**
 * Pages of a ranked list go on in what was there at the first one. Whatever comes meanwhile shifts the scores of all entries,
 * so a page begins behind the last entry as that is ranked now.
 */
function searchSource(
  { dialect, parameters }: Compilation,
  { query, order, upTo }: SearchSourceOptions,
): SelectSource {
  const match = parameters.bind(query, searchMatcher(dialect.search));
  const searched = (column: string) => `e.${column}`;
  const columns: Readonly<Record<string, string>> = {
    query: dialect.textPlaceholder(parameters.bind(query)),
    text: `CASE e.kind WHEN 'SECTION' THEN (SELECT s.text FROM section s WHERE s.id = e.section_id) ELSE (SELECT c.statement FROM claim c WHERE c.id = e.claim_id) END`,
  };
  if (order === 'RELEVANCE') {
    const matches = dialect.search.ranked(match, { limit: MAX_RANKED_MATCHES, upTo });
    const { score } = dialect.search;
    const entries = `${dialect.orderedJoin} search_entry e ON e.id = m.entry_id`;
    const ofMatch = (name: string) => (name === 'id' ? 'm.entry_id' : `m.${name}`);
    return {
      from: `${matches} m ${entries}`,
      where: [],
      currentScore: score ? (id) => score(match, id) : undefined,
      column: (name) => (name === 'score' ? 'm.score' : (columns[name] ?? searched(name))),
      selectFirst: (firstOf) =>
        `${firstOf(`SELECT m.entry_id, m.score FROM ${matches} m`, ofMatch, [])} m ${entries}`,
    };
  }
  const { from, where, id } = dialect.search.newest(match);
  const newest: Readonly<Record<string, string>> = { ...columns, id, score: 'NULL' };
  return { from, where: [where], column: (name) => newest[name] ?? searched(name) };
}

/** The newest entry that a ranked list looks at, as SQL. */
function newestEntry(upTo: string | null): string {
  return `(SELECT max(newest.id) FROM search_entry newest${upTo === null ? '' : ` WHERE newest.id <= ${upTo}`})`;
}

function searchOrder(order: unknown): readonly OrderKey[] {
  const id = { column: 'id', descending: true };
  return order === 'RELEVANCE' ? [{ column: 'score', descending: true }, id] : [id];
}

function searchMatcher(search: SearchDialect): (query: unknown) => string {
  return (query) => {
    const match = search.compileQuery(String(query));
    if (match === null) throw badInputError('Cannot search: the query has no word in it, or too many');
    return match;
  };
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
