import { recordChange } from '../changes/record-change.ts';
import type { Database } from '../database.ts';
import { documentIdOf, finishJob, type Lease } from '../jobs/lease.ts';

/**
 * Marks a PENDING document as FAILED, with the reason. Its text is kept, and the same text sent again tries again. With a
 * lease, does nothing once that is lost.
 */
export async function failDocument(database: Database, job: number | Lease, reason: string): Promise<void> {
  const documentId = documentIdOf(job);
  await database.transaction(async (transaction) => {
    if (!(await finishJob(transaction, job))) return;
    const failed = await transaction.kysely
      .updateTable('document')
      .set((row) => ({ status: 'FAILED', status_reason: reason, revision: row('revision', '+', 1) }))
      .where('id', '=', documentId)
      .where('status', '!=', 'READY')
      .returning('revision')
      .executeTakeFirst();
    if (!failed) return;
    const { revision } = failed;
    await recordChange(transaction, {
      entity: 'DOCUMENT',
      entityId: documentId,
      action: 'FAILED',
      documentId,
      revision,
    });
  });
}
