import SchemaBuilder, { type EnumRef, type InputObjectRef, type SchemaTypes } from '@pothos/core';
import { type ConditionMapping, type KeyFormat, withMapping } from './mapping.ts';
import type { RowName } from './row-shape.ts';

/** A filter or key input. */
export type FilterRef = InputObjectRef<SchemaTypes, unknown>;

/** What a filter's field looks at; the key says how it compares. */
export type FilterField<Types extends SchemaTypes, Column> = { readonly description: string } & (
  | { readonly id: Column; readonly to: RowName<Types> }
  | { readonly enum: Column; readonly type: EnumRef<Types, string> }
  | { readonly dateTime: Column }
  | { readonly number: Column }
  | { readonly boolean: Column }
  /** A short text of a scalar, which refuses what is none of it and brings the rest to the form that the column has. */
  | { readonly text: Column; readonly type: string }
  | { readonly name: Column }
  | { readonly quantity: Column; readonly unit: Column }
  | { readonly matches: Column }
);

export interface FilterFields<Types extends SchemaTypes, Shape> {
  readonly fields: Readonly<Record<string, FilterField<Types, keyof Shape & string>>>;
}

export interface KeyFields<Shape> {
  readonly fields: Readonly<
    Record<
      string,
      { readonly description: string } & (
        | { readonly id: keyof Shape & string }
        | { readonly text: keyof Shape & string; readonly type?: string; readonly format?: KeyFormat }
      )
    >
  >;
}

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;
type InputType = InputObjectRef<SchemaTypes, unknown>;

const builderMethods = SchemaBuilder.prototype as Builder;

builderMethods.filterType = function filterType(name, { of, fields }) {
  const ref = this.inputRef<object>(name) as unknown as InputType & { implement(options: object): void };
  ref.implement({
    description: `Conditions on ${of} rows. A row must meet all of them. A null is an error: omit a condition that is not needed.`,
    fields: (t: PothosSchemaTypes.InputFieldBuilder<SchemaTypes, 'InputObject'>) => ({
      ...mapValues(fields, (field) => {
        const { type, mapping } = toCondition(this, field as FilterField<SchemaTypes, string>);
        const { extensions } = withMapping(mapping);
        const isSearched = mapping.is === 'matches';
        return t.field({
          type: type as never,
          description: field.description,
          extensions: { ...extensions, isSearched },
        });
      }),
      and: t.field({
        type: [ref as never],
        description: 'All of these conditions hold.',
        ...withMapping({ is: 'and' }),
      }),
      or: t.field({
        type: [ref as never],
        description: 'At least one of these conditions holds. An empty list matches no row.',
        ...withMapping({ is: 'or' }),
      }),
      not: t.field({
        type: ref as never,
        description: 'This condition does not hold.',
        ...withMapping({ is: 'not' }),
      }),
    }),
  });
  return ref;
};

builderMethods.keyType = function keyType(name, { of, fields }) {
  return this.inputType(name, {
    description: `Selects one ${of} by exactly one key.`,
    isOneOf: true,
    fields: (t) =>
      mapValues(fields, (field) => {
        const [column, type, as] =
          'id' in field
            ? [field.id, 'ID', 'id' as const]
            : [field.text, field.type ?? 'String', 'value' as const];
        return t.field({
          type: type as never,
          description: field.description,
          ...withMapping({
            is: 'compare',
            column,
            as,
            ...(as === 'id' && { to: of }),
            ...('format' in field && { format: field.format }),
          }),
        });
      }),
  }) as FilterRef;
};

/** The input type of a filter's field and what it demands of the row. */
function toCondition(
  builder: Builder,
  field: FilterField<SchemaTypes, string>,
): { type: unknown; mapping: ConditionMapping } {
  if ('id' in field)
    return { type: idFilter(builder), mapping: { is: 'compare', column: field.id, as: 'id', to: field.to } };
  if ('enum' in field)
    return {
      type: enumFilter(builder, field.type),
      mapping: { is: 'compare', column: field.enum, as: 'enum' },
    };
  if ('dateTime' in field)
    return {
      type: rangeFilter(builder, 'DateTime'),
      mapping: { is: 'compare', column: field.dateTime, as: 'dateTime' },
    };
  if ('number' in field)
    return {
      type: rangeFilter(builder, 'Int'),
      mapping: { is: 'compare', column: field.number, as: 'value' },
    };
  if ('boolean' in field)
    return { type: 'Boolean', mapping: { is: 'compare', column: field.boolean, as: 'boolean' } };
  if ('text' in field)
    return {
      type: textFilter(builder, field.type),
      mapping: { is: 'compare', column: field.text, as: 'value' },
    };
  if ('name' in field)
    return { type: nameFilter(builder), mapping: { is: 'compare', column: field.name, as: 'name' } };
  if ('matches' in field) return { type: 'String', mapping: { is: 'matches', column: field.matches } };
  return {
    type: quantityFilter(builder),
    mapping: { is: 'quantity', column: field.quantity, unitColumn: field.unit },
  };
}

