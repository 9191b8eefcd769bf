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
  requireRowMapping,
  type SelectedField,
  selectionSets,
} from './compilation.ts';
import { compileConnection } from './compile-connection.ts';
import { compileMany } from './compile-many.ts';
import { orFieldError } from './field-error.ts';
import { type JsonSql, jsonObject, literal, quoteLiteral, sql, toSql } from './json-sql.ts';
import { fromClause, joinedScope, type RowScope, renamedScope, tableScope } from './row-scope.ts';

/** The JSON of what is selected of a row. For an interface, the kind column of the row decides the type. */
export function compileRow(
  compilation: Compilation,
  type: GraphQLNamedOutputType,
  sets: readonly SelectionSetNode[],
  scope: RowScope,
): JsonSql {
  if (isObjectType(type)) return compileObject(compilation, type, { sets, scope });
  const { kinds } = requireRowMapping(type);
  if (!isInterfaceType(type) || !kinds) throw NOT_PLANNABLE;
  const cases = Object.entries(kinds.types).map(([kind, name]) => {
    const member = compilation.schema.getType(name);
    if (!isObjectType(member)) throw NOT_PLANNABLE;
    return `WHEN ${quoteLiteral(kind)} THEN ${toSql(compileObject(compilation, member, { sets, scope: { ...scope, isPolymorphic: true }, needsTypename: true }))}`;
  });
  return sql(`CASE ${scope.column(kinds.column)} ${cases.join(' ')} END`);
}

interface ObjectOptions {
  readonly sets: readonly SelectionSetNode[];
  readonly scope: RowScope;
  /** Whether resolvers could not tell the type from the field alone. */
  readonly needsTypename?: boolean;
}

export function compileObject(
  compilation: Compilation,
  type: GraphQLObjectType,
  options: ObjectOptions,
): JsonSql {
  const { sets, scope, needsTypename = false } = options;
  const entries: [string, JsonSql][] = [];
  const hidden = new Set<string>();
  for (const [key, nodes] of collectFields(compilation, type, sets)) {
    const [first] = nodes;
    const field = first && type.getFields()[first.name.value];
    if (first?.name.value === '__typename') entries.push([key, literal(JSON.stringify(type.name))]);
    else if (field && first) {
      const mapping = fieldMappingOf(field);
      if (mapping?.is === 'computed') for (const column of mapping.requires) hidden.add(column);
      else
        entries.push([
          key,
          orFieldError(compilation, () =>
            compileRowField(compilation, { field, nodes: [first, ...nodes.slice(1)] }, { type, scope }),
          ),
        ]);
    }
  }
  return jsonObject([
    ...entries,
    ...hiddenEntries(compilation, {
      type,
      scope,
      hidden,
      needsTypename: needsTypename && !entries.some(([key]) => key === '__typename'),
    }),
  ]);
}

/** What resolvers need beyond what is selected: the type's name, and the columns of computed fields behind a `$`. */
function hiddenEntries(
  { purpose, dialect }: Compilation,
  {
    type,
    scope,
    hidden,
    needsTypename,
  }: { type: GraphQLObjectType; scope: RowScope; hidden: ReadonlySet<string>; needsTypename: boolean },
): [string, JsonSql][] {
  if (purpose === 'text' && hidden.size > 0) throw NOT_PLANNABLE;
  if (purpose === 'text') return [];
  const columns = [...hidden].map((column): [string, JsonSql] => [
    `$${column}`,
    sql(dialect.text(scope.column(column))),
  ]);
  return needsTypename ? [['__typename', literal(JSON.stringify(type.name))], ...columns] : columns;
}

interface Parent {
  readonly type: GraphQLObjectType;
  readonly scope: RowScope;
}

function compileRowField(compilation: Compilation, selected: SelectedField, parent: Parent): JsonSql {
  const mapping = fieldMappingOf(selected.field);
  const { scope, type } = parent;
  switch (mapping?.is) {
    case 'id':
      return [
        ...literal(`"${requireRowMapping(type).idPrefix}_`),
        ...sql(scope.column('id')),
        ...literal('"'),
      ];
    case 'column':
      return compileColumn(compilation, { ...selected, mapping, scope });
    case 'one':
      return compileOne(compilation, selected, { scope, column: mapping.column });
    case 'object':
      return compileColumnObject(compilation, selected, { scope, mapping });
    case 'reference':
      return compileReference(compilation, selected, { scope, mapping });
    case 'many':
      return compileMany(compilation, selected, { scope, mapping });
    case 'connection':
      return compileConnection(compilation, selected, { scope, mapping });
    default:
      throw NOT_PLANNABLE;
  }
}

