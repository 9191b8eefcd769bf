import {
  type GraphQLInputObjectType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { conditionMappingOf, fieldMappingOf, rowMappingOf } from '../../schema/relation/mapping.ts';
import { badInputError } from './bad-input-error.ts';
import {
  type Compilation,
  coerceArguments,
  NOT_PLANNABLE,
  requireRowMapping,
  type SelectedField,
  selectionSets,
} from './compilation.ts';
import { compileConnection } from './compile-connection.ts';
import { compileKey } from './compile-filter.ts';
import { compileObject, compileRow } from './compile-row.ts';
import { fromOneRow, type JsonSql, jsonArray, literal, quoteLiteral, sql, toSql } from './json-sql.ts';
import { evaluateOperand, type PlanInput, parseRowNumber, prefixOf } from './operand.ts';
import { fromClause, type RowScope, type TableScope, tableScope } from './row-scope.ts';

/** The most ids `nodes` takes. */
const MAX_IDS = 100;

/** The JSON of a field of the query type. */
export function compileRootField(compilation: Compilation, selected: SelectedField): JsonSql {
  const mapping = fieldMappingOf(selected.field);
  switch (mapping?.is) {
    case 'lookup':
      return compileLookup(compilation, selected);
    case 'connection':
      return compileConnection(compilation, selected, { scope: null, mapping });
    case 'node':
      return compileNode(
        compilation,
        selected,
        coerceArguments(compilation, selected.field, selected.nodes[0]).id,
      );
    case 'nodes':
      return compileNodes(compilation, selected);
    default:
      throw NOT_PLANNABLE;
  }
}

/** The JSON of what is selected of the row that a run names. */
export function compileRefetchedRow(compilation: Compilation, selected: SelectedField): JsonSql {
  return compileRowByNumber(
    compilation,
    selected,
    compilation.parameters.compute((input) => input.row?.id ?? null),
  );
}

/** The JSON of what is selected of the row with a number. */
export function compileRowByNumber(
  compilation: Compilation,
  { field, nodes }: SelectedField,
  id: string,
): JsonSql {
  const type = getNamedType(field.type);
  const scope = tableScope(compilation.nextAlias, requireRowMapping(type).table);
  const row = compileRow(compilation, type, selectionSets(nodes), scope);
  return selectOneRow(compilation, { row, scope, condition: `${scope.column('id')} = ${id}` });
}

function compileLookup(compilation: Compilation, { field, nodes }: SelectedField): JsonSql {
  const type = getNamedType(field.type);
  const scope = tableScope(compilation.nextAlias, requireRowMapping(type).table);
  const row = compileRow(compilation, type, selectionSets(nodes), scope);
  const { by } = coerceArguments(compilation, field, nodes[0]);
  // A oneOf input has exactly one field, and validation has seen to it.
  const [[key, operand] = []] = Object.entries(by as object);
  const keyField = key ? keyTypeOf(field).getFields()[key] : undefined;
  const mapping = keyField && conditionMappingOf(keyField);
  if (mapping?.is !== 'compare') throw NOT_PLANNABLE;
  const condition = compileKey(compilation, { mapping, operand, column: scope.column });
  return selectOneRow(compilation, {
    row,
    scope,
    condition: [condition, ...kindConditions(type, scope)].join(' AND '),
  });
}

function compileNode(compilation: Compilation, { nodes }: SelectedField, id: unknown): JsonSql {
  const type = typeOfPrefix(compilation.schema, prefixOf(id));
  if (!type) return literal('null');
  const number = compilation.parameters.bind(id, toRowNumber);
  return compileNodeRow(compilation, type, { sets: selectionSets(nodes), number });
}

function compileNodes(compilation: Compilation, selected: SelectedField): JsonSql {
  const ids = coerceArguments(compilation, selected.field, selected.nodes[0]).ids as readonly unknown[];
  if (ids.length > MAX_IDS)
    throw badInputError(`Cannot find nodes: ${ids.length} ids, the most is ${MAX_IDS}`);
  const types = [...new Set(ids.map(prefixOf))].sort().flatMap((prefix) => {
    const type = typeOfPrefix(compilation.schema, prefix);
    return type ? [{ prefix, type }] : [];
  });
  if (types.length === 0) return literal(`[${ids.map(() => 'null').join(',')}]`);
  const { parameters, dialect } = compilation;
  const { from: source, prefix, number, at } = dialect.unnestIds(parameters.compute(idsEvaluator(ids)));
  const cases = types.map((one) => {
    const row = compileNodeRow(compilation, one.type, { sets: selectionSets(selected.nodes), number });
    return `WHEN ${quoteLiteral(one.prefix)} THEN ${toSql(row)}`;
  });
  const members = dialect.aggregateText(`CASE ${prefix} ${cases.join(' ')} ELSE 'null' END`, at);
  return fromOneRow(jsonArray(members), `FROM ${source}`);
}

/** The ids of a run as one JSON array, so that one statement serves every order of the same types. */
function idsEvaluator(ids: readonly unknown[]): (input: PlanInput) => string {
  return (input) =>
    JSON.stringify(
      ids.map((operand) => {
        const id = evaluateOperand(operand, input);
        return parseRowNumber(id) === null ? '' : id;
      }),
    );
}

interface NodeRowOptions {
  readonly sets: readonly SelectionSetNode[];
  readonly number: string;
}

/** The JSON of the row of a type with a number, `null` when there is none. */
function compileNodeRow(
  compilation: Compilation,
  type: GraphQLObjectType,
  { sets, number }: NodeRowOptions,
): JsonSql {
  const scope = tableScope(compilation.nextAlias, requireRowMapping(type).table);
  const row = compileObject(compilation, type, { sets, scope, needsTypename: true });
  const condition = [`${scope.column('id')} = ${number}`, ...kindConditions(type, scope)].join(' AND ');
  return selectOneRow(compilation, { row, scope, condition });
}

function selectOneRow(
  { dialect }: Compilation,
  { row, scope, condition }: { row: JsonSql; scope: TableScope; condition: string },
): JsonSql {
  const select = `(SELECT ${toSql(row)} ${fromClause(`${scope.table} ${scope.alias}`, scope)} WHERE ${condition})`;
  return sql(dialect.coalesce(select, `'null'`));
}

function kindConditions(type: GraphQLNamedOutputType, { column }: RowScope): string[] {
  const { kind } = requireRowMapping(type);
  return kind ? [`${column(kind.column)} = ${quoteLiteral(kind.value)}`] : [];
}

const typesByPrefixCache = new WeakMap<GraphQLSchema, ReadonlyMap<string, GraphQLObjectType>>();

function typeOfPrefix(schema: GraphQLSchema, prefix: string): GraphQLObjectType | undefined {
  const known = typesByPrefixCache.get(schema) ?? typesByPrefix(schema);
  typesByPrefixCache.set(schema, known);
  return known.get(prefix);
}

function typesByPrefix(schema: GraphQLSchema): ReadonlyMap<string, GraphQLObjectType> {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return new Map(
    types.flatMap((type) => {
      const prefix = rowMappingOf(type)?.idPrefix;
      return prefix ? [[prefix, type] as const] : [];
    }),
  );
}

function toRowNumber(id: unknown): number | null {
  return parseRowNumber(id);
}

function keyTypeOf(field: SelectedField['field']): GraphQLInputObjectType {
  const type = getNamedType(field.args.find(({ name }) => name === 'by')?.type);
  if (!isInputObjectType(type)) throw NOT_PLANNABLE;
  return type;
}
