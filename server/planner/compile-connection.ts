import {
  type FieldNode,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  getNamedType,
  isObjectType,
} from 'graphql';
import { MAX_PAGE_SIZE } from '../../schema/model/page.ts';
import type { FieldMapping } from '../../schema/relation/mapping.ts';
import { badInputError } from './bad-input-error.ts';
import {
  type Compilation,
  coerceArguments,
  collectFields,
  NOT_PLANNABLE,
  type SelectedField,
  selectionSets,
} from './compilation.ts';
import { errorUnless } from './field-error.ts';
import { fromOneRow, type JsonSql, jsonArray, jsonObject, literal, sql, toSql } from './json-sql.ts';
import { cursorOf, orderText } from './keyset.ts';
import { operandEvaluator } from './operand.ts';
import { fromClause, type RowScope, subqueryScope } from './row-scope.ts';
import { createRowSource, type RowSource } from './row-source.ts';

type ConnectionFieldMapping = Extract<FieldMapping, { is: 'connection' }>;

/**
 * The JSON of a page of rows. One subquery gives the page, or one row more where `hasNextPage` is asked for; what is
 * selected of nodes, edges and page info are aggregates over it. `totalCount` is a count of its own.
 */
export function compileConnection(
  compilation: Compilation,
  { field, nodes }: SelectedField,
  { scope, mapping }: { scope: RowScope | null; mapping: ConnectionFieldMapping },
): JsonSql {
  const connection = getNamedType(field.type);
  if (!isObjectType(connection)) throw NOT_PLANNABLE;
  const parts = [...collectFields(compilation, connection, selectionSets(nodes))].flatMap(
    ([key, [first, ...rest]]): ConnectionPart[] =>
      first ? [{ key, name: first.name.value, nodes: [first, ...rest] }] : [],
  );
  const args = coerceArguments(compilation, field, nodes[0]);
  const rows = createRowSource(compilation, {
    field,
    mapping,
    args,
    node: nodeTypeOf(connection),
    parent: scope,
  });

  const page = createPage(compilation, { connection, rows, parts });
  const entries = parts.map((part): [string, JsonSql] => [part.key, page.part(part)]);
  const object = page.isRead() ? fromOneRow(jsonObject(entries), page.from()) : jsonObject(entries);
  if (rows.parentCondition === null || entries.length === 0) return object;
  const error = badInputError('Cannot use cursor: it belongs to the list of another row');
  return errorUnless(compilation, { object, condition: rows.parentCondition, error });
}

interface ConnectionPart {
  readonly key: string;
  readonly name: string;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
}

interface PageOptions {
  readonly connection: GraphQLObjectType;
  readonly rows: RowSource;
  readonly parts: readonly ConnectionPart[];
}

function createPage(compilation: Compilation, { connection, rows, parts }: PageOptions) {
  const { dialect, parameters } = compilation;
  const scope = subqueryScope(compilation.nextAlias, rows.table);
  const limit = parameters.bind(rows.args.first, checkPageSize);
  parameters.check(operandEvaluator(rows.args.first, checkPageSize));
  const isNumbered = parts.some(({ name }) => name === 'pageInfo');
  const pageFilter = isNumbered ? ` FILTER (WHERE ${scope.alias}.number <= ${limit})` : '';
  const order = isNumbered
    ? `${scope.alias}.number`
    : orderText(rows.order, (column) => scope.column(column));
  let read = false;

  /** Over the rows of the page. Without any, the page is not read: a select without aggregates would answer per row. */
  const aggregate = (expression: string) => {
    read = true;
    return sql(expression);
  };
  const list = (item: JsonSql) => {
    read = true;
    return jsonArray(`${dialect.aggregateText(toSql(item), order)}${pageFilter}`);
  };
  const node = (nodes: readonly FieldNode[]) =>
    compilation.compileRow(compilation, rows.type, selectionSets(nodes), scope);
  const cursor = () => cursorOf(compilation, rows, (column) => scope.column(column));

  function part({ name, nodes }: ConnectionPart): JsonSql {
    if (name === 'totalCount') return sql(rows.count());
    if (name === 'totalCountRelation') {
      return sql(`CASE WHEN ${rows.hasUncounted()} THEN '"AT_LEAST"' ELSE '"EQUAL"' END`);
    }
    if (name === '__typename') return literal(JSON.stringify(connection.name));
    if (name === 'nodes') return list(node(nodes));
    const type = getNamedType(connection.getFields()[name]?.type);
    if (!isObjectType(type)) throw NOT_PLANNABLE;
    const fields = collectFields(compilation, type, selectionSets(nodes));
    const entries = [...fields].map(([key, selected]): [string, JsonSql] => {
      const field = selected[0]?.name.value ?? '';
      if (field === '__typename') return [key, literal(JSON.stringify(type.name))];
      if (field === 'cursor') return [key, [...literal('"'), ...cursor(), ...literal('"')]];
      return [key, field === 'node' ? node(selected) : compilePageInfo(field)];
    });
    return name === 'edges' ? list(jsonObject(entries)) : jsonObject(entries);
  }

  function compilePageInfo(field: string): JsonSql {
    if (field === 'hasPreviousPage') return literal(rows.args.after == null ? 'false' : 'true');
    if (field === 'hasNextPage')
      return aggregate(`CASE WHEN count(*) > ${limit} THEN 'true' ELSE 'false' END`);
    // The cursor behind its row's number, four digits wide, so that the smallest and largest text are the ends.
    const end = field === 'startCursor' ? 'min' : 'max';
    const text = `substr(${end}(concat(${scope.alias}.number + 1000, ${toSql(cursor())}))${pageFilter}, 5)`;
    return aggregate(`CASE WHEN count(*)${pageFilter} = 0 THEN 'null' ELSE concat('"', ${text}, '"') END`);
  }

  return {
    part,
    isRead: () => read,
    from() {
      const source = rows.select([...scope.columns], isNumbered ? `${limit} + 1` : limit);
      const lines = isNumbered ? `(SELECT *, row_number() OVER () AS number FROM ${source} page)` : source;
      return fromClause(`${lines} ${scope.alias}`, scope);
    },
  };
}

function nodeTypeOf(connection: GraphQLObjectType): GraphQLNamedOutputType {
  const nodes = connection.getFields().nodes;
  if (!nodes) throw NOT_PLANNABLE;
  return getNamedType(nodes.type);
}

/** Checks the size of a page; more than the most is refused, not cut. */
function checkPageSize(first: unknown): number {
  if (typeof first === 'number' && first >= 0 && first <= MAX_PAGE_SIZE) return first;
  throw badInputError(`Cannot list rows: first is ${first}, it takes 0 to ${MAX_PAGE_SIZE}`);
}
