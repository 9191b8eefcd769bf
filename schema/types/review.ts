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
  description: 'Decision of a reviewer.',
  values: enumValues(REVIEW_DECISION),
});

builder.rowType('Review', {
  description: 'One decision on a claim.',
  table: 'review',
  fields: (t) => ({
    revision: t.column('revision', { description: 'Revision of the claim after the decision.' }),
    decision: t.column('decision', { type: ReviewDecisionRef, description: 'The decision.' }),
    state: t.column('state', { type: ReviewStateRef, description: 'Review state after the decision.' }),
    reviewer: t.column('reviewer', { description: 'The reviewer.' }),
    comment: t.column('comment', { description: 'Comment of the reviewer.' }),
    createdAt: t.column('created_at', { type: 'DateTime', description: 'Time of the event, in UTC.' }),
  }),
});

const ReviewClaimInput = builder.inputType('ReviewClaimInput', {
  description: 'A decision on a claim.',
  fields: (t) => ({
    id: t.id({ required: true, description: 'The figure or position.' }),
    decision: t.field({ type: ReviewDecisionRef, required: true, description: 'The decision.' }),
    ifRevision: t.int({
      required: true,
      description:
        'The revision that you read. If the current revision is newer, the result is a STALE_REVISION error.',
    }),
    comment: t.string({ description: 'Comment, at most 10,000 characters.' }),
  }),
});

const ReviewClaimPayload = builder.objectRef<{ readonly claimId: number }>('ReviewClaimPayload').implement({
  description: 'The decision is stored.',
  isTypeOf: (value) => 'claimId' in (value as object),
  fields: (t) => ({
    claim: t.refetched('Claim', {
      id: ({ claimId }) => claimId,
      description: 'The claim at its new revision.',
    }),
  }),
});

const ReviewClaimResult = builder.unionType('ReviewClaimResult', {
  description: 'Result of `reviewClaim`.',
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
