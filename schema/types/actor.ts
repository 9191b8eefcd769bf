import { builder, enumValues } from '../builder.ts';
import { ACTOR_KIND, ALIAS_KIND } from '../model/actor.ts';
import { parseActorKey } from '../model/actor-key.ts';
import { figureList } from './figure.ts';
import { positionList } from './position.ts';

export const ActorKindRef = builder.enumType('ActorKind', {
  description: 'What an actor is [FollowTheMoney schemata, widened].',
  values: enumValues(ACTOR_KIND),
});

const AliasKindRef = builder.enumType('AliasKind', {
  description: 'How another name relates to the actor [FollowTheMoney].',
  values: enumValues(ALIAS_KIND),
});

builder.rowType('Actor', {
  description: 'Somebody who acts or speaks: one actor over all documents, unless known only inside one.',
  table: 'actor',
  idPrefix: 'act',
  fields: (t) => ({
    name: t.column('name', { description: 'The fullest name known.' }),
    kind: t.column('kind', { type: ActorKindRef, description: 'What it is.' }),
    key: t.column('key', {
      description:
        'The name as a key: lower case, without accents, hyphens for spaces. That of an actor known only in one document ends in `@` and a number.',
    }),
    document: t.one('Document', 'document_id', {
      description: 'The only document it is known in: for sources without a name. Null for all others.',
    }),
    wikidataId: t.column('wikidata_id', { description: 'Its Wikidata item, such as `Q159`.' }),
    revision: t.column('revision', { description: 'Goes up by one with each change to the actor itself.' }),
    aliases: t.many('Alias', {
      from: 'id',
      to: 'actor_id',
      orderBy: ['id'],
      description: 'Its other names.',
    }),
    roles: t.many('Role', {
      from: 'id',
      to: 'actor_id',
      orderBy: ['id'],
      isLong: true,
      description: 'The offices and jobs it is named with.',
    }),
    mentions: t.connection('Mention', {
      link: { from: 'id', to: 'actor_id' },
      orderBy: [],
      description: 'Where it is mentioned.',
    }),
    positions: t.connection('Position', {
      ...positionList,
      link: { from: 'id', to: 'holder_id' },
      orderBy: ['-published_order'],
      description: 'The positions it holds, the newest first.',
    }),
    figures: t.connection('Figure', {
      ...figureList,
      link: { from: 'id', to: 'holder_id' },
      orderBy: ['-published_order'],
      description: 'The figures it claims, the newest first.',
    }),
    figuresAbout: t.connection('Figure', {
      ...figureList,
      link: { from: 'id', to: 'subject_id' },
      orderBy: ['-published_order'],
      description: 'The figures it is the subject of, whoever claims them, the newest first.',
    }),
  }),
});

builder.rowType('Alias', {
  description: 'Another name of an actor.',
  table: 'alias',
  fields: (t) => ({
    name: t.column('name', { description: 'The name.' }),
    kind: t.column('kind', { type: AliasKindRef, description: 'How it relates to the actor.' }),
  }),
});

builder.rowType('Role', {
  description: 'An office or job of an actor, as a document states it.',
  table: 'role',
  fields: (t) => ({
    title: t.column('title', { description: 'The office or job: “Defense Minister”.' }),
    organization: t.one('Actor', 'organization_id', { description: 'Where it is held; null when not said.' }),
    document: t.one('Document', 'document_id', { description: 'The document that says so.' }),
  }),
});

const ActorBy = builder.keyType('ActorBy', {
  of: 'Actor',
  fields: {
    id: {
      id: 'id',
      description: 'Its global id; an id of another type, and what is not an id, finds nothing.',
    },
    key: {
      text: 'key',
      format: {
        normalize: parseActorKey,
        description: 'a text of at most 2,000 characters with a letter or digit',
      },
      description:
        'Its key or its name, in any case and with any blanks and accents: `elysee-palace` or ` Élysée Palace`. A text without a letter or digit is refused.',
    },
  },
});

const ActorFilter = builder.filterType('ActorFilter', {
  of: 'Actor',
  fields: {
    kind: { enum: 'kind', type: ActorKindRef, description: 'What it is.' },
    name: { name: 'name_order', description: 'Its name.' },
    document: { id: 'document_id', to: 'Document', description: 'The only document it is known in.' },
  },
});

const ActorOrder = builder.orderType('ActorOrder', {
  of: 'Actor',
  fields: { NAME: { column: 'name_order', description: 'Its name, without regard to case and accents.' } },
});

builder.queryFields((t) => ({
  actor: t.lookup('Actor', {
    by: ActorBy,
    description: 'One actor, by any of its keys; null when there is none.',
  }),
  actors: t.connection('Actor', {
    filter: ActorFilter,
    order: ActorOrder,
    orderBy: ['name_order'],
    description: 'Actors, by name.',
  }),
}));
