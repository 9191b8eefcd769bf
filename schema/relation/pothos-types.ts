import type { FieldKind, InputFieldMap, InputShapeFromFields, SchemaTypes } from '@pothos/core';
import type {
  ColumnObjectOptions,
  ColumnOptions,
  ComputedOptions,
  ConnectionOptions,
  LookupOptions,
  ManyOptions,
  OneOptions,
  ReferenceOptions,
  RefetchedOptions,
  SearchFieldOptions,
  SubscribedOptions,
} from './field-builder.ts';
import type { FilterFields, FilterRef, KeyFields } from './filter-type.ts';
import type { OrderFields, OrderRef } from './order-type.ts';
import type { RelationPlugin, RelationPluginOptions } from './plugin.ts';
import type { RowName, RowShape } from './row-shape.ts';
import type { RowInterfaceOptions, RowTypeOptions } from './row-type.ts';

/** What the plugin adds to the builder and to the field builders of Pothos. */
declare global {
  export namespace PothosSchemaTypes {
    export interface Plugins<Types extends SchemaTypes> {
      relation: RelationPlugin<Types>;
    }

    export interface SchemaBuilderOptions<Types extends SchemaTypes> {
      readonly relation: RelationPluginOptions<Types['Context']>;
    }

    export interface SchemaBuilder<Types extends SchemaTypes> {
      /** Defines an object type whose objects are rows of a table; with `idPrefix` it is a `Node`. */
      rowType<Name extends keyof Types['Objects'] & string>(
        name: Name,
        options: RowTypeOptions<Types, RowShape<Types, Name>>,
      ): ObjectRef<Types, RowShape<Types, Name>>;

      /** Defines an interface over rows of one table that a kind column divides among object types. */
      rowInterface<Name extends keyof Types['Interfaces'] & string>(
        name: Name,
        options: RowInterfaceOptions<Types, RowShape<Types, Name>>,
      ): void;

      /** Defines a filter over the rows of a type, with `and`, `or` and `not`. */
      filterType<Name extends RowName<Types>>(
        name: string,
        options: FilterFields<Types, RowShape<Types, Name>> & { readonly of: Name },
      ): FilterRef;

      /** Defines a `@oneOf` input that names one row of a type by any of its keys. */
      keyType<Name extends RowName<Types>>(
        name: string,
        options: KeyFields<RowShape<Types, Name>> & { readonly of: Name },
      ): FilterRef;

      /** Defines an order over the rows of a type: fields with directions, the first deciding first. */
      orderType<Name extends RowName<Types>>(
        name: string,
        options: OrderFields<RowShape<Types, Name>> & { readonly of: Name },
      ): OrderRef;
    }

    export interface RootFieldBuilder<Types extends SchemaTypes, ParentShape, Kind extends FieldKind> {
      /** The global id of the row: the type's prefix and the row's number. */
      rowId(): FieldRef<Types, string, Kind>;

      /** A column of the row. Type and nullability follow the table unless they are given. */
      column(
        column: keyof ParentShape & string,
        options: ColumnOptions<Types>,
      ): FieldRef<Types, unknown, Kind>;

      /** The row whose number a column holds; null where the column is. */
      one(
        type: RowName<Types>,
        column: keyof ParentShape & string,
        options: OneOptions,
      ): FieldRef<Types, unknown, Kind>;

      /** Every row that belongs to this one, in order. For rows whose number one text bounds. */
      many<Name extends RowName<Types>>(
        type: Name,
        options: ManyOptions<keyof ParentShape & string, keyof RowShape<Types, Name> & string>,
      ): FieldRef<Types, unknown, Kind>;

      /** A list of rows, paged by keyset: those that belong to this row or, on the root, all. */
      connection<Name extends RowName<Types>>(
        type: Name,
        options: ConnectionOptions<keyof ParentShape & string, keyof RowShape<Types, Name> & string>,
      ): FieldRef<Types, unknown, Kind>;

      /** The rows that have the words of a query, best or newest first, paged by keyset. */
      search(type: RowName<Types>, options: SearchFieldOptions): FieldRef<Types, unknown, Kind>;

      /** An object made of columns of the same row. */
      object(
        type: keyof Types['Objects'] & string,
        options: ColumnObjectOptions<keyof ParentShape & string>,
      ): FieldRef<Types, unknown, Kind>;

      /** The row whose number one column holds and whose type another tells, or as `ID` its global id. */
      reference<Column extends keyof ParentShape & string>(
        column: Column,
        options: ReferenceOptions<Types, keyof ParentShape & string>,
      ): FieldRef<Types, unknown, Kind>;

      /** One row by any of its keys; null when there is none. */
      lookup(type: RowName<Types>, options: LookupOptions): FieldRef<Types, unknown, Kind>;

      /** The row that a mutation wrote, fetched after the write. */
      refetched(type: RowName<Types>, options: RefetchedOptions<ParentShape>): FieldRef<Types, unknown, Kind>;

      /** Rows as they come, each of them one event. */
      subscribed<Args extends InputFieldMap>(
        type: RowName<Types>,
        options: SubscribedOptions<Args, InputShapeFromFields<Args>>,
      ): FieldRef<Types, unknown, Kind>;

      /** A value made in TypeScript out of columns of the row. */
      computed<Column extends keyof ParentShape & string>(
        options: ComputedOptions<Types, Pick<ParentShape, Column>, Column>,
      ): FieldRef<Types, unknown, Kind>;
    }
  }
}
