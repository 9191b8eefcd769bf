import type { ReviewClaim } from '../../../schema/context.ts';
import type { ClaimKind } from '../../../schema/model/claim.ts';
import { DomainError } from '../../../schema/model/errors.ts';
import { STATE_AFTER_DECISION } from '../../../schema/model/review.ts';
import { recordChange } from '../changes/record-change.ts';
import type { Database, Transaction } from '../database.ts';

/**
 * Records a decision on a claim. The UPDATE itself compares the revision, so of several decisions on one revision
 * exactly one is taken.
 *
 * @throws {DomainError} NOT_FOUND, or STALE_REVISION when the claim has another revision than `ifRevision`.
 */
export async function reviewClaim(database: Database, review: ReviewClaim): Promise<void> {
  const { claimId, decision, ifRevision, reviewer, comment } = review;
  await database.transaction(async (transaction) => {
    const claim = await transaction.kysely
      .updateTable('claim')
      .set((row) => ({ review_state: STATE_AFTER_DECISION[decision], revision: row('revision', '+', 1) }))
      .where('id', '=', claimId)
      .where('revision', '=', ifRevision)
      .returning(['document_id', 'kind', 'revision'])
      .executeTakeFirst();
    if (!claim) throw await missingOrStale(transaction, claimId);

    await transaction.insert('review', [
      {
        claim_id: claimId,
        revision: claim.revision,
        decision,
        state: STATE_AFTER_DECISION[decision],
        reviewer,
        comment: comment ?? null,
        created_at: new Date().toISOString(),
      },
    ]);
    await recordChange(transaction, {
      // The column's CHECK admits no other value.
      entity: claim.kind as ClaimKind,
      entityId: claimId,
      action: 'REVIEWED',
      documentId: claim.document_id,
      revision: claim.revision,
    });
  });
}

async function missingOrStale({ kysely }: Transaction, claimId: number): Promise<DomainError> {
  const existing = await kysely.selectFrom('claim').select('id').where('id', '=', claimId).executeTakeFirst();
  return existing
    ? new DomainError('STALE_REVISION', 'Cannot review the claim: it changed since it was read')
    : new DomainError('NOT_FOUND', 'Cannot review the claim: there is none with that id');
}
