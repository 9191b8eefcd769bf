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
import { type Compilation, rowMappingFor } from './compilation.ts';
import { compileFilter, namesField } from './compile-filter.ts';
import type { SearchDialect } from './dialect.ts';
import { hasIndexOfKind, type IndexedColumn } from './index-choice.ts';
import { quote } from './json-sql.ts';
import {
  afterCursorCondition,
  cursorReader,
  cursorValueReader,
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
  readonly mark: ((run: PlanInput) => string) | null;
  /** A number that the list's cursors share, as SQL; null where they share none. */
  readonly shared: string | null;
  /** The condition that the cursor given is one of the same parent's list; null where there is no parent or cursor. */
  readonly isOfParent: string | null;
  /** A subquery of the first rows after the cursor. */
  select(columns: readonly string[], limit: string): string;
  /** A subquery that counts rows from the beginning of the list, whatever the cursor, and stops at `most`. */
  count(most: number): string;
}

interface RowSourceOptions {
  readonly field: GraphQLField<unknown, unknown>;
  readonly meaning: ConnectionMapping;
  readonly args: Readonly<Record<string, unknown>>;
  readonly node: GraphQLNamedOutputType;
  /** The row they belong to; null for a list of all. */
  readonly parent: RowScope | null;
}

export function createRowSource(
  compilation: Compilation,
  { field, meaning, args, node, parent }: RowSourceOptions,
): RowSource {
  const { dialect } = compilation;
  const { table } = rowMappingFor(node);
  const order = meaning.search ? searchOrder(args.order) : orderKeys(args.orderBy, meaning.orderBy);
  const { filter, query } = args;
  // Refused even where only the rows are wanted that no condition decides.
  rejectNulls(filter);
  const mark = meaning.sequence ? null : fingerprintOf({ list: nameOf(node, meaning), filter, query }, order);
  const owner = meaning.link && parent ? parent.column(meaning.link.from) : null;
  const isRanked = meaning.search === true && args.order === 'RELEVANCE';
  // One cursor, read once a run; refused even where only the count is asked for.
  const cursor =
    args.after == null
      ? null
      : cursorReader(args.after, { table, order, mark, isShared: owner !== null || isRanked });
  if (cursor) compilation.parameters.check(cursor);
  const sharedOf = cursor && compilation.parameters.compute(cursorValueReader(cursor, order.length));
  const source = meaning.search
    ? searchSource(compilation, { ...args, upTo: isRanked ? sharedOf : null })
    : tableSource(compilation, table);

  function progress(column: TableSource['column']): string[] {
    const condition = dialect.cancellationCheck(column('id'));
    return condition === null ? [] : [condition];
  }

  function conditions(from: TableSource, indexedColumn?: IndexedColumn): string[] {
    const link =
      meaning.link && parent ? [`${from.column(meaning.link.to)} = ${parent.column(meaning.link.from)}`] : [];
    const { kind } = rowMappingFor(node);
    const ofKind = kind
      ? [`${kindColumn(from.column(kind.column), indexedColumn)} = ${quote(kind.value)}`]
      : [];
    const filter = compileFilter(compilation, {
      type: filterType(field),
      value: args.filter,
      column: from.column,
      indexedColumn,
    });
    return [...from.where, ...link, ...ofKind, ...hiddenCondition(meaning, args.filter, from), ...filter];
  }

  /** Of all rows, half are of a kind: along an order that has no index of each kind, those of the other are passed over. */
  function kindColumn(name: string, walk: IndexedColumn | undefined): string {
    return !walk || meaning.link || hasIndexOfKind(walk) ? name : dialect.unindexed(name);
  }

  return {
    type: node,
    table,
    args,
    order,
    shared: isRanked ? newestEntry(sharedOf) : owner,
    mark,
    isOfParent: owner && mark && sharedOf && `${owner} = ${sharedOf}`,
    select(columns, limit) {
      const list = columns.map((column) => `${source.column(column)} AS ${column}`).join(', ') || '1';
      const after = (column: TableSource['column']) =>
        cursor ? [afterCursorCondition(compilation, { cursor, order, column, first: source.scoreNow })] : [];
      const firstOf: FirstOf = (rows, column, where) =>
        dialect.firstRows(
          `${rows}${whereText([...progress(column), ...where, ...after(column)])} ORDER BY ${orderText(order, column)}`,
          limit,
        );
      const where = conditions(source, { table, column: order[0]?.column ?? 'id' });
      // Without a condition on the rows, the order values alone decide which are first: only those are looked up.
      if (source.first && where.length === 0)
        return `(SELECT ${list} FROM ${source.first(firstOf)} ORDER BY ${orderText(order, source.column)})`;
      return firstOf(`SELECT ${list} FROM ${source.from}`, source.column, where);
    },
    count(most) {
      // Matches are counted without their scores, which take longer than all else.
      const counted = meaning.search ? searchSource(compilation, { query, upTo: null }) : source;
      const upTo = isRanked && sharedOf ? [`${counted.column('id')} <= CAST(${sharedOf} AS BIGINT)`] : [];
      const where = whereText([...progress(counted.column), ...conditions(counted), ...upTo]);
      return `(SELECT count(*) FROM (SELECT 1 FROM ${counted.from}${where} LIMIT ${most}) counted)`;
    },
  };
}

