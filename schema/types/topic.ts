import { builder } from '../builder.ts';
import { parseTopicKey } from '../model/label-key.ts';
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
    id: {
      id: 'id',
      description: 'Its global id; an id of another type, and what is not an id, finds nothing.',
    },
    key: {
      text: 'key',
      format: {
        normalize: parseTopicKey,
        description: 'a text of at most 2,000 characters with a letter or digit',
      },
      description:
        'Its key or a label of the same key, in any case and with any blanks and accents. A text without a letter or digit is refused.',
    },
  },
});

builder.queryFields((t) => ({
  topic: t.lookup('Topic', {
    by: TopicBy,
    description: 'One topic, by any of its keys; null when there is none.',
  }),
  topics: t.connection('Topic', {
    filter: TopicFilter,
    order: TopicOrder,
    orderBy: ['label_order'],
    description: 'Topics, by label.',
  }),
}));
