import type { ObjectRef, SchemaTypes } from '@pothos/core';
import { MAX_COUNTED_ROWS } from '../model/page.ts';
import { resolveRowField } from './plain-row.ts';

type Builder = PothosSchemaTypes.SchemaBuilder<SchemaTypes>;
type Ref = ObjectRef<SchemaTypes, unknown>;

const connectionTypes = new WeakMap<Builder, Map<string, Ref>>();

/** The Relay connection over rows of a type, with `nodes` beside `edges`. One per type and builder. */
export function connectionType(builder: Builder, node: string): Ref {
  const types = connectionTypes.get(builder) ?? new Map<string, Ref>();
  connectionTypes.set(builder, types);
  const known = types.get(node);
  if (known) return known;

  const connection = builder.objectRef<Record<string, unknown>>(`${node}Connection`);
  types.set(node, connection);
  const edge = edgeType(builder, node);
  const pageInfo = types.get('') ?? pageInfoType(builder);
  types.set('', pageInfo);
  connection.implement({
    description: `A page of ${node} rows.`,
    fields: (t) => ({
      nodes: t.field({
        type: [node] as never,
        nullable: false,
        description: 'Rows of the page.',
        resolve: resolveRowField as never,
      }),
      edges: t.field({
        type: [edge],
        nullable: false,
        description: 'Rows with their cursors.',
        resolve: resolveRowField as never,
      }),
      pageInfo: t.field({
        type: pageInfo,
        nullable: false,
        description: 'Position of the page in the list.',
        resolve: resolveRowField as never,
      }),
      totalCount: t.field({
        type: 'Int',
        nullable: false,
        description: `Number of rows over all pages, at most ${MAX_COUNTED_ROWS}; \`totalCountRelation\` says whether there are more. Rows are counted only when this field is selected.`,
        extensions: { countCost: 100 },
        resolve: resolveRowField as never,
      }),
      totalCountRelation: t.field({
        type: 'TotalCountRelation' as never,
        nullable: false,
        description: '`EQUAL` when `totalCount` is exact, `AT_LEAST` when the list has more rows.',
        extensions: { countCost: 100 },
        resolve: resolveRowField as never,
      }),
    }),
  });
  return connection;
}

function edgeType(builder: Builder, node: string): Ref {
  return builder.objectRef<Record<string, unknown>>(`${node}Edge`).implement({
    description: `One ${node} row with its cursor.`,
    fields: (t) => ({
      cursor: t.field({
        type: 'String',
        nullable: false,
        description: 'Opaque cursor of the row.',
        resolve: resolveRowField as never,
      }),
      node: t.field({
        type: node as never,
        nullable: false,
        description: 'The row.',
        resolve: resolveRowField as never,
      }),
    }),
  });
}

function pageInfoType(builder: Builder): Ref {
  return builder.objectRef<Record<string, unknown>>('PageInfo').implement({
    description: 'Position of a page in its list [Relay cursor connections].',
    fields: (t) => ({
      hasNextPage: t.field({
        type: 'Boolean',
        nullable: false,
        description: 'True when more rows follow.',
        resolve: resolveRowField as never,
      }),
      hasPreviousPage: t.field({
        type: 'Boolean',
        nullable: false,
        description: 'True when the page was requested with `after`.',
        resolve: resolveRowField as never,
      }),
      startCursor: t.field({
        type: 'String',
        nullable: true,
        description: 'Cursor of the first row; null on an empty page.',
        resolve: resolveRowField as never,
      }),
      endCursor: t.field({
        type: 'String',
        nullable: true,
        description: 'Cursor of the last row; null on an empty page.',
        resolve: resolveRowField as never,
      }),
    }),
  });
}
