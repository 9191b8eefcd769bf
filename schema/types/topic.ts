import { builder } from '../builder.ts';
import { positionList } from './position.ts';

builder.rowType('Topic', {
  description: 'What positions are about [SKOS concept].',
  table: 'topic',
  idPrefix: 'top',
  fields: (t) => ({
    label: t.column('label', { description: 'The preferred label.' }),
    key: t.column('key', {
      description:
        'The label as a key: without regard to case, accents and spelling, with one word for what news calls by several.',
    }),
    alternativeLabels: t.column('alternative_labels', { type: ['String'], description: 'Other labels.' }),
    broader: t.one('Topic', 'broader_id', { description: 'The wider topic it belongs to.' }),
    positions: t.connection('Position', {
      ...positionList,
      link: { from: 'id', to: 'topic_id' },
      orderBy: ['-published_order'],
      description: 'The positions on it, the newest first.',
    }),
  }),
});

const TopicFilter = builder.filterType('TopicFilter', {
  of: 'Topic',
  fields: { label: { name: 'label_order', description: 'Its label.' } },
});

const TopicOrder = builder.orderType('TopicOrder', {
  of: 'Topic',
  fields: { LABEL: { column: 'label_order', description: 'Its label, without regard to case and accents.' } },
});

const TopicBy = builder.keyType('TopicBy', {
  of: 'Topic',
  fields: {
    id: { id: 'id', description: 'Its global id.' },
    key: { text: 'key', description: 'Its key.' },
  },
});

builder.queryFields((t) => ({
  topic: t.lookup('Topic', { by: TopicBy, description: 'One topic, by any of its keys.' }),
  topics: t.connection('Topic', {
    filter: TopicFilter,
    order: TopicOrder,
    orderBy: ['label_order'],
    description: 'Topics, by label.',
  }),
}));
