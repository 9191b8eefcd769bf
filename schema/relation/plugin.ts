import SchemaBuilder, { BasePlugin, type SchemaTypes } from '@pothos/core';
import type { GraphQLResolveInfo } from 'graphql';
import './field-builder.ts';
import './filter-type.ts';
import './order-type.ts';
import './row-type.ts';

/** What the plugin needs to know of its surroundings. */
export interface RelationPluginOptions<Context> {
  /** Column kinds by table and column; a `?` marks a nullable column. */
  readonly tables: Readonly<Record<string, Readonly<Record<string, string>>>>;
  /** Fetches all that is selected below a root field, or below a field whose row is named. */
  readonly fetchField: (info: GraphQLResolveInfo, context: Context, row?: { readonly id: number }) => unknown;
}

/**
 * The relation plugin: a field states what it is in terms of tables, never how it is fetched. The mapping is kept in
 * the extensions of the built schema (`mapping.ts`), where a planner finds it; fields whose row is already fetched
 * read their value from it under their response key, so ordinary execution works too.
 */
export class RelationPlugin<Types extends SchemaTypes> extends BasePlugin<Types> {}

SchemaBuilder.registerPlugin('relation', RelationPlugin);
