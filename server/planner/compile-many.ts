import { getNamedType } from 'graphql';
import type { FieldMapping } from '../../schema/relation/mapping.ts';
import { type Compilation, rowMappingFor, type SelectedField, selectionSets } from './compilation.ts';
import { fromOneRow, type Json, jsonArray, toSql } from './json-sql.ts';
import { from, type RowScope, subqueryScope } from './row-scope.ts';

/** The JSON of all rows that belong to a row, in order. */
export function compileMany(
  compilation: Compilation,
  { field, nodes }: SelectedField,
  { frame, meaning }: { frame: RowScope; meaning: Extract<FieldMapping, { is: 'many' }> },
): Json {
  const type = getNamedType(field.type);
  const { table } = rowMappingFor(type);
  const parent = frame.column(meaning.from);
  const rows = subqueryScope(compilation.alias, table);
  const item = toSql(compilation.compileRow(compilation, type, selectionSets(nodes), rows));
  const order = meaning.orderBy.map((column) => rows.column(column)).join(', ');
  // Only a long list is worth a look at the clock.
  const progress =
    field.extensions.isLong === true ? compilation.dialect.cancellationCheck(`${table}.id`) : null;
  const source =
    `(SELECT ${[...rows.columns].join(', ')} FROM ${table} WHERE ${progress === null ? '' : `${progress} AND `}${table}.${meaning.to} = ${parent} ` +
    `ORDER BY ${meaning.orderBy.join(', ')}) ${rows.alias}`;
  const list = compilation.dialect.list(item, order);
  return fromOneRow(jsonArray(list), from(source, rows));
}
