import {
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  getNamedType,
  isInterfaceType,
  isLeafType,
  isNonNullType,
  isObjectType,
  type SelectionSetNode,
} from 'graphql';
import { type FieldMapping, fieldMappingOf } from '../../schema/relation/mapping.ts';
import {
  type Compilation,
  collectFields,
  NOT_PLANNABLE,
  rowMappingFor,
  type SelectedField,
  selectionSets,
} from './compilation.ts';
import { compileConnection } from './compile-connection.ts';
import { compileMany } from './compile-many.ts';
import { orFieldError } from './field-error.ts';
import { type Json, jsonObject, literal, quote, sql, toSql } from './json-sql.ts';
import { from, joinedScope, type RowScope, renamedScope, tableScope } from './row-scope.ts';

/** The JSON of what is selected of a row. For an interface, the kind column of the row decides the type. */
export function compileRow(
  compilation: Compilation,
  type: GraphQLNamedOutputType,
  sets: readonly SelectionSetNode[],
  frame: RowScope,
): Json {
  if (isObjectType(type)) return compileObject(compilation, type, { sets, frame });
  const { kinds } = rowMappingFor(type);
  if (!isInterfaceType(type) || !kinds) throw NOT_PLANNABLE;
  const cases = Object.entries(kinds.types).map(([kind, name]) => {
    const member = compilation.schema.getType(name);
    if (!isObjectType(member)) throw NOT_PLANNABLE;
    return `WHEN ${quote(kind)} THEN ${toSql(compileObject(compilation, member, { sets, frame: { ...frame, mixed: true }, named: true }))}`;
  });
  return sql(`CASE ${frame.column(kinds.column)} ${cases.join(' ')} END`);
}

interface ObjectOptions {
  readonly sets: readonly SelectionSetNode[];
  readonly frame: RowScope;
  /** Whether resolvers could not tell the type from the field alone. */
  readonly named?: boolean;
}

export function compileObject(
  compilation: Compilation,
  type: GraphQLObjectType,
  options: ObjectOptions,
): Json {
  const { sets, frame, named = false } = options;
  const entries: [string, Json][] = [];
  const hidden = new Set<string>();
  for (const [key, nodes] of collectFields(compilation, type, sets)) {
    const [first] = nodes;
    const field = first && type.getFields()[first.name.value];
    if (first?.name.value === '__typename') entries.push([key, literal(JSON.stringify(type.name))]);
    else if (field && first) {
      const meaning = fieldMappingOf(field);
      if (meaning?.is === 'computed') for (const column of meaning.requires) hidden.add(column);
      else
        entries.push([
          key,
          orFieldError(compilation, () =>
            compileField(compilation, { field, nodes: [first, ...nodes.slice(1)] }, { type, frame }),
          ),
        ]);
    }
  }
  return jsonObject([
    ...entries,
    ...hiddenEntries(compilation, {
      type,
      frame,
      hidden,
      named: named && !entries.some(([key]) => key === '__typename'),
    }),
  ]);
}

/** What resolvers need beyond what is selected: the type's name, and the columns of computed fields behind a `$`. */
function hiddenEntries(
  { purpose, dialect }: Compilation,
  {
    type,
    frame,
    hidden,
    named,
  }: { type: GraphQLObjectType; frame: RowScope; hidden: ReadonlySet<string>; named: boolean },
): [string, Json][] {
  if (purpose === 'text' && hidden.size > 0) throw NOT_PLANNABLE;
  if (purpose === 'text') return [];
  const columns = [...hidden].map((column): [string, Json] => [
    `$${column}`,
    sql(dialect.text(frame.column(column))),
  ]);
  return named ? [['__typename', literal(JSON.stringify(type.name))], ...columns] : columns;
}

interface Parent {
  readonly type: GraphQLObjectType;
  readonly frame: RowScope;
}

