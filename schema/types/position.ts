import { builder, enumValues } from '../builder.ts';
import { ACT, CERTAINTY, POLARITY, STANCE } from '../model/position.ts';
import { claimFilterFields, claimOrderFields, rejectedClaims } from './claim.ts';

export const StanceRef = builder.enumType('Stance', {
  description: 'Stance of an actor on a topic [SemEval-2016 Task 6].',
  values: enumValues(STANCE),
});

export const ActRef = builder.enumType('Act', {
  description: 'Speech act of the words [Searle; PLOVER]. It is independent of the stance.',
  values: enumValues(ACT),
});

export const CertaintyRef = builder.enumType('Certainty', {
  description: 'Certainty that the words give the holder [FactBank].',
  values: enumValues(CERTAINTY),
});

export const PolarityRef = builder.enumType('Polarity', {
  description: 'Polarity of a condition.',
  values: enumValues(POLARITY),
});

builder.rowType('Position', {
  description: 'An actor’s stance on a topic.',
  table: 'claim',
  idPrefix: 'pos',
  kind: { column: 'kind', value: 'POSITION' },
  interfaces: ['Claim'],
  fields: (t) => ({
    topic: t.one('Topic', 'topic_id', {
      description: 'Topic of the position; null when the text does not say.',
    }),
    stance: t.column('stance', { type: StanceRef, nullable: false, description: 'Stance on the topic.' }),
    intensity: t.column('intensity', {
      description: '−5 (strongly against) … +5 (strongly for) [DNA]; null when the words are not graded.',
    }),
    act: t.column('act', { type: ActRef, nullable: false, description: 'Speech act.' }),
    certainty: t.column('certainty', {
      type: CertaintyRef,
      nullable: false,
      description: 'Certainty of the holder.',
    }),
    negated: t.column('negated', {
      nullable: false,
      description: 'True when the text denies that the holder takes the position.',
    }),
    onBehalfOf: t.one('Actor', 'on_behalf_of_id', { description: 'The actor for whom the holder speaks.' }),
    addressee: t.one('Actor', 'addressee_id', { description: 'The actor to whom the words are addressed.' }),
    conditions: t.many('Condition', {
      from: 'id',
      to: 'claim_id',
      orderBy: ['ordinal'],
      description: 'Conditions of the position.',
    }),
    horizon: t.object('TimeScope', {
      presence: 'time_raw',
      description: 'Deadline or duration that the position refers to; null when the text gives none.',
    }),
  }),
});

builder.rowType('Condition', {
  description: 'A condition of a position.',
  table: 'condition',
  fields: (t) => ({
    text: t.column('text', { description: 'The exact words.' }),
    polarity: t.column('polarity', { type: PolarityRef, description: 'Polarity of the condition.' }),
    span: t.object('Span', {
      columns: { start: 'span_start', end: 'span_end' },
      description: 'Span of these words.',
    }),
  }),
});

const PositionFilter = builder.filterType('PositionFilter', {
  of: 'Position',
  fields: {
    topic: { id: 'topic_id', to: 'Topic', description: 'Topic of the position.' },
    stance: { enum: 'stance', type: StanceRef, description: 'Stance on the topic.' },
    act: { enum: 'act', type: ActRef, description: 'Speech act.' },
    certainty: { enum: 'certainty', type: CertaintyRef, description: 'Certainty of the holder.' },
    negated: {
      boolean: 'negated',
      description: 'Whether the text denies that the holder takes the position.',
    },
    onBehalfOf: { id: 'on_behalf_of_id', to: 'Actor', description: 'The actor for whom the holder speaks.' },
    addressee: { id: 'addressee_id', to: 'Actor', description: 'The actor to whom the words are addressed.' },
    ...claimFilterFields,
  },
});

const PositionOrder = builder.orderType('PositionOrder', { of: 'Position', fields: claimOrderFields });

/** What every list of positions takes. */
export const positionList = {
  filter: PositionFilter,
  order: PositionOrder,
  excludedByDefault: rejectedClaims,
};

builder.queryFields((t) => ({
  positions: t.connection('Position', {
    ...positionList,
    orderBy: ['-published_order'],
    description: 'Positions, those of the newest documents first.',
  }),
}));
