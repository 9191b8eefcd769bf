import { builder, enumValues } from '../builder.ts';
import { CLAIM_KIND } from '../model/claim.ts';
import { REVIEW_STATE } from '../model/review.ts';

const ClaimKindRef = builder.enumType('ClaimKind', {
  description: 'The two kinds of claim.',
  values: enumValues(CLAIM_KIND),
});

export const ReviewStateRef = builder.enumType('ReviewState', {
  description: 'What people have decided about a claim.',
  values: enumValues(REVIEW_STATE),
});

builder.rowInterface('Claim', {
  description:
    'What somebody says, as a document has it: a figure or a position. It belongs to who makes it; nothing here says that it is true.',
  table: 'claim',
  kinds: { column: 'kind', types: { FIGURE: 'Figure', POSITION: 'Position' } },
  fields: (t) => ({
    kind: t.column('kind', { type: ClaimKindRef, description: 'Which of the two.' }),
    key: t.column('key', {
      description:
        'A key made of the text and the place of the claim in it: the same wherever the text is extracted.',
    }),
    document: t.one('Document', 'document_id', { description: 'The document it is made in.' }),
    version: t.one('Version', 'version_id', { description: 'The version of the text it rests on.' }),
    section: t.one('Section', 'section_id', { description: 'The section it stands in.' }),
    statement: t.column('statement', { description: 'The clause in its own words.' }),
    holder: t.one('Actor', 'holder_id', {
      description: 'The innermost source: whose claim it is. Null when the publisher itself makes it.',
    }),
    reportedBy: t.one('Actor', 'reported_by_id', {
      description: 'Who passes on the holder’s words; null when the holder speaks for itself.',
    }),
    inPublisherVoice: t.column('in_publisher_voice', {
      description: 'True when the text itself asserts it, without naming a source.',
    }),
    saidAt: t.column('said_at', {
      type: 'PartialDate',
      description: 'When it was said; null when the text does not say.',
    }),
    confidence: t.column('confidence', {
      description: 'Percent, 0–100: how sure the extractor is that it read aright.',
    }),
    attribution: t.many('AttributionStep', {
      from: 'id',
      to: 'claim_id',
      orderBy: ['level'],
      description: 'The chain from the text to the holder, outermost first; empty in the publisher’s voice.',
    }),
    evidence: t.many('Evidence', {
      from: 'id',
      to: 'claim_id',
      orderBy: ['ordinal'],
      description: 'The exact words it rests on; at least one has role STATEMENT.',
    }),
    reviewState: t.column('review_state', { type: ReviewStateRef, description: 'What people have decided.' }),
    reviews: t.many('Review', {
      from: 'id',
      to: 'claim_id',
      orderBy: ['revision'],
      description: 'Every decision on it, the first one first.',
    }),
    revision: t.column('revision', {
      description: 'Goes up by one with each decision; name the one you saw in `ifRevision`.',
    }),
    extractor: t.column('extractor', { description: 'What found it.' }),
    extractorVersion: t.column('extractor_version', { description: 'The version of what found it.' }),
  }),
});

/** The filter fields that figures and positions share. */
export const claimFilterFields = {
  document: { id: 'document_id', to: 'Document', description: 'The document it is made in.' },
  section: { id: 'section_id', to: 'Section', description: 'The section it stands in.' },
  holder: { id: 'holder_id', to: 'Actor', description: 'Whose claim it is.' },
  reportedBy: { id: 'reported_by_id', to: 'Actor', description: 'Who passes on the holder’s words.' },
  inPublisherVoice: { boolean: 'in_publisher_voice', description: 'Whether the text itself asserts it.' },
  reviewState: {
    enum: 'review_state',
    type: ReviewStateRef,
    description:
      'What people have decided. Rejected claims are left out of a list unless its filter has this field.',
  },
  publishedAt: { dateTime: 'published_order', description: 'When its document was published.' },
  confidence: { number: 'confidence', description: 'How sure the extractor is.' },
  text: {
    matches: 'id',
    description:
      'Words its statement has: `tank production`, `"peace talks"` as a phrase, `mine*` by beginning, `OR` between.',
  },
} as const;

/** The order fields that figures and positions share. */
export const claimOrderFields = {
  PUBLISHED_AT: { column: 'published_order', description: 'When its document was published.' },
  TEXT: { column: 'span_start', description: 'Where it stands in its text.' },
  CONFIDENCE: { column: 'confidence', description: 'How sure the extractor is.' },
} as const;

const ClaimFilter = builder.filterType('ClaimFilter', {
  of: 'Claim',
  fields: {
    kind: { enum: 'kind', type: ClaimKindRef, description: 'Which of the two kinds.' },
    ...claimFilterFields,
  },
});

const ClaimOrder = builder.orderType('ClaimOrder', { of: 'Claim', fields: claimOrderFields });

/** Lists and totals leave rejected claims out, unless the filter speaks of the review state. */
export const rejectedClaims = { field: 'reviewState', column: 'review_state', value: 'REJECTED' } as const;

/** What every list of claims of both kinds takes. */
export const claimList = { filter: ClaimFilter, order: ClaimOrder, excludedByDefault: rejectedClaims };

builder.queryFields((t) => ({
  claims: t.connection('Claim', {
    ...claimList,
    orderBy: ['-published_order'],
    description: 'Figures and positions together, those of the newest documents first.',
  }),
}));
