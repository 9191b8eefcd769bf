import { builder } from '../builder.ts';
import { parseMeasureKey } from '../model/label-key.ts';
import { figureList } from './figure.ts';

builder.rowType('Measure', {
  description: 'What figures measure: “tank production”, “minefield area”.',
  table: 'measure',
  idPrefix: 'mea',
  fields: (t) => ({
    label: t.column('label', { description: 'The label.' }),
    key: t.column('key', { description: 'The label as a key: without regard to case and accents.' }),
    figures: t.connection('Figure', {
      ...figureList,
      link: { from: 'id', to: 'measure_id' },
      orderBy: ['-published_order'],
      description: 'The figures that measure it, the newest first.',
    }),
  }),
});

const MeasureFilter = builder.filterType('MeasureFilter', {
  of: 'Measure',
  fields: { label: { name: 'label_order', description: 'Its label.' } },
});

const MeasureOrder = builder.orderType('MeasureOrder', {
  of: 'Measure',
  fields: { LABEL: { column: 'label_order', description: 'Its label, without regard to case and accents.' } },
});

const MeasureBy = builder.keyType('MeasureBy', {
  of: 'Measure',
  fields: {
    id: {
      id: 'id',
      description: 'Its global id; an id of another type, and what is not an id, finds nothing.',
    },
    key: {
      text: 'key',
      format: {
        normalize: parseMeasureKey,
        description: 'a text of at most 2,000 characters with a letter or digit',
      },
      description:
        'Its key or a label of the same key, in any case and with any blanks and accents. A text without a letter or digit is refused.',
    },
  },
});

builder.queryFields((t) => ({
  measure: t.lookup('Measure', {
    by: MeasureBy,
    description: 'One measure, by any of its keys; null when there is none.',
  }),
  measures: t.connection('Measure', {
    filter: MeasureFilter,
    order: MeasureOrder,
    orderBy: ['label_order'],
    description: 'Measures, by label.',
  }),
}));
