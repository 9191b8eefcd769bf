import type { GraphQLField, GraphQLInputField, GraphQLNamedType } from 'graphql';
import type { Context, RowBatch } from '../context.ts';

/**
 * What a type's objects are: rows of a table. Columns are those of the table; `to` names the types of an interface
 * by the value of its kind column.
 */
export interface RowMapping {
  readonly table: string;
  /** The prefix of the rows' ids; absent where a row is not a node. */
  readonly idPrefix?: string;
  /** Which rows of the table are of this type, where they share it with other types. */
  readonly kind?: { readonly column: string; readonly value: string };
  /** On an interface: the kind column, and the type behind each of its values. */
  readonly kinds?: { readonly column: string; readonly types: Readonly<Record<string, string>> };
}

/** What a field is. It never says how to fetch it. */
export type FieldMapping =
  | { readonly is: 'id' }
  | { readonly is: 'column'; readonly column: string; readonly encoding: ColumnEncoding }
  /** The row of another table whose id this column holds. */
  | { readonly is: 'one'; readonly column: string }
  /** All rows of another table that belong to this one; bounded by what one text holds. */
  | ({ readonly is: 'many'; readonly orderBy: readonly string[] } & Link)
  | ({ readonly is: 'connection' } & ConnectionMapping)
  /** An object made of columns of the same row. `columns` renames; null unless `presence` is set. */
  | {
      readonly is: 'object';
      readonly columns: Readonly<Record<string, string>>;
      readonly presence?: string;
    }
  /**
   * A row that two columns name: `column` its number and `kind`, by its values, its type. As an ID it is the row's
   * global id, whether or not the row is still there.
   */
  | {
      readonly is: 'reference';
      readonly column: string;
      readonly kind: string;
      readonly types: Readonly<Record<string, string>>;
    }
  /** One row, by one of the keys of a `@oneOf` argument `by`. */
  | { readonly is: 'lookup' }
  /** The row behind an id of any type; for `nodes`, the rows behind many. */
  | { readonly is: 'node' }
  | { readonly is: 'nodes' }
  /** Made in TypeScript out of columns of the row. */
  | { readonly is: 'computed'; readonly requires: readonly string[] }
  /** Rows as they come, one event each; on a subscription. */
  | { readonly is: 'subscribed'; readonly subscribe: Subscribe };

/**
 * Starts to follow the rows that the arguments ask for. A refusal is a GraphQLError. Of numbered rows `after` is the number
 * after which they begin: a caller that has the events up to a number goes on from there.
 */
export type Subscribe = (
  args: Readonly<Record<string, unknown>>,
  context: Pick<Context, 'feed' | 'lastEventId'>,
) => Promise<AsyncIterable<RowBatch> & { readonly after?: number }>;

/** How the text of a column becomes JSON: `word` needs no escaping, `json` is JSON already. */
export type ColumnEncoding = 'text' | 'enum' | 'number' | 'boolean' | 'json';

/** Rows whose column `to` equals this row's column `from`. */
export interface Link {
  readonly from: string;
  readonly to: string;
}

/** A list that is paged by keyset, filtered and ordered by its arguments. */
export interface ConnectionMapping {
  readonly link?: Link;
  /** The order when the caller asks for none; a `-` before a column means descending. */
  readonly orderBy: readonly string[];
  /** Rows left out unless the filter names the field: rejected claims, for one. */
  readonly excludedByDefault?: { readonly field: string; readonly column: string; readonly value: string };
  /** The rows are a log: the cursor of a row is its number in the clear, `after` takes any number. */
  readonly sequence?: true;
  /** The rows are matches of the argument `query` in the full-text index. */
  readonly search?: true;
}

/** What a filter's field demands of a row. */
export type ConditionMapping =
  | { readonly is: 'and' }
  | { readonly is: 'or' }
  | { readonly is: 'not' }
  | {
      readonly is: 'compare';
      readonly column: string;
      readonly as: Comparison;
      /** For ids, the type they must be of. */
      readonly to?: string;
      /** For keys that can be written in several ways. */
      readonly format?: KeyFormat;
    }
  /** A value with its unit, compared after conversion. */
  | { readonly is: 'quantity'; readonly column: string; readonly unitColumn: string }
  /** Words that the full-text entry of the row has; `column` is the claim's number. */
  | { readonly is: 'matches'; readonly column: string };

/** How a key is written. */
export interface KeyFormat {
  /** Brings a key to the one way in which it is kept; null for what cannot be one. */
  normalize(text: string): string | null;
  /** What a key is, for a refusal: "a name with a letter or digit in it". */
  readonly description: string;
}

/**
 * What the operands of a comparison are: values as they come, enum words, ids, names to be folded, a yes or no, or
 * moments (in a column where the empty text stands for an unknown one, which no range contains).
 */
export type Comparison = 'value' | 'enum' | 'id' | 'name' | 'boolean' | 'dateTime';

const EXTENSION_KEY = 'relation';

/** Puts a mapping into a schema element's extensions. */
export function withMapping<Mapping extends RowMapping | FieldMapping | ConditionMapping>(
  mapping: Mapping,
): { readonly extensions: Record<string, Mapping> } {
  return { extensions: { [EXTENSION_KEY]: mapping } };
}

// Extensions are untyped by design of graphql-js; `withMapping` is the only writer of this key.
export const rowMappingOf = (type: GraphQLNamedType) =>
  type.extensions[EXTENSION_KEY] as RowMapping | undefined;
export const fieldMappingOf = (field: GraphQLField<unknown, unknown>) =>
  field.extensions[EXTENSION_KEY] as FieldMapping | undefined;
export const conditionMappingOf = (field: GraphQLInputField) =>
  field.extensions[EXTENSION_KEY] as ConditionMapping | undefined;
