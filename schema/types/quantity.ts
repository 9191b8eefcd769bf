import { builder, enumValues } from '../builder.ts';
import { APPROXIMATION, COMPARATOR } from '../model/quantity.ts';
import { TIME_SCOPE_KIND } from '../model/time-scope.ts';

const ComparatorRef = builder.enumType('Comparator', {
  description: 'Relation of the true value to the stated value [FHIR Quantity.comparator].',
  values: enumValues(COMPARATOR),
});

const ApproximationRef = builder.enumType('Approximation', {
  description: 'Precision of the number as worded.',
  values: enumValues(APPROXIMATION),
});

const TimeScopeKindRef = builder.enumType('TimeScopeKind', {
  description: 'Kind of a time expression [TIMEX3].',
  values: enumValues(TIME_SCOPE_KIND),
});

builder.rowType('Quantity', {
  description: 'A claimed number: its words and their exact meaning.',
  table: 'claim',
  fields: (t) => ({
    raw: t.column('raw', { nullable: false, description: 'The words of the text: “nearly 4,000”.' }),
    value: t.column('value', {
      type: 'Decimal',
      description: 'The number; null for ranges and vague words.',
    }),
    lower: t.column('lower', { type: 'Decimal', description: 'Lower end of a range.' }),
    upper: t.column('upper', { type: 'Decimal', description: 'Upper end of a range.' }),
    comparator: t.column('comparator', {
      type: ComparatorRef,
      nullable: false,
      description: 'Relation of the true value to `value`.',
    }),
    approximation: t.column('approximation', {
      type: ApproximationRef,
      nullable: false,
      description: 'Precision of the number.',
    }),
    approximator: t.column('approximator', { description: 'Hedging word: “nearly”.' }),
    unit: t.object('Unit', { description: 'Unit of the quantity.' }),
  }),
});

builder.rowType('Unit', {
  description: 'Unit of a quantity. At most one of `ucum`, `currency` and `counted` is set.',
  table: 'claim',
  fields: (t) => ({
    label: t.column('unit_label', {
      nullable: false,
      description: 'Label as written; empty for a bare number.',
    }),
    ucum: t.column('unit_ucum', { description: 'UCUM code, such as `km2`.' }),
    currency: t.column('unit_currency', { description: 'ISO 4217 code, such as `USD`.' }),
    counted: t.column('unit_counted', { description: 'Counted noun, for counts.' }),
  }),
});

builder.rowType('TimeScope', {
  description: 'Time that a claim refers to.',
  table: 'claim',
  fields: (t) => ({
    raw: t.column('time_raw', { nullable: false, description: 'The exact words.' }),
    start: t.column('time_start', {
      type: 'PartialDate',
      description: 'Last day, inclusive; null when open or unresolved.',
    }),
    end: t.column('time_end', {
      type: 'PartialDate',
      description: 'Last day, inclusive; null when open or unresolved.',
    }),
    kind: t.column('time_kind', {
      type: TimeScopeKindRef,
      nullable: false,
      description: 'Kind of the time expression.',
    }),
    relative: t.column('time_relative', {
      nullable: false,
      description: 'True when the words are relative to the publication or speech: “next year”.',
    }),
    inherited: t.column('time_inherited', {
      nullable: false,
      description: 'True when the words are in the previous sentence, not in the claim’s own.',
    }),
  }),
});
