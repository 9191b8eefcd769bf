import SchemaBuilder, { type FieldMap, type InterfaceParam, type SchemaTypes } from '@pothos/core';
import { type RowMapping, withMapping } from './mapping.ts';

type Fields<Builder> = (t: Builder) => FieldMap;

export interface RowTypeOptions<Types extends SchemaTypes, Shape> extends RowMapping {
  readonly description: string;
  readonly interfaces?: readonly InterfaceParam<Types>[];
  readonly fields: Fields<PothosSchemaTypes.ObjectFieldBuilder<Types, Shape>>;
}

export interface RowInterfaceOptions<Types extends SchemaTypes, Shape> extends RowMapping {
  readonly description: string;
  readonly interfaces?: readonly InterfaceParam<Types>[];
  readonly fields: Fields<PothosSchemaTypes.InterfaceFieldBuilder<Types, Shape>>;
}

const builderMethods = SchemaBuilder.prototype as PothosSchemaTypes.SchemaBuilder<SchemaTypes>;

builderMethods.rowType = function rowType(name, { description, interfaces = [], fields, ...mapping }) {
  const nodes = mapping.idPrefix ? ['Node'] : [];
  const options = {
    description,
    interfaces: [...nodes, ...interfaces] as never,
    fields: fields as never,
    ...withMapping(mapping),
  };
  return this.objectType(name as never, options as never) as never;
};

builderMethods.rowInterface = function rowInterface(
  name,
  { description, interfaces = [], fields, ...mapping },
) {
  const nodes = mapping.idPrefix === undefined ? ['Node'] : [];
  this.interfaceType(
    name as never,
    {
      description,
      interfaces: [...nodes, ...interfaces] as never,
      fields: fields as never,
      resolveType: (value: unknown) => (value as { __typename: string }).__typename,
      ...withMapping(mapping),
    } as never,
  );
};
