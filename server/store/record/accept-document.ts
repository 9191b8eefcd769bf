import { createHash } from 'node:crypto';
import type { Insertable } from 'kysely';
import type { IngestDocument } from '../../../schema/context.ts';
import type { DocumentStatus } from '../../../schema/model/document.ts';
import { DomainError } from '../../../schema/model/errors.ts';
import { recordChange } from '../changes/record-change.ts';
import type { Database, Schema, Transaction } from '../database.ts';
import { addJob, type Lease, type LeaseHolder } from '../jobs/lease.ts';
import { provisionalTitle, UNDETERMINED_LANGUAGE } from './provisional-title.ts';
import { type Publisher, resolvePublisher } from './resolve-actors.ts';

/** A document to be stored, its publisher already named by key. */
export interface AcceptDocument extends Omit<IngestDocument, 'publisher'> {
  readonly publisher?: Publisher | undefined;
  /** The process that extracts it at once; without, the job waits for a lease holder. */
  readonly leaseHolder?: LeaseHolder | undefined;
}

export interface AcceptedDocument {
  readonly documentId: number;
  /** False when the record already had this text. */
  readonly created: boolean;
  readonly status: DocumentStatus;
  /** The worker's, where the document is now its to extract. */
  readonly lease: Lease | null;
}

/**
 * Makes a text durable as a PENDING document. The same text again is the same document, whatever else is said of it; one
 * that FAILED is PENDING again.
 *
 * @throws {DomainError} CONFLICT when the external id or the url belongs to another text.
 */
export async function acceptDocument(database: Database, input: AcceptDocument): Promise<AcceptedDocument> {
  const contentHash = createHash('sha256').update(input.text).digest('hex');
  return database.transaction(async (transaction) => {
    const existing = await transaction.kysely
      .selectFrom('document')
      .select(['id', 'status'])
      .where('content_hash', '=', contentHash)
      .executeTakeFirst();
    const { leaseHolder } = input;
    if (existing && existing.status !== 'FAILED') {
      // The column's CHECK admits no other value.
      return {
        documentId: existing.id,
        created: false,
        status: existing.status as DocumentStatus,
        lease: null,
      };
    }
    if (!existing) await throwIfKeyTaken(transaction, input);
    const documentId = existing?.id ?? (await insertDocument(transaction, input, contentHash));
    const lease = await addJob(transaction, database.dialect, { documentId, leaseHolder });
    await recordChange(transaction, {
      entity: 'DOCUMENT',
      entityId: documentId,
      action: 'ACCEPTED',
      documentId,
      revision: existing ? await setPending(transaction, documentId) : 1,
    });
    return { documentId, created: !existing, status: 'PENDING', lease };
  });
}

async function setPending({ kysely }: Transaction, documentId: number): Promise<number> {
  const { revision } = await kysely
    .updateTable('document')
    .set((row) => ({ status: 'PENDING', status_reason: null, revision: row('revision', '+', 1) }))
    .where('id', '=', documentId)
    .returning('revision')
    .executeTakeFirstOrThrow();
  return revision;
}

async function throwIfKeyTaken({ kysely }: Transaction, { externalId, url }: AcceptDocument): Promise<void> {
  for (const [column, value, name] of [
    ['external_id', externalId, 'external id'],
    ['url', url, 'url'],
  ] as const) {
    if (value === undefined) continue;
    const taken = await kysely
      .selectFrom('document')
      .select('id')
      .where(column, '=', value)
      .executeTakeFirst();
    if (taken)
      throw new DomainError('CONFLICT', `Cannot store the document: its ${name} belongs to another text`);
  }
}

async function insertDocument(
  transaction: Transaction,
  input: AcceptDocument,
  contentHash: string,
): Promise<number> {
  const { kysely } = transaction;
  const publisherId =
    input.publisher === undefined ? null : await resolvePublisher(transaction, input.publisher);
  const { id: documentId } = await kysely
    .insertInto('document')
    .values(toDocumentRow(input, contentHash, publisherId))
    .returning('id')
    .executeTakeFirstOrThrow();
  const { id: versionId } = await kysely
    .insertInto('version')
    .values({
      document_id: documentId,
      ordinal: 0,
      format: input.format ?? 'TEXT',
      content_hash: contentHash,
      created_at: new Date().toISOString(),
      text: input.text,
    })
    .returning('id')
    .executeTakeFirstOrThrow();
  await kysely
    .updateTable('document')
    .set({ current_version_id: versionId })
    .where('id', '=', documentId)
    .execute();
  return documentId;
}

function toDocumentRow(
  input: AcceptDocument,
  contentHash: string,
  publisherId: number | null,
): Insertable<Schema['document']> {
  return {
    title: input.title ?? provisionalTitle(input.text),
    publisher_id: publisherId,
    byline: JSON.stringify(input.byline ?? []),
    url: input.url ?? null,
    external_id: input.externalId ?? null,
    language: input.language ?? UNDETERMINED_LANGUAGE,
    genre: input.genre ?? 'OTHER',
    published_at: input.publishedAt ?? null,
    published_order: input.publishedAt ?? '',
    ingested_at: new Date().toISOString(),
    content_hash: contentHash,
    status: 'PENDING',
    revision: 1,
    is_sample: input.isSample ? 1 : 0,
  };
}
