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
  description:
    'A party that acts or speaks. One actor is shared by all documents, unless it is known in one document only.',
  table: 'actor',
  idPrefix: 'act',
  fields: (t) => ({
    name: t.column('name', { description: 'The fullest known name.' }),
    kind: t.column('kind', { type: ActorKindRef, description: 'What it is.' }),
    key: t.column('key', {
      description:
        'Normalized name: lower case, no accents, hyphens for spaces. The key of an actor known in one document only ends in `@` and a number.',
    }),
    document: t.one('Document', 'document_id', {
      description:
        'The document of an unnamed source, which is known in one document only. Null for all other actors.',
    }),
    wikidataId: t.column('wikidata_id', { description: 'Wikidata item id, such as `Q159`.' }),
    revision: t.column('revision', {
      description: "Number of the actor's state. Each change to the actor itself raises it by 1.",
    }),
    aliases: t.many('Alias', {
      from: 'id',
      to: 'actor_id',
      orderBy: ['id'],
      description: 'Other names of the actor.',
    }),
    roles: t.many('Role', {
      from: 'id',
      to: 'actor_id',
      orderBy: ['id'],
      isLong: true,
      description: 'Offices and jobs that documents state for the actor.',
    }),
    mentions: t.connection('Mention', {
      link: { from: 'id', to: 'actor_id' },
      orderBy: [],
      description: 'Places in texts that refer to the actor.',
    }),
    positions: t.connection('Position', {
      ...positionList,
      link: { from: 'id', to: 'holder_id' },
      orderBy: ['-published_order'],
      description: 'Positions that the actor holds, newest first.',
    }),
    figures: t.connection('Figure', {
      ...figureList,
      link: { from: 'id', to: 'holder_id' },
      orderBy: ['-published_order'],
      description: 'Figures that the actor claims, newest first.',
    }),
    figuresAbout: t.connection('Figure', {
      ...figureList,
      link: { from: 'id', to: 'subject_id' },
      orderBy: ['-published_order'],
      description: 'Figures about the actor, claimed by any holder, newest first.',
    }),
  }),
});

builder.rowType('Alias', {
  description: 'Another name of an actor.',
  table: 'alias',
  fields: (t) => ({
    name: t.column('name', { description: 'The name.' }),
    kind: t.column('kind', { type: AliasKindRef, description: 'Relation of the name to the actor.' }),
  }),
});

builder.rowType('Role', {
  description: 'An office or job of an actor, as stated in a document.',
  table: 'role',
  fields: (t) => ({
    title: t.column('title', { description: 'The office or job: “Defense Minister”.' }),
    organization: t.one('Actor', 'organization_id', {
      description: 'Organization of the office; null when the text gives none.',
    }),
    document: t.one('Document', 'document_id', { description: 'The document that states it.' }),
  }),
});

const ActorBy = builder.keyType('ActorBy', {
  of: 'Actor',
  fields: {
    id: {
      id: 'id',
      description: 'Global id. An id of another type, or a text that is no id, finds nothing.',
    },
    key: {
      text: 'key',
      format: {
        normalize: parseActorKey,
        description: 'a text of at most 2,000 characters with a letter or digit',
      },
      description:
        'Key or name, without regard to case, blanks and accents: `elysee-palace` or ` Élysée Palace`. A text without a letter or digit is an error.',
    },
  },
});

const ActorFilter = builder.filterType('ActorFilter', {
  of: 'Actor',
  fields: {
    kind: { enum: 'kind', type: ActorKindRef, description: 'What it is.' },
    name: { name: 'name_order', description: 'Its name.' },
    document: { id: 'document_id', to: 'Document', description: 'The document of an unnamed actor.' },
  },
});

const ActorOrder = builder.orderType('ActorOrder', {
  of: 'Actor',
  fields: { NAME: { column: 'name_order', description: 'Name, without regard to case and accents.' } },
});

builder.queryFields((t) => ({
  actor: t.lookup('Actor', {
    by: ActorBy,
    description: 'The actor with a key; null when none has it.',
  }),
  actors: t.connection('Actor', {
    filter: ActorFilter,
    order: ActorOrder,
    orderBy: ['name_order'],
    description: 'Actors, sorted by name.',
  }),
}));
