import { builder, enumValues } from '../builder.ts';
import { CLAIM_KIND } from '../model/claim.ts';
import { REVIEW_STATE } from '../model/review.ts';

const ClaimKindRef = builder.enumType('ClaimKind', {
  description: 'The two kinds of claim.',
  values: enumValues(CLAIM_KIND),
});

export const ReviewStateRef = builder.enumType('ReviewState', {
  description: 'Review state of a claim.',
  values: enumValues(REVIEW_STATE),
});

builder.rowInterface('Claim', {
  description:
    'A figure or a position that a document states. It belongs to its holder. The record does not judge whether it is true.',
  table: 'claim',
  kinds: { column: 'kind', types: { FIGURE: 'Figure', POSITION: 'Position' } },
  fields: (t) => ({
    kind: t.column('kind', { type: ClaimKindRef, description: 'Figure or position.' }),
    key: t.column('key', {
      description:
        'Stable key made of the text and the position of the claim in it. It is equal in every record that extracts the text.',
    }),
    document: t.one('Document', 'document_id', { description: 'The document that states the claim.' }),
    version: t.one('Version', 'version_id', {
      description: 'The version of the text that the quotes refer to.',
    }),
    section: t.one('Section', 'section_id', { description: 'The section that contains it.' }),
    statement: t.column('statement', { description: 'The clause that states the claim, word for word.' }),
    holder: t.one('Actor', 'holder_id', {
      description:
        'The innermost source, to whom the claim belongs. Null when the publisher itself makes the claim.',
    }),
    reportedBy: t.one('Actor', 'reported_by_id', {
      description: 'The source that passes on the holder’s words; null when the holder speaks directly.',
    }),
    inPublisherVoice: t.column('in_publisher_voice', {
      description: 'True when the text asserts the claim without naming a source.',
    }),
    saidAt: t.column('said_at', {
      type: 'PartialDate',
      description: 'Date on which the claim was made; null when the text gives none.',
    }),
    confidence: t.column('confidence', {
      description: 'Confidence of the extractor in the claim, in percent, 0–100.',
    }),
    attribution: t.many('AttributionStep', {
      from: 'id',
      to: 'claim_id',
      orderBy: ['level'],
      description:
        'Chain of sources from the text to the holder, outermost first. Empty when the publisher itself makes the claim.',
    }),
    evidence: t.many('Evidence', {
      from: 'id',
      to: 'claim_id',
      orderBy: ['ordinal'],
      description: 'Quotes that support the claim. At least one has the role STATEMENT.',
    }),
    reviewState: t.column('review_state', {
      type: ReviewStateRef,
      description: 'Current decision of reviewers.',
    }),
    reviews: t.many('Review', {
      from: 'id',
      to: 'claim_id',
      orderBy: ['revision'],
      description: 'All decisions on the claim, oldest first.',
    }),
    revision: t.column('revision', {
      description: "Number of the claim's state. Each decision raises it by 1. Send it as `ifRevision`.",
    }),
    extractor: t.column('extractor', {
      description: 'Extractor that found the claim: `rules`, or the name of a language model.',
    }),
    extractorVersion: t.column('extractor_version', { description: 'Version of the extractor.' }),
  }),
});

/** The filter fields that figures and positions share. */
export const claimFilterFields = {
  document: { id: 'document_id', to: 'Document', description: 'The document that states the claim.' },
  section: { id: 'section_id', to: 'Section', description: 'The section that contains it.' },
  holder: { id: 'holder_id', to: 'Actor', description: 'Holder of the claim.' },
  reportedBy: {
    id: 'reported_by_id',
    to: 'Actor',
    description: 'The source that passes on the holder’s words.',
  },
  inPublisherVoice: {
    boolean: 'in_publisher_voice',
    description: 'Whether the text asserts the claim without naming a source.',
  },
  reviewState: {
    enum: 'review_state',
    type: ReviewStateRef,
    description: 'Decision of reviewers. A list omits rejected claims unless its filter has this field.',
  },
  publishedAt: { dateTime: 'published_order', description: 'Publication time of the document.' },
  confidence: { number: 'confidence', description: 'Confidence of the extractor, in percent.' },
  text: {
    matches: 'id',
    description:
      'Words of the statement: `tank production` (all words), `"peace talks"` (phrase), `mine*` (prefix), `OR` between alternatives. A list over all documents looks at the 2,000 matching claims that were stored last, unless its filter names an id; `totalCountRelation` is `AT_LEAST` when there are more.',
  },
} as const;

/** The order fields that figures and positions share. */
export const claimOrderFields = {
  PUBLISHED_AT: { column: 'published_order', description: 'Publication time of the document.' },
  TEXT: { column: 'span_start', description: 'Position in the text.' },
  CONFIDENCE: { column: 'confidence', description: 'Confidence of the extractor, in percent.' },
} as const;

const ClaimFilter = builder.filterType('ClaimFilter', {
  of: 'Claim',
  fields: {
    kind: { enum: 'kind', type: ClaimKindRef, description: 'Figure or position.' },
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
    description: 'Figures and positions, those of the newest documents first.',
  }),
}));
