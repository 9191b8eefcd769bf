import {
  EnumRef,
  type FieldKind,
  FieldRef,
  type PothosOutputFieldConfig,
  RootFieldBuilder,
  type SchemaTypes,
  type TypeParam,
} from '@pothos/core';
import type { GraphQLFieldResolver } from 'graphql';
import type { Context, RowReference } from '../context.ts';
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from '../model/page.ts';
import { connectionType } from './connection-type.ts';
import type { FilterRef } from './filter-type.ts';
import { flattenBatches } from './flatten-batches.ts';
import {
  type ColumnEncoding,
  type ConnectionMapping,
  type FieldMapping,
  type RowMapping,
  type Subscribe,
  withMapping,
} from './mapping.ts';
import type { OrderRef } from './order-type.ts';
import { resolveRowField } from './plain-row.ts';

interface Described {
  readonly description: string;
  readonly deprecationReason?: string;
}

export interface ColumnOptions<Types extends SchemaTypes> extends Described {
  /** The GraphQL type; by default `String`, `Int` or `Boolean`, as the column is. */
  readonly type?: TypeParam<Types>;
  /** By default as the column is. */
  readonly nullable?: boolean;
  /** The usual length of the value in bytes, where it is a long text: the cost of a query counts it. */
  readonly typicalBytes?: number;
}

export interface OneOptions extends Described {
  readonly nullable?: boolean;
}

export interface ManyOptions<From, To> extends Described {
  readonly from: From;
  readonly to: To;
  readonly orderBy: readonly To[];
  /** Whether there may be thousands of them: a query may not ask for such a list inside another of its type. */
  readonly isLong?: boolean;
}

export interface ConnectionOptions<From, To> extends Described {
  readonly link?: { readonly from: From; readonly to: To };
  readonly filter?: FilterRef;
  readonly order?: OrderRef;
  readonly orderBy: ConnectionMapping['orderBy'];
  readonly excludedByDefault?: { readonly field: string; readonly column: To; readonly value: string };
  /** The rows are a log, paged by the scalar `Sequence`. */
  readonly sequence?: true;
}

export interface ReferenceOptions<Types extends SchemaTypes, Column> extends Described {
  /** `ID`, or an interface of every type that may be meant. */
  readonly type: TypeParam<Types>;
  readonly nullable?: boolean;
  /** The column that tells the type, and the type behind each of its values. */
  readonly kind: Column;
  readonly types: Readonly<Record<string, string>>;
}

export interface SearchFieldOptions extends Described {
  readonly filter: FilterRef;
  /** An enum with the values RELEVANCE and NEWEST. */
  readonly order: EnumRef<SchemaTypes, string>;
}

export interface ColumnObjectOptions<Column> extends Described {
  /** The row's column behind each column of the embedded type; those of the same name need no entry. */
  readonly columns?: Readonly<Record<string, Column>>;
  /** Null unless this column is set. */
  readonly presence?: Column;
}

export interface LookupOptions extends Described {
  readonly by: FilterRef;
}

export interface RefetchedOptions<Parent> extends Described {
  readonly id: (parent: Parent) => number;
}

export interface SubscribedOptions<Args, Shape> extends Described {
  readonly nullable?: boolean;
  readonly args: Args;
  readonly subscribe: (args: Shape, context: Pick<Context, 'feed' | 'lastEventId'>) => ReturnType<Subscribe>;
}

export interface ComputedOptions<Types extends SchemaTypes, Shape, Column> extends Described {
  readonly type: TypeParam<Types>;
  readonly nullable?: boolean;
  readonly requires: readonly Column[];
  readonly resolve: (row: Shape) => unknown;
}

