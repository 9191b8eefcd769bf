import { builder, enumValues } from '../builder.ts';
import { ACT, CERTAINTY, POLARITY, STANCE } from '../model/position.ts';
import { claimFilterFields, claimOrderFields, rejectedClaims } from './claim.ts';

export const StanceRef = builder.enumType('Stance', {
  description: 'Where an actor stands towards a topic [SemEval-2016 Task 6].',
  values: enumValues(STANCE),
});

export const ActRef = builder.enumType('Act', {
  description: 'What the words do: the speech act [Searle; PLOVER]. Independent of the stance.',
  values: enumValues(ACT),
});

export const CertaintyRef = builder.enumType('Certainty', {
  description: 'How sure the holder is said to be [FactBank].',
  values: enumValues(CERTAINTY),
});

export const PolarityRef = builder.enumType('Polarity', {
  description: 'How a condition binds.',
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
      description: 'What it is about; null when the text leaves it open.',
    }),
    stance: t.column('stance', { type: StanceRef, nullable: false, description: 'For or against.' }),
    intensity: t.column('intensity', {
      description: '−5 (strongly against) … +5 (strongly for) [DNA]; null when the words are not graded.',
    }),
    act: t.column('act', { type: ActRef, nullable: false, description: 'What the words do.' }),
    certainty: t.column('certainty', {
      type: CertaintyRef,
      nullable: false,
      description: 'How sure the holder is.',
    }),
    negated: t.column('negated', {
      nullable: false,
      description: 'True when the holder is said not to hold it.',
    }),
    onBehalfOf: t.one('Actor', 'on_behalf_of_id', { description: 'Whom the holder speaks for.' }),
    addressee: t.one('Actor', 'addressee_id', { description: 'Whom the words are directed at.' }),
    conditions: t.many('Condition', {
      from: 'id',
      to: 'claim_id',
      orderBy: ['ordinal'],
      description: 'What it depends on.',
    }),
    horizon: t.object('TimeScope', {
      presence: 'time_raw',
      description: 'By when or for how long; null when not said.',
    }),
  }),
});

builder.rowType('Condition', {
  description: 'What a position depends on.',
  table: 'condition',
  fields: (t) => ({
    text: t.column('text', { description: 'The exact words.' }),
    polarity: t.column('polarity', { type: PolarityRef, description: 'How it binds.' }),
    span: t.object('Span', {
      columns: { start: 'span_start', end: 'span_end' },
      description: 'Where they stand.',
    }),
  }),
});

const PositionFilter = builder.filterType('PositionFilter', {
  of: 'Position',
  fields: {
    topic: { id: 'topic_id', to: 'Topic', description: 'What it is about.' },
    stance: { enum: 'stance', type: StanceRef, description: 'For or against.' },
    act: { enum: 'act', type: ActRef, description: 'What the words do.' },
    certainty: { enum: 'certainty', type: CertaintyRef, description: 'How sure the holder is.' },
    negated: { boolean: 'negated', description: 'Whether the holder is said not to hold it.' },
    onBehalfOf: { id: 'on_behalf_of_id', to: 'Actor', description: 'Whom the holder speaks for.' },
    addressee: { id: 'addressee_id', to: 'Actor', description: 'Whom the words are directed at.' },
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
    description: 'Stances, those of the newest documents first.',
  }),
}));
