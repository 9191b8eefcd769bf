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
  argumentsOf,
  type Compilation,
  NOT_PLANNABLE,
  rowMappingFor,
  type SelectedField,
  selectionSets,
} from './compilation.ts';
import { compileConnection } from './compile-connection.ts';
import { compileKey } from './compile-filter.ts';
import { compileObject, compileRow } from './compile-row.ts';
import { fromOneRow, type Json, jsonArray, literal, quote, sql, toSql } from './json-sql.ts';
import { type PlanInput, prefixOf, readOperand, rowNumber } from './operand.ts';
import { from, type RowScope, type TableScope, tableScope } from './row-scope.ts';

/** The most ids `nodes` takes. */
const MAX_IDS = 100;

/** The JSON of a field of the query type. */
export function compileRootField(compilation: Compilation, selected: SelectedField): Json {
  const meaning = fieldMappingOf(selected.field);
  switch (meaning?.is) {
    case 'lookup':
      return compileLookup(compilation, selected);
    case 'connection':
      return compileConnection(compilation, selected, { frame: null, meaning });
    case 'node':
      return compileNode(
        compilation,
        selected,
        argumentsOf(compilation, selected.field, selected.nodes[0]).id,
      );
    case 'nodes':
      return compileNodes(compilation, selected);
    default:
      throw NOT_PLANNABLE;
  }
}

/** The JSON of what is selected of the row that a run names. */
export function compileRefetchedRow(compilation: Compilation, selected: SelectedField): Json {
  return compileNumberedRow(
    compilation,
    selected,
    compilation.parameters.compute((run) => run.row?.id ?? null),
  );
}

/** The JSON of what is selected of the row with a number. */
export function compileNumberedRow(
  compilation: Compilation,
  { field, nodes }: SelectedField,
  id: string,
): Json {
  const type = getNamedType(field.type);
  const frame = tableScope(compilation.alias, rowMappingFor(type).table);
  const row = compileRow(compilation, type, selectionSets(nodes), frame);
  return oneRow(compilation, { row, frame, condition: `${frame.column('id')} = ${id}` });
}

function compileLookup(compilation: Compilation, { field, nodes }: SelectedField): Json {
  const type = getNamedType(field.type);
  const frame = tableScope(compilation.alias, rowMappingFor(type).table);
  const row = compileRow(compilation, type, selectionSets(nodes), frame);
  const { by } = argumentsOf(compilation, field, nodes[0]);
  // A oneOf input has exactly one field, and validation has seen to it.
  const [[key, operand] = []] = Object.entries(by as object);
  const keyField = key ? keyType(field).getFields()[key] : undefined;
  const mapping = keyField && conditionMappingOf(keyField);
  if (mapping?.is !== 'compare') throw NOT_PLANNABLE;
  const condition = compileKey(compilation, { mapping, operand, column: frame.column });
  return oneRow(compilation, { row, frame, condition: [condition, ...ofKind(type, frame)].join(' AND ') });
}

function compileNode(compilation: Compilation, { nodes }: SelectedField, id: unknown): Json {
  const type = typeOfId(compilation.schema, prefixOf(id));
  if (!type) return literal('null');
  const number = compilation.parameters.bind(id, toRowNumber);
  return compileRowOf(compilation, type, { sets: selectionSets(nodes), number });
}

function compileNodes(compilation: Compilation, selected: SelectedField): Json {
  const ids = argumentsOf(compilation, selected.field, selected.nodes[0]).ids as readonly unknown[];
  if (ids.length > MAX_IDS)
    throw badInputError(`Cannot find nodes: ${ids.length} ids, the most is ${MAX_IDS}`);
  const types = [...new Set(ids.map(prefixOf))].sort().flatMap((prefix) => {
    const type = typeOfId(compilation.schema, prefix);
    return type ? [{ prefix, type }] : [];
  });
  if (types.length === 0) return literal(`[${ids.map(() => 'null').join(',')}]`);
  const { parameters, dialect } = compilation;
  const { from: source, prefix, number, at } = dialect.ids(parameters.compute(idsReader(ids)));
  const cases = types.map((one) => {
    const row = compileRowOf(compilation, one.type, { sets: selectionSets(selected.nodes), number });
    return `WHEN ${quote(one.prefix)} THEN ${toSql(row)}`;
  });
  const members = dialect.list(`CASE ${prefix} ${cases.join(' ')} ELSE 'null' END`, at);
  return fromOneRow(jsonArray(members), `FROM ${source}`);
}

/** The ids of a run as one JSON array, so that one statement serves every order of the same types. */
function idsReader(ids: readonly unknown[]): (run: PlanInput) => string {
  return (run) =>
    JSON.stringify(
      ids.map((operand) => {
        const id = readOperand(operand, run);
        return rowNumber(id) === null ? '' : id;
      }),
    );
}

interface RowOf {
  readonly sets: readonly SelectionSetNode[];
  readonly number: string;
}

/** The JSON of the row of a type with a number, `null` when there is none. */
function compileRowOf(compilation: Compilation, type: GraphQLObjectType, { sets, number }: RowOf): Json {
  const frame = tableScope(compilation.alias, rowMappingFor(type).table);
  const row = compileObject(compilation, type, { sets, frame, named: true });
  const condition = [`${frame.column('id')} = ${number}`, ...ofKind(type, frame)].join(' AND ');
  return oneRow(compilation, { row, frame, condition });
}

function oneRow(
  { dialect }: Compilation,
  { row, frame, condition }: { row: Json; frame: TableScope; condition: string },
): Json {
  const select = `(SELECT ${toSql(row)} ${from(`${frame.table} ${frame.alias}`, frame)} WHERE ${condition})`;
  return sql(dialect.orElse(select, `'null'`));
}

function ofKind(type: GraphQLNamedOutputType, { column }: RowScope): string[] {
  const { kind } = rowMappingFor(type);
  return kind ? [`${column(kind.column)} = ${quote(kind.value)}`] : [];
}

const prefixes = new WeakMap<GraphQLSchema, ReadonlyMap<string, GraphQLObjectType>>();

function typeOfId(schema: GraphQLSchema, prefix: string): GraphQLObjectType | undefined {
  const known = prefixes.get(schema) ?? typesByPrefix(schema);
  prefixes.set(schema, known);
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
  return rowNumber(id);
}

function keyType(field: SelectedField['field']): GraphQLInputObjectType {
  const type = getNamedType(field.args.find(({ name }) => name === 'by')?.type);
  if (!isInputObjectType(type)) throw NOT_PLANNABLE;
  return type;
}
