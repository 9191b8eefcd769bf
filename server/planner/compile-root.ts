import {
  type GraphQLInputObjectType,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  getNamedType,
  isInputObjectType,
  isObjectType,
} from 'graphql';
import { conditionMeaning, fieldMeaning, rowMeaning } from '../../schema/relation/meaning.ts';
import { badInput } from './bad-input.ts';
import {
  argumentsOf,
  type Compilation,
  NOT_PLANNED,
  rowOf,
  type SelectedField,
  selectionSets,
} from './compilation.ts';
import { compileConnection } from './compile-connection.ts';
import { compileKey } from './compile-filter.ts';
import { compileObject, compileRow } from './compile-row.ts';
import { type Frame, from, type TableFrame, tableFrame } from './frame.ts';
import { type Json, literal, quote, sql, toSql } from './json.ts';
import { idPrefix, isLeaf } from './operand.ts';

/** The most ids `nodes` takes. */
const MAX_IDS = 100;

/** The JSON of a field of the query type. */
export function compileRootField(compilation: Compilation, selected: SelectedField): Json {
  const meaning = fieldMeaning(selected.field);
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
      throw NOT_PLANNED;
  }
}

/** The JSON of what is selected of the row that a run names. */
export function compileWrittenRow(compilation: Compilation, selected: SelectedField): Json {
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
  const frame = tableFrame(compilation.alias, rowOf(type).table);
  const row = compileRow(compilation, type, selectionSets(nodes), frame);
  return oneRow(compilation, { row, frame, condition: `${frame.column('id')} = ${id}` });
}

function compileLookup(compilation: Compilation, { field, nodes }: SelectedField): Json {
  const type = getNamedType(field.type);
  const frame = tableFrame(compilation.alias, rowOf(type).table);
  const row = compileRow(compilation, type, selectionSets(nodes), frame);
  const { by } = argumentsOf(compilation, field, nodes[0]);
  // A oneOf input has exactly one field, and validation has seen to it.
  const [[key, operand] = []] = Object.entries(by as object);
  const keyField = key ? keyType(field).getFields()[key] : undefined;
  const meaning = keyField && conditionMeaning(keyField);
  if (meaning?.is !== 'compare') throw NOT_PLANNED;
  const condition = compileKey(compilation, { meaning, operand, column: frame.column });
  return oneRow(compilation, { row, frame, condition: [condition, ...ofKind(type, frame)].join(' AND ') });
}

function compileNode(compilation: Compilation, { nodes }: SelectedField, id: unknown): Json {
  const type = typeOfId(compilation.schema, isLeaf(id) ? id.sample : id);
  if (!type) return literal('null');
  const frame = tableFrame(compilation.alias, rowOf(type).table);
  const row = compileObject(compilation, type, { sets: selectionSets(nodes), frame, named: true });
  const number = compilation.parameters.bind(id, rowNumber);
  const condition = [`${frame.column('id')} = ${number}`, ...ofKind(type, frame)].join(' AND ');
  return oneRow(compilation, { row, frame, condition });
}

function compileNodes(compilation: Compilation, selected: SelectedField): Json {
  const ids = argumentsOf(compilation, selected.field, selected.nodes[0]).ids as readonly unknown[];
  if (ids.length > MAX_IDS) throw badInput(`Cannot find nodes: ${ids.length} ids, the most is ${MAX_IDS}`);
  const rows = ids.flatMap((id, index) => [
    ...literal(index === 0 ? '' : ','),
    ...compileNode(compilation, selected, id),
  ]);
  return [...literal('['), ...rows, ...literal(']')];
}

function oneRow(
  { dialect }: Compilation,
  { row, frame, condition }: { row: Json; frame: TableFrame; condition: string },
): Json {
  const select = `(SELECT ${toSql(row)} ${from(`${frame.table} ${frame.alias}`, frame)} WHERE ${condition})`;
  return sql(dialect.orElse(select, `'null'`));
}

function ofKind(type: GraphQLNamedOutputType, { column }: Frame): string[] {
  const { kind } = rowOf(type);
  return kind ? [`${column(kind.column)} = ${quote(kind.value)}`] : [];
}

const prefixes = new WeakMap<GraphQLSchema, ReadonlyMap<string, GraphQLObjectType>>();

function typeOfId(schema: GraphQLSchema, id: unknown): GraphQLObjectType | undefined {
  const known = prefixes.get(schema) ?? typesByPrefix(schema);
  prefixes.set(schema, known);
  return known.get(idPrefix(id));
}

function typesByPrefix(schema: GraphQLSchema): ReadonlyMap<string, GraphQLObjectType> {
  const types = Object.values(schema.getTypeMap()).filter(isObjectType);
  return new Map(
    types.flatMap((type) => {
      const prefix = rowMeaning(type)?.idPrefix;
      return prefix ? [[prefix, type] as const] : [];
    }),
  );
}

function rowNumber(id: unknown): number | null {
  const digits = /^[a-z]{3}_([1-9]\d{0,14})$/.exec(String(id))?.[1];
  return digits === undefined ? null : Number(digits);
}

function keyType(field: SelectedField['field']): GraphQLInputObjectType {
  const type = getNamedType(field.args.find(({ name }) => name === 'by')?.type);
  if (!isInputObjectType(type)) throw NOT_PLANNED;
  return type;
}
