import { builder, enumValues } from '../builder.ts';
import { ATTRIBUTION_MODE, ATTRIBUTION_TYPE } from '../model/attribution.ts';
import { ANCHOR_STATE, EVIDENCE_ROLE } from '../model/evidence.ts';

export const EvidenceRoleRef = builder.enumType('EvidenceRole', {
  description: 'Role of a piece of evidence.',
  values: enumValues(EVIDENCE_ROLE),
});

const AnchorStateRef = builder.enumType('AnchorState', {
  description: 'State of a piece of evidence after a new version of the text.',
  values: enumValues(ANCHOR_STATE),
});

export const AttributionModeRef = builder.enumType('AttributionMode', {
  description: 'How a text renders the words of a source.',
  values: enumValues(ATTRIBUTION_MODE),
});

export const AttributionTypeRef = builder.enumType('AttributionType', {
  description: 'Relation of a source to the content [PDTB 2].',
  values: enumValues(ATTRIBUTION_TYPE),
});

builder.rowType('Evidence', {
  description:
    'A quote that supports a claim [W3C Web Annotation: TextQuoteSelector and TextPositionSelector]. `version.text.slice(start, end) === quote` always holds.',
  table: 'evidence',
  idPrefix: 'evi',
  fields: (t) => ({
    role: t.column('role', { type: EvidenceRoleRef, description: 'Role of the quote.' }),
    quote: t.column('quote', { description: 'The exact words.' }),
    prefix: t.column('prefix', { description: 'Up to 32 UTF-16 code units before the quote.' }),
    suffix: t.column('suffix', { description: 'Up to 32 UTF-16 code units after the quote.' }),
    start: t.column('span_start', { description: 'Offset of the first UTF-16 code unit, 0-based.' }),
    end: t.column('span_end', { description: 'Offset after the last UTF-16 code unit.' }),
    anchor: t.column('anchor', {
      type: AnchorStateRef,
      description: 'State of the quote in the current version of the text.',
    }),
    version: t.one('Version', 'version_id', {
      description: 'The version of the text that the offsets refer to.',
    }),
  }),
});

builder.rowType('AttributionStep', {
  description: 'One link in the chain from the text to the holder of a claim [PARC3: source, cue, content].',
  table: 'attribution_step',
  fields: (t) => ({
    level: t.column('level', { description: 'Depth in the chain: 0 for the outermost step.' }),
    source: t.one('Actor', 'source_id', { description: 'The source; null when the text names none.' }),
    cue: t.column('cue', { description: 'Words that attribute the content: “said”, “according to”.' }),
    cueSpan: t.object('Span', {
      columns: { start: 'cue_start', end: 'cue_end' },
      presence: 'cue_start',
      description: 'Span of these words.',
    }),
    mode: t.column('mode', { type: AttributionModeRef, description: 'How the text renders the words.' }),
    type: t.column('type', {
      type: AttributionTypeRef,
      description: 'Relation of the source to the content.',
    }),
    negated: t.column('negated', {
      description: 'True when the text denies that the source does it: “did not say”.',
    }),
  }),
});
