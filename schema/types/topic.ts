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
        'Normalized label: without regard to case, accents and spelling variants, with one word per group of synonyms.',
    }),
    alternativeLabels: t.column('alternative_labels', { type: ['String'], description: 'Other labels.' }),
    broader: t.one('Topic', 'broader_id', { description: 'The broader topic.' }),
    positions: t.connection('Position', {
      ...positionList,
      link: { from: 'id', to: 'topic_id' },
      orderBy: ['-published_order'],
      description: 'Positions on the topic, newest first.',
    }),
  }),
});

const TopicFilter = builder.filterType('TopicFilter', {
  of: 'Topic',
  fields: { label: { name: 'label_order', description: 'Label.' } },
});

const TopicOrder = builder.orderType('TopicOrder', {
  of: 'Topic',
  fields: { LABEL: { column: 'label_order', description: 'Label, without regard to case and accents.' } },
});

const TopicBy = builder.keyType('TopicBy', {
  of: 'Topic',
  fields: {
    id: {
      id: 'id',
      description: 'Global id. An id of another type, or a text that is no id, finds nothing.',
    },
    key: {
      text: 'key',
      format: {
        normalize: parseTopicKey,
        description: 'a text of at most 2,000 characters with a letter or digit',
      },
      description:
        'Key, or a label with this key, without regard to case, blanks and accents. A text without a letter or digit is an error.',
    },
  },
});

builder.queryFields((t) => ({
  topic: t.lookup('Topic', {
    by: TopicBy,
    description: 'The topic with a key; null when none has it.',
  }),
  topics: t.connection('Topic', {
    filter: TopicFilter,
    order: TopicOrder,
    orderBy: ['label_order'],
    description: 'Topics, sorted by label.',
  }),
}));
