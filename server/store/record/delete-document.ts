import { DomainError } from '../../../schema/model/errors.ts';
import { recordChange } from '../changes/record-change.ts';
import type { Database } from '../database.ts';
import { finishJob } from '../jobs/lease.ts';

export interface DeleteDocument {
  readonly documentId: number;
  readonly ifRevision?: number | undefined;
}

/**
 * Deletes a document with all that was found in it. Actors, topics and measures stay, save the actors known only inside
 * the document.
 *
 * @throws {DomainError} NOT_FOUND, or STALE_REVISION when the document has another revision than `ifRevision`.
 */
export async function deleteDocument(
  database: Database,
  { documentId, ifRevision }: DeleteDocument,
): Promise<void> {
  await database.transaction(async (transaction) => {
    const { kysely } = transaction;
    // The job is deleted first: storing an extraction locks both in this order too, which avoids a deadlock.
    await finishJob(transaction, documentId);
    const deletion = kysely.deleteFrom('document').where('id', '=', documentId);
    const { numDeletedRows } = await deletion
      .$if(ifRevision !== undefined, (guarded) => guarded.where('revision', '=', ifRevision ?? 0))
      .executeTakeFirst();
    if (numDeletedRows === 0n) {
      const existing = await kysely
        .selectFrom('document')
        .select('id')
        .where('id', '=', documentId)
        .executeTakeFirst();
      throw existing
        ? new DomainError('STALE_REVISION', 'Cannot delete the document: it changed since it was read')
        : new DomainError('NOT_FOUND', 'Cannot delete the document: there is none with that id');
    }
    await recordChange(transaction, {
      entity: 'DOCUMENT',
      entityId: documentId,
      action: 'DELETED',
      documentId,
      revision: null,
    });
  });
}
