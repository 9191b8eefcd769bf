import { builder, enumValues } from '../builder.ts';
import { DomainError } from '../model/errors.ts';
import { type IdKind, parseId } from '../model/id.ts';
import { TOTAL_COUNT_RELATION } from '../model/page.ts';
import { withMapping } from '../relation/mapping.ts';

builder.interfaceType('Node', {
  description: 'An object with a global id [Relay].',
  fields: (t) => ({ id: t.rowId() }),
});

builder.enumType('TotalCountRelation', {
  description: 'How `totalCount` relates to the number of rows of a list.',
  values: enumValues(TOTAL_COUNT_RELATION),
});

builder.enumType('OrderDirection', {
  description: 'Sort direction.',
  values: {
    ASC: { value: 'ASC', description: 'Ascending: smallest, earliest or A first.' },
    DESC: { value: 'DESC', description: 'Descending: largest, latest or Z first.' },
  },
});

builder.queryType({ description: 'All queries. Each needs one round trip.' });
builder.mutationType({ description: 'All writes. Each is one transaction.' });

builder.queryFields((t) => ({
  node: t.field({
    type: 'Node',
    nullable: true,
    description: 'The object with a global id; null when none has it.',
    args: { id: t.arg.id({ required: true, description: 'Global id of any type.' }) },
    resolve: (_root, _args, context, info) => context.reader.fetchField(info) as never,
    ...withMapping({ is: 'node' }),
  }),
  nodes: t.field({
    type: ['Node'],
    nullable: { list: false, items: true },
    description: 'The objects with these global ids, in the same order; null where none has the id.',
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
