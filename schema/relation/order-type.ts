import SchemaBuilder, { type InputObjectRef, type SchemaTypes } from '@pothos/core';

/** An order input: `{ field, direction }`. */
export type OrderRef = InputObjectRef<SchemaTypes, unknown>;

export interface OrderFields<Shape> {
  /** What each field orders by: a column that is never null and, for text, compares byte by byte. */
  readonly fields: Readonly<
    Record<string, { readonly column: keyof Shape & string; readonly description: string }>
  >;
}

/** What an order input holds once coerced: `field` is the column. */
export interface OrderValue {
  readonly field: string;
  readonly direction: 'ASC' | 'DESC';
}

const builderMethods = SchemaBuilder.prototype as PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

builderMethods.orderType = function orderType(name, { of, fields }) {
  const columns = Object.entries(fields).map(([field, { column, description }]) => [
    field,
    { value: column, description },
  ]);
  const fieldEnum = this.enumType(`${name}Field`, {
    description: `Sort keys of a list of ${of} rows.`,
    values: Object.fromEntries(columns),
  });
  return this.inputType(name, {
    description: `One sort key of a list of ${of} rows.`,
    fields: (t) => ({
      field: t.field({ type: fieldEnum, required: true, description: 'Sort key.' }),
      direction: t.field({
        type: 'OrderDirection' as never,
        required: true,
        defaultValue: 'DESC' as never,
        description: 'Sort direction.',
      }),
    }),
  }) as OrderRef;
};
