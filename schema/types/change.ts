import { GraphQLError } from 'graphql';
import { builder, enumValues } from '../builder.ts';
import { CHANGE_ACTION, CHANGE_ENTITY } from '../model/change.ts';
import { DomainError } from '../model/errors.ts';
import { parseId } from '../model/id.ts';

const ChangeEntityRef = builder.enumType('ChangeEntity', {
  description: 'Type of the changed entity.',
  values: enumValues(CHANGE_ENTITY),
});

const ChangeActionRef = builder.enumType('ChangeAction', {
  description: 'Kind of change.',
  values: enumValues(CHANGE_ACTION),
});

const ENTITY_TYPES = { DOCUMENT: 'Document', FIGURE: 'Figure', POSITION: 'Position' };

builder.rowType('Change', {
  description: 'One entry in the append-only change log, written in the transaction of the change itself.',
  table: 'change',
  fields: (t) => ({
    sequence: t.column('id', {
      type: 'Sequence',
      description:
        'Number of the change in the log. A later commit has a larger number. Numbers of rolled-back transactions are missing.',
    }),
    at: t.column('at', { type: 'DateTime', description: 'Time of the event, in UTC.' }),
    action: t.column('action', { type: ChangeActionRef, description: 'Kind of change.' }),
    entity: t.column('entity', { type: ChangeEntityRef, description: 'Type of the changed entity.' }),
    entityId: t.reference('entity_id', {
      type: 'ID',
      kind: 'entity',
      types: ENTITY_TYPES,
      description: 'Global id of the entity. It is present after a deletion too.',
    }),
    node: t.reference('entity_id', {
      type: 'Node',
      nullable: true,
      kind: 'entity',
      types: ENTITY_TYPES,
      description: "The entity's current state, possibly newer than this change; null if it was deleted.",
    }),
    document: t.one('Document', 'document_id', {
      description: 'The changed document, or the document of the changed claim; null if it was deleted.',
    }),
    revision: t.column('revision', {
      description: 'Revision after the change; null after a deletion.',
    }),
  }),
});

builder.queryField('changes', (t) =>
  t.connection('Change', {
    orderBy: ['id'],
    sequence: true,
    description:
      'The change log, complete and in order. Send the `endCursor`, or the `sequence` of the last change, as the next `after`.',
  }),
);

builder.subscriptionType({ description: 'All subscriptions, over server-sent events.' });

builder.subscriptionFields((t) => ({
  changed: t.subscribed('Change', {
    description:
      'Changes as they are committed: in order, each exactly once. To resume, subscribe with the last `sequence`, or with the header `Last-Event-ID` that an EventSource sends.',
    args: {
      after: t.arg({
        type: 'Sequence',
        description:
          'Sequence number of the last change that you have; 0 for the beginning, null for new changes only.',
      }),
    },
    subscribe: ({ after }, { feed, lastEventId }) =>
      withBadInputErrors(feed.changes(lastEventId ?? after ?? undefined)),
  }),
  documentStatus: t.subscribed('Document', {
    nullable: true,
    description:
      'The document now, then after each change until it is READY or FAILED. Null when it does not exist or is deleted.',
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
