import { builder } from '../builder.ts';
import { parseMeasureKey } from '../model/label-key.ts';
import { figureList } from './figure.ts';

builder.rowType('Measure', {
  description: 'What figures measure: “tank production”, “minefield area”.',
  table: 'measure',
  idPrefix: 'mea',
  fields: (t) => ({
    label: t.column('label', { description: 'The label.' }),
    key: t.column('key', { description: 'Normalized label, without regard to case and accents.' }),
    figures: t.connection('Figure', {
      ...figureList,
      link: { from: 'id', to: 'measure_id' },
      orderBy: ['-published_order'],
      description: 'Figures of this measure, newest first.',
    }),
  }),
});

const MeasureFilter = builder.filterType('MeasureFilter', {
  of: 'Measure',
  fields: { label: { name: 'label_order', description: 'Label.' } },
});

const MeasureOrder = builder.orderType('MeasureOrder', {
  of: 'Measure',
  fields: { LABEL: { column: 'label_order', description: 'Label, without regard to case and accents.' } },
});

const MeasureBy = builder.keyType('MeasureBy', {
  of: 'Measure',
  fields: {
    id: {
      id: 'id',
      description: 'Global id. An id of another type, or a text that is no id, finds nothing.',
    },
    key: {
      text: 'key',
      format: {
        normalize: parseMeasureKey,
        description: 'a text of at most 2,000 characters with a letter or digit',
      },
      description:
        'Key, or a label with this key, without regard to case, blanks and accents. A text without a letter or digit is an error.',
    },
  },
});

builder.queryFields((t) => ({
  measure: t.lookup('Measure', {
    by: MeasureBy,
    description: 'The measure with a key; null when none has it.',
  }),
  measures: t.connection('Measure', {
    filter: MeasureFilter,
    order: MeasureOrder,
    orderBy: ['label_order'],
    description: 'Measures, sorted by label.',
  }),
}));
