import type { Actor, Mention } from '../../../schema/model/actor.ts';
import type { Extraction } from '../../../schema/model/extraction.ts';
import { recordChange } from '../changes/record-change.ts';
import type { Database, Transaction } from '../database.ts';
import { documentIdOf, finishJob, type Lease } from '../jobs/lease.ts';
import { checkExtraction } from './check-extraction.ts';
import { indexForSearch } from './index-for-search.ts';
import { provisionalTitle, UNDETERMINED_LANGUAGE } from './provisional-title.ts';
import { readVersion, type StoredVersion } from './read-version.ts';
import { idOf, resolveActors } from './resolve-actors.ts';
import { type StoreContext, storeClaims } from './store-claims.ts';
import { ledgerTotals, storeLedger } from './store-ledger.ts';
import { storeSections } from './store-sections.ts';

/**
 * Stores the extraction of a document's current version and sets READY, in one transaction. Does nothing when the document
 * was deleted, is READY already, or when the given lease is lost.
 *
 * @throws {InvalidExtractionError} when the extraction violates an invariant; nothing is stored then.
 */
export async function storeExtraction(
  database: Pick<Database, 'transaction'>,
  job: number | Lease,
  extraction: Extraction,
): Promise<void> {
  await database.transaction(async (transaction) => {
    if (!(await finishJob(transaction, job))) return;
    const version = await readVersion(transaction.kysely, documentIdOf(job));
    if (!version || version.status === 'READY') return;
    checkExtraction(version.text, extraction);

    const actors = await resolveActors(transaction, extraction.actors, version.documentId);
    const { sectionAt, entries } = await storeSections(transaction, version, extraction.sections);
    const context: StoreContext = { version, actors, sectionAt };
    await storeRoles(transaction, extraction.actors, context);
    await storeMentions(transaction, extraction.mentions, context);
    const claimEntries = await storeClaims(transaction, extraction, context);
    await indexForSearch(transaction, version, [...entries, ...claimEntries]);
    await storeRejections(transaction, extraction, version);
    await storeLedger(transaction, version, extraction.ledger);
    await markReady(transaction, extraction, version);
  });
}

async function storeRoles(
  transaction: Transaction,
  all: readonly Actor[],
  { actors, version }: StoreContext,
): Promise<void> {
  const rows = all.flatMap(({ key, roles }) =>
    roles.map(({ title, organization }) => ({
      actor_id: idOf(actors, key),
      title,
      organization_id: organization === null ? null : idOf(actors, organization),
      document_id: version.documentId,
    })),
  );
  await transaction.insert('role', rows);
}

async function storeMentions(
  transaction: Transaction,
  mentions: readonly Mention[],
  { actors, version, sectionAt }: StoreContext,
): Promise<void> {
  const rows = mentions
    .toSorted((a, b) => a.start - b.start)
    .map(({ actor, start, end, quote, form, confidence }) => ({
      document_id: version.documentId,
      version_id: version.versionId,
      section_id: sectionAt(start),
      actor_id: idOf(actors, actor),
      span_start: start,
      span_end: end,
      quote,
      form,
      confidence,
    }));
  await transaction.insert('mention', rows);
}

async function storeRejections(
  transaction: Transaction,
  { rejections }: Extraction,
  { versionId }: StoredVersion,
): Promise<void> {
  const rows = rejections.map(({ reason, quote }, ordinal) => ({
    version_id: versionId,
    ordinal,
    reason,
    quote,
  }));
  await transaction.insert('rejection', rows);
}

/** What the person who sent the document said of it goes before what the extractor found. */
async function markReady(
  transaction: Transaction,
  extraction: Extraction,
  version: StoredVersion,
): Promise<void> {
  const { kysely } = transaction;
  const { documentId, versionId, revision } = version;
  await kysely
    .updateTable('version')
    .set({
      extractor: extraction.extractor,
      extractor_version: extraction.extractorVersion,
      ...ledgerTotals(extraction.ledger),
    })
    .where('id', '=', versionId)
    .execute();
  await kysely
    .updateTable('document')
    .set({
      status: 'READY',
      status_reason: null,
      title: version.title ?? extraction.title ?? provisionalTitle(version.text),
      language: version.language === UNDETERMINED_LANGUAGE ? extraction.language : version.language,
      revision: revision + 1,
    })
    .where('id', '=', documentId)
    .execute();
  await recordChange(transaction, {
    entity: 'DOCUMENT',
    entityId: documentId,
    action: 'EXTRACTED',
    documentId,
    revision: revision + 1,
  });
}
