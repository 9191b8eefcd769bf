import { GraphQLError } from 'graphql';
import { builder, enumValues } from '../builder.ts';
import { CHANGE_ACTION, CHANGE_ENTITY } from '../model/change.ts';
import { DomainError } from '../model/errors.ts';
import { parseId } from '../model/id.ts';

const ChangeEntityRef = builder.enumType('ChangeEntity', {
  description: 'What a write was about.',
  values: enumValues(CHANGE_ENTITY),
});

const ChangeActionRef = builder.enumType('ChangeAction', {
  description: 'What a write did.',
  values: enumValues(CHANGE_ACTION),
});

const ENTITY_TYPES = { DOCUMENT: 'Document', FIGURE: 'Figure', POSITION: 'Position' };

builder.rowType('Change', {
  description:
    'One entry in the append-only log of writes, made in the same transaction as the write itself.',
  table: 'change',
  fields: (t) => ({
    sequence: t.column('id', {
      type: 'Sequence',
      description:
        'Its place in the log: a later commit has a larger number. A number that no change bears is one that was undone.',
    }),
    at: t.column('at', { type: 'DateTime', description: 'When.' }),
    action: t.column('action', { type: ChangeActionRef, description: 'What was done.' }),
    entity: t.column('entity', { type: ChangeEntityRef, description: 'What it was done to.' }),
    entityId: t.reference('entity_id', {
      type: 'ID',
      kind: 'entity',
      types: ENTITY_TYPES,
      description: 'Its global id, also when it is gone.',
    }),
    node: t.reference('entity_id', {
      type: 'Node',
      nullable: true,
      kind: 'entity',
      types: ENTITY_TYPES,
      description: 'It as it is now, which may be later than this change; null when it is gone.',
    }),
    document: t.one('Document', 'document_id', {
      description: 'The document it is, or belongs to; null when that is gone.',
    }),
    revision: t.column('revision', {
      description: 'The revision the write led to; null when it left nothing.',
    }),
  }),
});

builder.queryField('changes', (t) =>
  t.connection('Change', {
    orderBy: ['id'],
    sequence: true,
    description:
      'The log of changes, complete and in order. Take the `endCursor`, or the `sequence` of the last change, as `after` next time.',
  }),
);

builder.subscriptionType({ description: 'What can be followed, over server-sent events.' });

builder.subscriptionFields((t) => ({
  changed: t.subscribed('Change', {
    description:
      'The changes after a place in the log as they come: in order, none left out, none twice. To go on after a break, subscribe again with the last `sequence`, or with the header `Last-Event-ID` that an EventSource sends by itself.',
    args: {
      after: t.arg({
        type: 'Sequence',
        description: 'The last change you have; 0 for the beginning, none for those to come.',
      }),
    },
    subscribe: ({ after }, { feed, lastEventId }) =>
      withBadInputErrors(feed.changes(lastEventId ?? after ?? undefined)),
  }),
  documentStatus: t.subscribed('Document', {
    nullable: true,
    description:
      'A document as it is, then each time it changes, until it is READY or FAILED. Null when there is none, or it is deleted meanwhile.',
    args: { id: t.arg.id({ required: true, description: 'The document.' }) },
    subscribe: ({ id }, { feed }) => feed.documentStatus(parseId(id, 'document') ?? 0),
  }),
}));

/** Starts to follow; a refusal is the caller's bad input. */
async function withBadInputErrors<Result>(subscription: Promise<Result>): Promise<Result> {
  try {
    return await subscription;
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw new GraphQLError(error.message, { extensions: { code: 'BAD_USER_INPUT' } });
  }
}
