import { getNamedType } from 'graphql';
import type { FieldMapping } from '../../schema/relation/mapping.ts';
import { type Compilation, requireRowMapping, type SelectedField, selectionSets } from './compilation.ts';
import { fromOneRow, type JsonSql, jsonArray, toSql } from './json-sql.ts';
import { fromClause, type RowScope, subqueryScope } from './row-scope.ts';

/** The JSON of all rows that belong to a row, in order. */
export function compileMany(
  compilation: Compilation,
  { field, nodes }: SelectedField,
  { scope, mapping }: { scope: RowScope; mapping: Extract<FieldMapping, { is: 'many' }> },
): JsonSql {
  const type = getNamedType(field.type);
  const { table } = requireRowMapping(type);
  const parent = scope.column(mapping.from);
  const rows = subqueryScope(compilation.nextAlias, table);
  const item = toSql(compilation.compileRow(compilation, type, selectionSets(nodes), rows));
  const order = mapping.orderBy.map((column) => rows.column(column)).join(', ');
  // Only a long list is worth a look at the clock.
  const cancellationCheck =
    field.extensions.isLong === true ? compilation.dialect.cancellationCheck(`${table}.id`) : null;
  const source =
    `(SELECT ${[...rows.columns].join(', ')} FROM ${table} WHERE ${cancellationCheck === null ? '' : `${cancellationCheck} AND `}${table}.${mapping.to} = ${parent} ` +
    `ORDER BY ${mapping.orderBy.join(', ')}) ${rows.alias}`;
  const list = compilation.dialect.aggregateText(item, order);
  return fromOneRow(jsonArray(list), fromClause(source, rows));
}