interface ComparisonFlags {
  readonly required?: boolean;
  /** Whether no index decides it, so that each row is looked at. */
  readonly isScanned?: boolean;
}

const comparisonTypes = new WeakMap<Builder, Map<string, InputType>>();

function comparisonType(
  builder: Builder,
  name: string,
  options: {
    description: string;
    fields: Record<string, [type: unknown, description: string, flags?: ComparisonFlags]>;
  },
): InputType {
  const types = comparisonTypes.get(builder) ?? new Map<string, InputType>();
  comparisonTypes.set(builder, types);
  const known = types.get(name);
  if (known) return known;
  const type = builder.inputType(name, {
    description: options.description,
    fields: (t) =>
      mapValues(options.fields, ([of, description, { required = false, isScanned = false } = {}]) =>
        t.field({ type: of as never, required: required as never, description, extensions: { isScanned } }),
      ),
  }) as InputType;
  types.set(name, type);
  return type;
}

function idFilter(builder: Builder): InputType {
  return comparisonType(builder, 'IdFilter', {
    description:
      'Conditions on a reference to another row. A text that is no id of the type is an error; an unknown id matches nothing.',
    fields: {
      in: [['ID'], 'The id is one of these, at most 100.'],
      isNull: ['Boolean', 'True selects rows without a reference, false rows with one.'],
    },
  });
}

function enumFilter(builder: Builder, type: EnumRef<SchemaTypes, string>): InputType {
  return comparisonType(builder, `${type.name}Filter`, {
    description: `Conditions on a value of ${type.name}.`,
    fields: {
      in: [[type], 'The value is one of these.'],
      notIn: [[type], 'The value is none of these. Null does not match.'],
    },
  });
}

function rangeFilter(builder: Builder, type: string): InputType {
  return comparisonType(builder, `${type}Filter`, {
    description: `A range of ${type} values.`,
    fields: {
      gte: [type, 'At this time or later.'],
      gt: [type, 'Later than.'],
      lte: [type, 'At this time or earlier.'],
      lt: [type, 'Earlier than.'],
    },
  });
}

function textFilter(builder: Builder, type: string): InputType {
  return comparisonType(builder, `${type}Filter`, {
    description: `Conditions on a value of ${type}.`,
    fields: { in: [[type], 'The id is one of these, at most 100.'] },
  });
}

function nameFilter(builder: Builder): InputType {
  return comparisonType(builder, 'NameFilter', {
    description: 'Conditions on a name, without regard to case and accents.',
    fields: {
      startsWith: ['String', 'The name begins with this text.'],
      contains: ['String', 'The name contains this text.', { isScanned: true }],
    },
  });
}

function quantityFilter(builder: Builder): InputType {
  return comparisonType(builder, 'QuantityFilter', {
    description:
      'A range of values in one unit. Figures in other units of the same dimension are converted; others do not match.',
    fields: {
      unit: [
        'String',
        'UCUM code, ISO 4217 code, or a counted noun in braces, in any case: `km2`, `USD`, `{soldiers}`. An unknown code is an error that names the nearest one. A noun that no figure counts matches nothing.',
        { required: true },
      ],
      gte: ['Decimal', 'Greater than or equal to.'],
      gt: ['Decimal', 'Greater than.'],
      lte: ['Decimal', 'Less than or equal to.'],
      lt: ['Decimal', 'Less than.'],
    },
  });
}

function mapValues<Value, Result>(
  of: Readonly<Record<string, Value>>,
  map: (value: Value) => Result,
): Record<string, Result> {
  return Object.fromEntries(Object.entries(of).map(([key, value]) => [key, map(value)]));
}
