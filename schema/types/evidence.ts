import { builder, enumValues } from '../builder.ts';
import { ATTRIBUTION_MODE, ATTRIBUTION_TYPE } from '../model/attribution.ts';
import { ANCHOR_STATE, EVIDENCE_ROLE } from '../model/evidence.ts';

export const EvidenceRoleRef = builder.enumType('EvidenceRole', {
  description: 'What a piece of evidence shows.',
  values: enumValues(EVIDENCE_ROLE),
});

const AnchorStateRef = builder.enumType('AnchorState', {
  description: 'What became of evidence after a new version of the text.',
  values: enumValues(ANCHOR_STATE),
});

export const AttributionModeRef = builder.enumType('AttributionMode', {
  description: 'How the words of a source are rendered.',
  values: enumValues(ATTRIBUTION_MODE),
});

export const AttributionTypeRef = builder.enumType('AttributionType', {
  description: 'What a source is said to do with the content [PDTB 2].',
  values: enumValues(ATTRIBUTION_TYPE),
});

builder.rowType('Evidence', {
  description:
    'The words a claim rests on [W3C Web Annotation: TextQuoteSelector and TextPositionSelector]: `version.text.slice(start, end) === quote`, always.',
  table: 'evidence',
  idPrefix: 'evi',
  fields: (t) => ({
    role: t.column('role', { type: EvidenceRoleRef, description: 'What it shows.' }),
    quote: t.column('quote', { description: 'The exact words.' }),
    prefix: t.column('prefix', { description: 'Up to 32 code units before them.' }),
    suffix: t.column('suffix', { description: 'Up to 32 code units after them.' }),
    start: t.column('span_start', { description: 'First UTF-16 code unit, 0-based.' }),
    end: t.column('span_end', { description: 'One past the last UTF-16 code unit.' }),
    anchor: t.column('anchor', { type: AnchorStateRef, description: 'Whether the words still stand there.' }),
    version: t.one('Version', 'version_id', { description: 'The version of the text the offsets count in.' }),
  }),
});

builder.rowType('AttributionStep', {
  description: 'One link in the chain from the text to whoever holds a claim [PARC3: source, cue, content].',
  table: 'attribution_step',
  fields: (t) => ({
    level: t.column('level', { description: '0 for the outermost step, then one more each.' }),
    source: t.one('Actor', 'source_id', { description: 'Who; null when the text names nobody.' }),
    cue: t.column('cue', { description: 'The words that attribute it: “said”, “according to”.' }),
    cueSpan: t.object('Span', {
      columns: { start: 'cue_start', end: 'cue_end' },
      presence: 'cue_start',
      description: 'Where they stand.',
    }),
    mode: t.column('mode', { type: AttributionModeRef, description: 'How the words are rendered.' }),
    type: t.column('type', {
      type: AttributionTypeRef,
      description: 'What the source does with the content.',
    }),
    negated: t.column('negated', { description: 'True when the source is said not to do it.' }),
  }),
});