function compileField(compilation: Compilation, selected: SelectedField, parent: Parent): Json {
  const meaning = fieldMappingOf(selected.field);
  const { frame, type } = parent;
  switch (meaning?.is) {
    case 'id':
      return [...literal(`"${rowMappingFor(type).idPrefix}_`), ...sql(frame.column('id')), ...literal('"')];
    case 'column':
      return compileColumn(compilation, { ...selected, meaning, frame });
    case 'one':
      return compileOne(compilation, selected, { frame, column: meaning.column });
    case 'embedded':
      return compileEmbedded(compilation, selected, { frame, meaning });
    case 'reference':
      return compileReference(compilation, selected, { frame, meaning });
    case 'many':
      return compileMany(compilation, selected, { frame, meaning });
    case 'connection':
      return compileConnection(compilation, selected, { frame, meaning });
    default:
      throw NOT_PLANNABLE;
  }
}

type ColumnField = Extract<FieldMapping, { is: 'column' }>;
type ObjectField = Extract<FieldMapping, { is: 'embedded' }>;
type ReferenceField = Extract<FieldMapping, { is: 'reference' }>;

function compileColumn(
  { dialect }: Compilation,
  { field, meaning, frame }: SelectedField & { readonly meaning: ColumnField; readonly frame: RowScope },
): Json {
  const column = frame.column(meaning.column);
  const required = isNonNullType(field.type);
  switch (meaning.form) {
    case 'json':
      return sql(column);
    case 'boolean':
      return sql(dialect.boolean(column));
    case 'number':
      return sql(required ? column : dialect.number(column));
    case 'word':
      return required ? [...literal('"'), ...sql(column), ...literal('"')] : sql(dialect.text(column));
    case 'text':
      return sql(dialect.text(column));
  }
}

function compileOne(
  compilation: Compilation,
  { field, nodes }: SelectedField,
  reference: { frame: RowScope; column: string },
): Json {
  const { frame, column } = reference;
  const type = getNamedType(field.type);
  const required = isNonNullType(field.type);
  const target = joinedScope(compilation.alias, frame, {
    table: rowMappingFor(type).table,
    column,
    innerJoin: compilation.dialect.join,
    isRequired: !frame.optional && (frame.isNotNull(column) || (required && !frame.mixed)),
  });
  const inner = compileRow(compilation, type, selectionSets(nodes), target);
  return required
    ? inner
    : sql(`CASE WHEN ${target.column('id')} IS NULL THEN 'null' ELSE ${toSql(inner)} END`);
}

function compileEmbedded(
  compilation: Compilation,
  { field, nodes }: SelectedField,
  parent: { frame: RowScope; meaning: ObjectField },
): Json {
  const { frame, meaning } = parent;
  const type = getNamedType(field.type);
  const inner = compileRow(compilation, type, selectionSets(nodes), renamedScope(frame, meaning.columns));
  if (!meaning.presence) return inner;
  return sql(`CASE WHEN ${frame.column(meaning.presence)} IS NULL THEN 'null' ELSE ${toSql(inner)} END`);
}

function compileReference(
  compilation: Compilation,
  { field, nodes }: SelectedField,
  { frame, meaning }: { frame: RowScope; meaning: ReferenceField },
): Json {
  const number = frame.column(meaning.column);
  const cases = Object.entries(meaning.types).map(([kind, name]) => {
    const type = compilation.schema.getType(name);
    if (!isObjectType(type)) throw NOT_PLANNABLE;
    const value = isLeafType(getNamedType(field.type))
      ? [...literal(`"${rowMappingFor(type).idPrefix}_`), ...sql(number), ...literal('"')]
      : referencedRow(compilation, type, { sets: selectionSets(nodes), number });
    return `WHEN ${quote(kind)} THEN ${toSql(value)}`;
  });
  return sql(`CASE ${frame.column(meaning.kind)} ${cases.join(' ')} ELSE 'null' END`);
}

/** A row of a type by its number; null when it is gone. */
function referencedRow(
  compilation: Compilation,
  type: GraphQLObjectType,
  { sets, number }: { sets: readonly SelectionSetNode[]; number: string },
): Json {
  const { table, kind } = rowMappingFor(type);
  const frame = tableScope(compilation.alias, table);
  const row = compileObject(compilation, type, { sets, frame, named: true });
  const ofKind = kind ? ` AND ${frame.column(kind.column)} = ${quote(kind.value)}` : '';
  const select = `SELECT ${toSql(row)} ${from(`${table} ${frame.alias}`, frame)}`;
  return sql(
    compilation.dialect.orElse(`(${select} WHERE ${frame.column('id')} = ${number}${ofKind})`, `'null'`),
  );
}
