import { builder, enumValues } from '../builder.ts';
import { DISMISSAL_REASON, LEDGER_KIND, LEDGER_STATUS } from '../model/ledger.ts';

export const LedgerKindRef = builder.enumType('LedgerKind', {
  description: 'Kind of a ledger item.',
  values: enumValues(LEDGER_KIND),
});

export const LedgerStatusRef = builder.enumType('LedgerStatus', {
  description: 'State of a numeral or cue.',
  values: enumValues(LEDGER_STATUS),
});

export const DismissalReasonRef = builder.enumType('DismissalReason', {
  description: 'Reason why a numeral or cue is no claim.',
  values: enumValues(DISMISSAL_REASON),
});

/** What lists of ledger items can be narrowed to. */
const ledgerFilterFields = {
  status: { enum: 'status', type: LedgerStatusRef, description: 'State in the ledger.' },
  reason: { enum: 'reason', type: DismissalReasonRef, description: 'Reason of the dismissal.' },
} as const;

const NumeralFilter = builder.filterType('NumeralFilter', { of: 'Numeral', fields: ledgerFilterFields });
const CueFilter = builder.filterType('CueFilter', { of: 'Cue', fields: ledgerFilterFields });

builder.rowType('Ledger', {
  description:
    'Account of every numeral and attribution cue of a text: claimed, dismissed with a reason, or open.',
  table: 'version',
  fields: (t) => ({
    numerals: t.connection('Numeral', {
      filter: NumeralFilter,
      link: { from: 'id', to: 'version_id' },
      orderBy: ['span_start'],
      description: 'Numerals in digits and in words, in text order.',
    }),
    cues: t.connection('Cue', {
      filter: CueFilter,
      link: { from: 'id', to: 'version_id' },
      orderBy: ['span_start'],
      description: 'Words that can attribute a statement, in text order.',
    }),
    coverage: t.object('LedgerCoverage', { description: 'Number of items per state.' }),
  }),
});

builder.rowType('LedgerCoverage', {
  description: 'Number of numerals and cues per state. The numbers add up to all items.',
  table: 'version',
  fields: (t) => ({
    claimed: t.column('ledger_claimed', { nullable: false, description: LEDGER_STATUS.CLAIMED }),
    dismissed: t.column('ledger_dismissed', { nullable: false, description: LEDGER_STATUS.DISMISSED }),
    open: t.column('ledger_open', { nullable: false, description: LEDGER_STATUS.OPEN }),
  }),
});

builder.rowType('Numeral', {
  description: LEDGER_KIND.NUMERAL,
  table: 'ledger_item',
  idPrefix: 'num',
  kind: { column: 'kind', value: 'NUMERAL' },
  fields: (t) => ({
    quote: t.column('quote', { description: 'The exact words.' }),
    span: t.object('Span', {
      columns: { start: 'span_start', end: 'span_end' },
      description: 'Span of these words.',
    }),
    status: t.column('status', { type: LedgerStatusRef, description: 'State in the ledger.' }),
    reason: t.column('reason', {
      type: DismissalReasonRef,
      description: 'Reason of the dismissal; null for other states.',
    }),
    version: t.one('Version', 'version_id', { description: 'The version of the text that contains it.' }),
  }),
});

builder.rowType('Cue', {
  description: LEDGER_KIND.CUE,
  table: 'ledger_item',
  idPrefix: 'cue',
  kind: { column: 'kind', value: 'CUE' },
  fields: (t) => ({
    quote: t.column('quote', { description: 'The exact words.' }),
    span: t.object('Span', {
      columns: { start: 'span_start', end: 'span_end' },
      description: 'Span of these words.',
    }),
    status: t.column('status', { type: LedgerStatusRef, description: 'State in the ledger.' }),
    reason: t.column('reason', {
      type: DismissalReasonRef,
      description: 'Reason of the dismissal; null for other states.',
    }),
    version: t.one('Version', 'version_id', { description: 'The version of the text that contains it.' }),
  }),
});
