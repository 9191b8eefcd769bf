import { builder, enumValues } from '../builder.ts';
import { DIRECTION, FIGURE_FORM, FIGURE_STATUS } from '../model/figure.ts';
import { QUANTITY_KIND } from '../model/quantity.ts';
import { claimFilterFields, claimOrderFields, rejectedClaims } from './claim.ts';

export const FigureFormRef = builder.enumType('FigureForm', {
  description: 'What a number says about its measure.',
  values: enumValues(FIGURE_FORM),
});

export const FigureStatusRef = builder.enumType('FigureStatus', {
  description: 'Observation status of a figure [the first four: SDMX OBS_STATUS].',
  values: enumValues(FIGURE_STATUS),
});

export const QuantityKindRef = builder.enumType('QuantityKind', {
  description: 'The dimension of a quantity [QUDT quantity kinds].',
  values: enumValues(QUANTITY_KIND),
});

export const DirectionRef = builder.enumType('Direction', {
  description: 'Direction in which a measure moved.',
  values: enumValues(DIRECTION),
});

builder.rowType('Figure', {
  description: 'A claimed number.',
  table: 'claim',
  idPrefix: 'fig',
  kind: { column: 'kind', value: 'FIGURE' },
  interfaces: ['Claim'],
  fields: (t) => ({
    measure: t.one('Measure', 'measure_id', {
      description: 'What the number measures; null when the text does not say.',
    }),
    subject: t.one('Actor', 'subject_id', { description: 'The actor that it is about.' }),
    quantity: t.object('Quantity', { description: 'The claimed number.' }),
    quantityKind: t.column('quantity_kind', {
      type: QuantityKindRef,
      nullable: false,
      description: 'Dimension of the quantity.',
    }),
    form: t.column('form', {
      type: FigureFormRef,
      nullable: false,
      description: 'What the number says about the measure.',
    }),
    direction: t.column('direction', {
      type: DirectionRef,
      description: 'Direction in which the measure moved; null when the text gives none.',
    }),
    status: t.column('status', {
      type: FigureStatusRef,
      nullable: false,
      description: 'Status: actual, estimated, forecast, target and others.',
    }),
    timeScope: t.object('TimeScope', {
      presence: 'time_raw',
      description:
        'Time that the figure refers to; null when neither its clause nor the previous sentence gives one.',
    }),
    baseline: t.column('baseline', {
      description: 'What a change or comparison is measured against, word for word.',
    }),
  }),
});

const FigureFilter = builder.filterType('FigureFilter', {
  of: 'Figure',
  fields: {
    measure: { id: 'measure_id', to: 'Measure', description: 'What the number measures.' },
    subject: { id: 'subject_id', to: 'Actor', description: 'The actor that it is about.' },
    form: { enum: 'form', type: FigureFormRef, description: 'What the number says about the measure.' },
    status: {
      enum: 'status',
      type: FigureStatusRef,
      description: 'Status: actual, estimated, forecast, target and others.',
    },
    quantityKind: { enum: 'quantity_kind', type: QuantityKindRef, description: 'Dimension of the quantity.' },
    direction: {
      enum: 'direction',
      type: DirectionRef,
      description: 'Direction in which the measure moved.',
    },
    value: {
      quantity: 'value_order',
      unit: 'canonical_unit',
      description: 'Value after unit conversion. Ranges and vague numbers have no value and never match.',
    },
    ...claimFilterFields,
  },
});

const FigureOrder = builder.orderType('FigureOrder', {
  of: 'Figure',
  fields: {
    ...claimOrderFields,
    VALUE: {
      column: 'value_order',
      description:
        'Value in canonical units, exact. Figures without a value sort as the smallest. Filter by unit to compare equal dimensions.',
    },
  },
});

/** What every list of figures takes. */
export const figureList = { filter: FigureFilter, order: FigureOrder, excludedByDefault: rejectedClaims };

builder.queryFields((t) => ({
  figures: t.connection('Figure', {
    ...figureList,
    orderBy: ['-published_order'],
    description: 'Figures, those of the newest documents first.',
  }),
}));
