import { builder } from '../builder.ts';
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
    id: { id: 'id', description: 'Its global id.' },
    key: { text: 'key', description: 'Its key.' },
  },
});

builder.queryFields((t) => ({
  measure: t.lookup('Measure', { by: MeasureBy, description: 'One measure, by any of its keys.' }),
  measures: t.connection('Measure', {
    filter: MeasureFilter,
    order: MeasureOrder,
    orderBy: ['label_order'],
    description: 'Measures, by label.',
  }),
}));
