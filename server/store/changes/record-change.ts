import type { ChangeAction, ChangeEntity } from '../../../schema/model/change.ts';
import type { Transaction } from '../database.ts';

/** A write, as the log of changes tells it. */
export interface NewChange {
  readonly entity: ChangeEntity;
  readonly entityId: number;
  readonly action: ChangeAction;
  readonly documentId: number;
  /** The revision that the write led to; null when nothing is left. */
  readonly revision: number | null;
}

/** Adds a write to the log of changes, inside the transaction that makes it. */
export async function recordChange(transaction: Transaction, change: NewChange): Promise<void> {
  await transaction.logChange({
    at: new Date().toISOString(),
    entity: change.entity,
    entity_id: change.entityId,
    action: change.action,
    document_id: change.documentId,
    revision: change.revision,
  });
}