type RootBuilder = PothosSchemaTypes.RootFieldBuilder<SchemaTypes, Record<string, unknown>, FieldKind>;
type FieldConfig = PothosOutputFieldConfig<SchemaTypes>;
interface FieldOptions extends Described {
  readonly type: unknown;
  readonly nullable?: boolean;
  readonly args?: unknown;
  readonly mapping?: FieldMapping;
  /** Additional extensions that the server reads. */
  readonly extensions?: object;
  readonly resolve?: GraphQLFieldResolver<unknown, unknown>;
  readonly subscribe?: GraphQLFieldResolver<unknown, unknown>;
}

const methods = RootFieldBuilder.prototype as unknown as RootBuilder;

methods.rowId = function rowId() {
  const description =
    'Global id: opaque, with a prefix that names the type. It does not change while the row exists.';
  return field(this, { type: 'ID', nullable: false, description, mapping: { is: 'id' } }) as never;
};

methods.column = function column(name, { type, nullable, typicalBytes, ...described }) {
  return lazyField(this, (table) => {
    const kind = table[name] ?? 'text';
    return {
      ...described,
      extensions: { typicalBytes },
      type: type ?? DEFAULT_TYPES[baseKind(kind)] ?? 'String',
      nullable: nullable ?? kind.endsWith('?'),
      mapping: { is: 'column', column: name, encoding: type instanceof EnumRef ? 'enum' : encodingOf(kind) },
    };
  });
};

methods.one = function one(type, column, { nullable, ...described }) {
  return lazyField(this, (table) => ({
    ...described,
    type,
    nullable: nullable ?? table[column]?.endsWith('?') ?? false,
    mapping: { is: 'one', column },
  }));
};

methods.many = function many(type, { from, to, orderBy, isLong = false, ...described }) {
  return field(this, {
    ...described,
    extensions: { isLong },
    type: [type],
    nullable: false,
    mapping: { is: 'many', from, to, orderBy },
  });
};

methods.connection = function connection(
  type,
  { filter, order, link, excludedByDefault, orderBy, sequence, ...described },
) {
  const args = {
    ...filterArgument(this, filter),
    ...(order && {
      orderBy: this.arg({
        type: [order as never],
        description: 'Sort order; equal rows are sorted by id. Null selects the default order of the field.',
      }),
    }),
    ...pageArguments(this),
    ...(sequence && { after: sequenceArgument(this) }),
  };
  const mapping = {
    is: 'connection',
    orderBy,
    ...(link && { link }),
    ...(excludedByDefault && { excludedByDefault }),
    ...(sequence && { sequence }),
  } as const;
  return field(this, {
    ...described,
    type: connectionType(this.builder, type),
    nullable: false,
    args,
    mapping,
  });
};

methods.search = function search(type, { filter, order, ...described }) {
  const args = {
    query: this.arg({
      type: 'String' as never,
      required: true,
      description: 'Search query.',
      extensions: { isSearched: true },
    }),
    ...filterArgument(this, filter),
    order: this.arg({
      type: order as never,
      required: true,
      defaultValue: 'RELEVANCE' as never,
      description: 'Sort order of the hits.',
    }),
    ...pageArguments(this),
  };
  const mapping = { is: 'connection', orderBy: [], search: true } as const;
  return field(this, {
    ...described,
    type: connectionType(this.builder, type),
    nullable: false,
    args,
    mapping,
  });
};

methods.object = function object(type, { columns = {}, presence, ...described }) {
  const mapping = { is: 'object', columns, ...(presence && { presence }) } as const;
  return field(this, { ...described, type, nullable: presence !== undefined, mapping });
};

methods.reference = function reference(column, { type, nullable = false, kind, types, ...described }) {
  return field(this, { ...described, type, nullable, mapping: { is: 'reference', column, kind, types } });
};

methods.lookup = function lookup(type, { by, ...described }) {
  const args = { by: this.arg({ type: by as never, required: true, description: 'Exactly one key.' }) };
  return field(this, { ...described, type, nullable: true, args, mapping: { is: 'lookup' } });
};

