import { builder, enumValues } from '../builder.ts';
import { DomainError } from '../model/errors.ts';
import { type IdKind, parseId } from '../model/id.ts';
import { TOTAL_COUNT_RELATION } from '../model/page.ts';
import { withMapping } from '../relation/mapping.ts';

builder.interfaceType('Node', {
  description: 'Whatever has a global id [Relay].',
  fields: (t) => ({ id: t.rowId() }),
});

builder.enumType('TotalCountRelation', {
  description: 'How `totalCount` relates to the number of rows of a list.',
  values: enumValues(TOTAL_COUNT_RELATION),
});

builder.enumType('OrderDirection', {
  description: 'Which end of an order comes first.',
  values: {
    ASC: { value: 'ASC', description: 'Smallest, earliest or A first.' },
    DESC: { value: 'DESC', description: 'Largest, latest or Z first.' },
  },
});

builder.queryType({ description: 'Every question the record answers. Each is one round trip.' });
builder.mutationType({ description: 'Every way to change the record. Each is one transaction.' });

builder.queryFields((t) => ({
  node: t.field({
    type: 'Node',
    nullable: true,
    description: 'The row behind a global id; null when there is none.',
    args: { id: t.arg.id({ required: true, description: 'A global id of any type.' }) },
    resolve: (_root, _args, context, info) => context.reader.fetchField(info) as never,
    ...withMapping({ is: 'node' }),
  }),
  nodes: t.field({
    type: ['Node'],
    nullable: { list: false, items: true },
    description: 'The rows behind many global ids, in their order; null for each that is none.',
    args: { ids: t.arg.idList({ required: true, description: 'Global ids, at most 100.' }) },
    resolve: (_root, _args, context, info) => context.reader.fetchField(info) as never,
    ...withMapping({ is: 'nodes' }),
  }),
}));

/** Reads the row number out of a global id of one of `kinds`. Refuses others with NOT_FOUND. */
export function requireRowNumber(id: string, ...kinds: readonly IdKind[]): number {
  const number = parseId(id, ...kinds);
  if (number === null) throw new DomainError('NOT_FOUND', `Cannot find ${kinds.join(' or ')}: no such id`);
  return number;
}
