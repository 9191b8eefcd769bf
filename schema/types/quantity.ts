import { builder, enumValues } from '../builder.ts';
import { APPROXIMATION, COMPARATOR } from '../model/quantity.ts';
import { TIME_SCOPE_KIND } from '../model/time-scope.ts';

const ComparatorRef = builder.enumType('Comparator', {
  description: 'Where the true value lies, seen from the value named [FHIR Quantity.comparator].',
  values: enumValues(COMPARATOR),
});

const ApproximationRef = builder.enumType('Approximation', {
  description: 'How exactly the words give the number.',
  values: enumValues(APPROXIMATION),
});

const TimeScopeKindRef = builder.enumType('TimeScopeKind', {
  description: 'What stretch of time is named [TIMEX3].',
  values: enumValues(TIME_SCOPE_KIND),
});

builder.rowType('Quantity', {
  description: 'A number as claimed: its words, and what they say exactly.',
  table: 'claim',
  fields: (t) => ({
    raw: t.column('raw', { nullable: false, description: 'The exact words: “nearly 4,000”.' }),
    value: t.column('value', {
      type: 'Decimal',
      description: 'The number; null for a range and for vague words.',
    }),
    lower: t.column('lower', { type: 'Decimal', description: 'The low end of a range.' }),
    upper: t.column('upper', { type: 'Decimal', description: 'The high end of a range.' }),
    comparator: t.column('comparator', {
      type: ComparatorRef,
      nullable: false,
      description: 'Where the true value lies.',
    }),
    approximation: t.column('approximation', {
      type: ApproximationRef,
      nullable: false,
      description: 'How exactly it is given.',
    }),
    approximator: t.column('approximator', { description: 'The hedging word: “nearly”.' }),
    unit: t.object('Unit', { description: 'What one of it is.' }),
  }),
});

builder.rowType('Unit', {
  description: 'What one unit of a quantity is. At most one of `ucum`, `currency` and `counted` is set.',
  table: 'claim',
  fields: (t) => ({
    label: t.column('unit_label', {
      nullable: false,
      description: 'As people write it; empty for a bare number.',
    }),
    ucum: t.column('unit_ucum', { description: 'UCUM code, such as `km2`.' }),
    currency: t.column('unit_currency', { description: 'ISO 4217 code, such as `USD`.' }),
    counted: t.column('unit_counted', { description: 'For counts, the noun that is counted.' }),
  }),
});

builder.rowType('TimeScope', {
  description: 'When a claim is about.',
  table: 'claim',
  fields: (t) => ({
    raw: t.column('time_raw', { nullable: false, description: 'The exact words.' }),
    start: t.column('time_start', {
      type: 'PartialDate',
      description: 'Inclusive; null when open or unresolved.',
    }),
    end: t.column('time_end', {
      type: 'PartialDate',
      description: 'Inclusive; null when open or unresolved.',
    }),
    kind: t.column('time_kind', {
      type: TimeScopeKindRef,
      nullable: false,
      description: 'What stretch of time it names.',
    }),
    relative: t.column('time_relative', {
      nullable: false,
      description: 'True when the words count from the day of publication or speech: “next year”.',
    }),
    inherited: t.column('time_inherited', {
      nullable: false,
      description: 'True when the words stand in the sentence before, not in the claim’s own.',
    }),
  }),
});