type ColumnFieldMapping = Extract<FieldMapping, { is: 'column' }>;
type ObjectFieldMapping = Extract<FieldMapping, { is: 'object' }>;
type ReferenceFieldMapping = Extract<FieldMapping, { is: 'reference' }>;

function compileColumn(
  { dialect }: Compilation,
  {
    field,
    mapping,
    scope,
  }: SelectedField & { readonly mapping: ColumnFieldMapping; readonly scope: RowScope },
): JsonSql {
  const column = scope.column(mapping.column);
  const required = isNonNullType(field.type);
  switch (mapping.encoding) {
    case 'json':
      return sql(column);
    case 'boolean':
      return sql(dialect.boolean(column));
    case 'number':
      return sql(required ? column : dialect.number(column));
    case 'enum':
      return required ? [...literal('"'), ...sql(column), ...literal('"')] : sql(dialect.text(column));
    case 'text':
      return sql(dialect.text(column));
  }
}

function compileOne(
  compilation: Compilation,
  { field, nodes }: SelectedField,
  reference: { scope: RowScope; column: string },
): JsonSql {
  const { scope, column } = reference;
  const type = getNamedType(field.type);
  const required = isNonNullType(field.type);
  const target = joinedScope(compilation.nextAlias, scope, {
    table: requireRowMapping(type).table,
    column,
    innerJoin: compilation.dialect.orderedJoin,
    isRequired: !scope.isNullable && (scope.isNotNull(column) || (required && !scope.isPolymorphic)),
  });
  const inner = compileRow(compilation, type, selectionSets(nodes), target);
  return required
    ? inner
    : sql(`CASE WHEN ${target.column('id')} IS NULL THEN 'null' ELSE ${toSql(inner)} END`);
}

function compileColumnObject(
  compilation: Compilation,
  { field, nodes }: SelectedField,
  parent: { scope: RowScope; mapping: ObjectFieldMapping },
): JsonSql {
  const { scope, mapping } = parent;
  const type = getNamedType(field.type);
  const inner = compileRow(compilation, type, selectionSets(nodes), renamedScope(scope, mapping.columns));
  if (!mapping.presence) return inner;
  return sql(`CASE WHEN ${scope.column(mapping.presence)} IS NULL THEN 'null' ELSE ${toSql(inner)} END`);
}

function compileReference(
  compilation: Compilation,
  { field, nodes }: SelectedField,
  { scope, mapping }: { scope: RowScope; mapping: ReferenceFieldMapping },
): JsonSql {
  const number = scope.column(mapping.column);
  const cases = Object.entries(mapping.types).map(([kind, name]) => {
    const type = compilation.schema.getType(name);
    if (!isObjectType(type)) throw NOT_PLANNABLE;
    const value = isLeafType(getNamedType(field.type))
      ? [...literal(`"${requireRowMapping(type).idPrefix}_`), ...sql(number), ...literal('"')]
      : compileReferencedRow(compilation, type, { sets: selectionSets(nodes), number });
    return `WHEN ${quoteLiteral(kind)} THEN ${toSql(value)}`;
  });
  return sql(`CASE ${scope.column(mapping.kind)} ${cases.join(' ')} ELSE 'null' END`);
}

/** A row of a type by its number; null when it is gone. */
function compileReferencedRow(
  compilation: Compilation,
  type: GraphQLObjectType,
  { sets, number }: { sets: readonly SelectionSetNode[]; number: string },
): JsonSql {
  const { table, kind } = requireRowMapping(type);
  const scope = tableScope(compilation.nextAlias, table);
  const row = compileObject(compilation, type, { sets, scope, needsTypename: true });
  const kindCondition = kind ? ` AND ${scope.column(kind.column)} = ${quoteLiteral(kind.value)}` : '';
  const select = `SELECT ${toSql(row)} ${fromClause(`${table} ${scope.alias}`, scope)}`;
  return sql(
    compilation.dialect.coalesce(
      `(${select} WHERE ${scope.column('id')} = ${number}${kindCondition})`,
      `'null'`,
    ),
  );
}