/** Tells lists apart: what they list, and by which column it belongs to a row. */
function nameOf({ name }: GraphQLNamedOutputType, { link }: ConnectionMapping): string {
  return link ? `${name}.${link.to}` : name;
}

/** Where rows come from, and how their columns are called there. */
interface TableSource {
  readonly from: string;
  readonly where: readonly string[];
  readonly column: (name: string) => string;
  /** What the first order value of a row is now, by the row's number; absent where it is still what it was. */
  readonly scoreNow?: ((id: string) => string) | undefined;
  /** The same, of the first rows only; `firstOf` says which, by the order values. */
  readonly first?: (firstOf: FirstOf) => string;
}

/** A subquery of the first of some rows, by the order values as they are called there. */
type FirstOf = (rows: string, column: TableSource['column'], where: readonly string[]) => string;

function tableSource({ alias }: Compilation, table: string): TableSource {
  const name = alias('t');
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
): TableSource {
  const match = parameters.bind(query, searchMatcher(dialect.search));
  const searched = (column: string) => `e.${column}`;
  const columns: Readonly<Record<string, string>> = {
    query: dialect.textParameter(parameters.bind(query)),
    text: `CASE e.kind WHEN 'SECTION' THEN (SELECT s.text FROM section s WHERE s.id = e.section_id) ELSE (SELECT c.statement FROM claim c WHERE c.id = e.claim_id) END`,
  };
  if (order === 'RELEVANCE') {
    const matches = dialect.search.ranked(match, { limit: MAX_RANKED_MATCHES, upTo });
    const { score } = dialect.search;
    const entries = `${dialect.join} search_entry e ON e.id = m.entry_id`;
    const ofMatch = (name: string) => (name === 'id' ? 'm.entry_id' : `m.${name}`);
    return {
      from: `${matches} m ${entries}`,
      where: [],
      scoreNow: score ? (id) => score(match, id) : undefined,
      column: (name) => (name === 'score' ? 'm.score' : (columns[name] ?? searched(name))),
      first: (firstOf) =>
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
    const match = search.toMatch(String(query));
    if (match === null) throw badInputError('Cannot search: the query has no word in it, or too many');
    return match;
  };
}

/** Leaves out what the list hides, unless the filter speaks of it. */
function hiddenCondition({ hides }: ConnectionMapping, filter: unknown, { column }: TableSource): string[] {
  if (!hides || namesField(filter, hides.field)) return [];
  return [`${column(hides.column)} <> ${quote(hides.value)}`];
}

function filterType(field: GraphQLField<unknown, unknown>): GraphQLInputObjectType | null {
  const type = getNamedType(field.args.find(({ name }) => name === 'filter')?.type);
  return isInputObjectType(type) ? type : null;
}

function whereText(conditions: readonly string[]): string {
  return conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '';
}
