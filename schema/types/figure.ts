import { builder, enumValues } from '../builder.ts';
import { DIRECTION, FIGURE_FORM, FIGURE_STATUS } from '../model/figure.ts';
import { QUANTITY_KIND } from '../model/quantity.ts';
import { claimFilterFields, claimOrderFields, rejectedClaims } from './claim.ts';

export const FigureFormRef = builder.enumType('FigureForm', {
  description: 'What a number says about its measure.',
  values: enumValues(FIGURE_FORM),
});

export const FigureStatusRef = builder.enumType('FigureStatus', {
  description: 'What sort of reality a figure claims [SDMX OBS_STATUS: the first four].',
  values: enumValues(FIGURE_STATUS),
});

export const QuantityKindRef = builder.enumType('QuantityKind', {
  description: 'The dimension of a quantity [QUDT quantity kinds].',
  values: enumValues(QUANTITY_KIND),
});

export const DirectionRef = builder.enumType('Direction', {
  description: 'Which way a measure moved.',
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
      description: 'What the number measures; null when the text leaves it open.',
    }),
    subject: t.one('Actor', 'subject_id', { description: 'Whom it is about.' }),
    quantity: t.object('Quantity', { description: 'The number, as claimed.' }),
    quantityKind: t.column('quantity_kind', {
      type: QuantityKindRef,
      nullable: false,
      description: 'Its dimension.',
    }),
    form: t.column('form', {
      type: FigureFormRef,
      nullable: false,
      description: 'What it says about the measure.',
    }),
    direction: t.column('direction', {
      type: DirectionRef,
      description: 'Which way the measure moved; null when it is not said to.',
    }),
    status: t.column('status', {
      type: FigureStatusRef,
      nullable: false,
      description: 'What sort of reality it claims.',
    }),
    timeScope: t.object('TimeScope', {
      presence: 'time_raw',
      description: 'When it is about; null when neither its clause nor the sentence before says.',
    }),
    baseline: t.column('baseline', {
      description: 'What a change or comparison is measured against, in the words of the text.',
    }),
  }),
});

const FigureFilter = builder.filterType('FigureFilter', {
  of: 'Figure',
  fields: {
    measure: { id: 'measure_id', to: 'Measure', description: 'What it measures.' },
    subject: { id: 'subject_id', to: 'Actor', description: 'Whom it is about.' },
    form: { enum: 'form', type: FigureFormRef, description: 'What it says about its measure.' },
    status: { enum: 'status', type: FigureStatusRef, description: 'What sort of reality it claims.' },
    quantityKind: { enum: 'quantity_kind', type: QuantityKindRef, description: 'Its dimension.' },
    direction: { enum: 'direction', type: DirectionRef, description: 'Which way the measure moved.' },
    value: {
      quantity: 'value_order',
      unit: 'canonical_unit',
      description: 'Its value, after conversion. Ranges and vague numbers have none and never match.',
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
        'Its value in canonical units, exactly; those without one count as smallest. Filter by unit to compare like with like.',
    },
  },
});

/** What every list of figures takes. */
export const figureList = { filter: FigureFilter, order: FigureOrder, excludedByDefault: rejectedClaims };

builder.queryFields((t) => ({
  figures: t.connection('Figure', {
    ...figureList,
    orderBy: ['-published_order'],
    description: 'Claimed numbers, those of the newest documents first.',
  }),
}));
