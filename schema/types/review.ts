import { builder, enumValues } from '../builder.ts';
import { REVIEW_DECISION } from '../model/review.ts';
import { ReviewStateRef } from './claim.ts';
import {
  catchDomainError,
  InvalidInputError,
  NotFoundError,
  ReadOnlyError,
  StaleRevisionError,
} from './error.ts';
import { requireRowNumber } from './node.ts';

const ReviewDecisionRef = builder.enumType('ReviewDecision', {
  description: 'A decision a reviewer can take.',
  values: enumValues(REVIEW_DECISION),
});

builder.rowType('Review', {
  description: 'One decision on a claim.',
  table: 'review',
  fields: (t) => ({
    revision: t.column('revision', { description: 'The revision of the claim it led to.' }),
    decision: t.column('decision', { type: ReviewDecisionRef, description: 'What was decided.' }),
    state: t.column('state', { type: ReviewStateRef, description: 'The state it led to.' }),
    reviewer: t.column('reviewer', { description: 'Who decided.' }),
    comment: t.column('comment', { description: 'Why, in their words.' }),
    createdAt: t.column('created_at', { type: 'DateTime', description: 'When.' }),
  }),
});

const ReviewClaimInput = builder.inputType('ReviewClaimInput', {
  description: 'A decision on a claim.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The figure or position.' }),
    decision: t.field({ type: ReviewDecisionRef, required: true, description: 'What you decide.' }),
    ifRevision: t.int({ required: true, description: 'The revision you saw; a later one is refused.' }),
    comment: t.string({ description: 'Why, in at most 10,000 characters.' }),
  }),
});

const ReviewClaimPayload = builder.objectRef<{ readonly claimId: number }>('ReviewClaimPayload').implement({
  description: 'A decision is recorded.',
  isTypeOf: (value) => 'claimId' in (value as object),
  fields: (t) => ({
    claim: t.refetched('Claim', {
      id: ({ claimId }) => claimId,
      description: 'The claim at its new revision.',
    }),
  }),
});

const ReviewClaimResult = builder.unionType('ReviewClaimResult', {
  description: 'What became of a decision.',
  types: [ReviewClaimPayload, InvalidInputError, NotFoundError, ReadOnlyError, StaleRevisionError],
});

builder.mutationField('reviewClaim', (t) =>
  t.field({
    type: ReviewClaimResult,
    description: 'Records a decision on a claim and raises its revision by one.',
    args: { input: t.arg({ type: ReviewClaimInput, required: true, description: 'The decision.' }) },
    resolve: (_root, { input }, { writer, viewer }) =>
      catchDomainError(async () => {
        const claimId = requireRowNumber(input.id, 'figure', 'position');
        const { decision, ifRevision, comment } = input;
        await writer.reviewClaim({
          claimId,
          decision,
          ifRevision,
          reviewer: viewer.name,
          ...(comment && { comment }),
        });
        return { claimId };
      }),
  }),
);
