import { builder, enumValues } from '../builder.ts';
import { DISMISSAL_REASON, LEDGER_KIND, LEDGER_STATUS } from '../model/ledger.ts';

export const LedgerKindRef = builder.enumType('LedgerKind', {
  description: 'What the ledger of a text keeps account of.',
  values: enumValues(LEDGER_KIND),
});

export const LedgerStatusRef = builder.enumType('LedgerStatus', {
  description: 'What became of a numeral or cue.',
  values: enumValues(LEDGER_STATUS),
});

export const DismissalReasonRef = builder.enumType('DismissalReason', {
  description: 'Why a numeral or cue claims nothing.',
  values: enumValues(DISMISSAL_REASON),
});

/** What lists of ledger items can be narrowed to. */
const ledgerFilterFields = {
  status: { enum: 'status', type: LedgerStatusRef, description: 'What became of it.' },
  reason: { enum: 'reason', type: DismissalReasonRef, description: 'Why it was dismissed.' },
} as const;

const NumeralFilter = builder.filterType('NumeralFilter', { of: 'Numeral', fields: ledgerFilterFields });
const CueFilter = builder.filterType('CueFilter', { of: 'Cue', fields: ledgerFilterFields });

builder.rowType('Ledger', {
  description:
    'What became of every numeral and every attribution cue of a text: what was missed is visible.',
  table: 'version',
  fields: (t) => ({
    numerals: t.connection('Numeral', {
      filter: NumeralFilter,
      link: { from: 'id', to: 'version_id' },
      orderBy: ['span_start'],
      description: 'Its numerals, in digits and in words, in text order.',
    }),
    cues: t.connection('Cue', {
      filter: CueFilter,
      link: { from: 'id', to: 'version_id' },
      orderBy: ['span_start'],
      description: 'The words of it that can attribute, in text order.',
    }),
    coverage: t.object('LedgerCoverage', { description: 'How many there are of each status.' }),
  }),
});

builder.rowType('LedgerCoverage', {
  description: 'How many numerals and cues of a text have come to what; together they are all of them.',
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
      description: 'Where they stand.',
    }),
    status: t.column('status', { type: LedgerStatusRef, description: 'What became of it.' }),
    reason: t.column('reason', {
      type: DismissalReasonRef,
      description: 'Why it was dismissed; null unless it was.',
    }),
    version: t.one('Version', 'version_id', { description: 'The version of the text it stands in.' }),
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
      description: 'Where they stand.',
    }),
    status: t.column('status', { type: LedgerStatusRef, description: 'What became of it.' }),
    reason: t.column('reason', {
      type: DismissalReasonRef,
      description: 'Why it was dismissed; null unless it was.',
    }),
    version: t.one('Version', 'version_id', { description: 'The version of the text it stands in.' }),
  }),
});