methods.refetched = function refetched(type, { id, ...described }) {
  const { fetchField } = this.builder.options.relation;
  return field(this, {
    ...described,
    type,
    nullable: false,
    resolve: (parent, _args, context, info) =>
      fetchField(info, context as object, { id: id(parent as never) }),
  });
};

methods.subscribed = function subscribed(type, { subscribe: start, args, nullable = false, ...described }) {
  const { fetchField } = this.builder.options.relation;
  // The arguments are coerced by the types that `args` declares.
  const subscribe = start as Subscribe;
  return field(this, {
    ...described,
    type,
    nullable,
    args,
    mapping: { is: 'subscribed', subscribe },
    subscribe: async (_root, given, context) => flattenBatches(await subscribe(given, context as Context)),
    resolve: (row, _args, context, info) => fetchField(info, context as object, row as RowReference),
  });
};

methods.computed = function computed({ type, nullable = false, requires, resolve, ...described }) {
  return field(this, {
    ...described,
    type,
    nullable,
    mapping: { is: 'computed', requires },
    // The planner fetches required columns under their own names, behind a `$` no response key can have.
    resolve: (row) =>
      resolve(
        Object.fromEntries(requires.map((name) => [name, Reflect.get(row as object, `$${name}`)])) as never,
      ),
  });
};

function filterArgument({ arg }: RootBuilder, filter: FilterRef | undefined) {
  return (
    filter && {
      filter: arg({
        type: filter as never,
        description: 'Selects rows. Without a filter, or with null, the list has all rows.',
      }),
    }
  );
}

function pageArguments({ arg }: RootBuilder) {
  return {
    first: arg({
      type: 'Int' as never,
      required: true,
      defaultValue: DEFAULT_PAGE_SIZE as never,
      description: `Number of rows to return, 0–${MAX_PAGE_SIZE}. A larger number is an error. 0 returns counts and \`pageInfo\` only.`,
    }),
    after: arg({
      type: 'String' as never,
      description:
        'The `endCursor` of the previous page. A cursor is valid for the list, parent, filter and order that it came from. There is no `last` or `before`: reverse the list with `orderBy`.',
    }),
  };
}

function sequenceArgument({ arg }: RootBuilder) {
  return arg({
    type: 'Sequence' as never,
    description: 'Sequence number of the last change that you have; 0 or null for the beginning.',
  });
}

const DEFAULT_TYPES: Readonly<Record<string, string>> = { integer: 'Int', boolean: 'Boolean' };

function baseKind(kind: string): string {
  return kind.replace('?', '');
}

function encodingOf(kind: string): ColumnEncoding {
  const name = baseKind(kind);
  if (name === 'json' || name === 'boolean') return name;
  return name === 'text' ? 'text' : 'number';
}

/** A field whose options depend on the table behind its parent type, which is known when the schema is built. */
function lazyField(
  builder: RootBuilder,
  options: (table: Readonly<Record<string, string>>) => FieldOptions,
): never {
  const { tables } = builder.builder.options.relation;
  return new FieldRef(builder.kind, (name, typeConfig) => {
    const row = typeConfig.extensions?.relation as RowMapping | undefined;
    return configOf(field(builder, options(tables[row?.table ?? ''] ?? {})), name, typeConfig);
  }) as never;
}

function configOf(
  ref: { getConfig(name: string, typeConfig: never): unknown },
  name: string,
  typeConfig: unknown,
): FieldConfig {
  return ref.getConfig(name, typeConfig as never) as FieldConfig;
}

function field(builder: RootBuilder, { mapping, resolve, extensions, ...options }: FieldOptions): never {
  const { fetchField } = builder.builder.options.relation;
  const defaultResolve: GraphQLFieldResolver<unknown, unknown> =
    builder.kind === 'Query'
      ? (_root, _args, context, info) => fetchField(info, context as object)
      : resolveRowField;
  return builder.field({
    ...options,
    resolve: resolve ?? defaultResolve,
    extensions: { ...extensions, ...(mapping && withMapping(mapping).extensions) },
  } as never) as never;
}
