import type { Context, IngestDocument, Writer } from '../../schema/context.ts';
import type { DocumentDetails, DocumentStatus, SourceText } from '../../schema/model/document.ts';
import { DomainError } from '../../schema/model/errors.ts';
import { toActorKey } from '../extraction/actor-key.ts';
import { acceptDocument } from '../store/accept-document.ts';
import { InvalidExtractionError } from '../store/check-extraction.ts';
import type { Database } from '../store/database.ts';
import { deleteDocument } from '../store/delete-document.ts';
import { failDocument } from '../store/fail-document.ts';
import type { Publisher } from '../store/resolve-actors.ts';
import { reviewClaim } from '../store/review-claim.ts';
import { storeExtraction } from '../store/store-extraction.ts';
import { listPending, readVersion } from '../store/stored-version.ts';
import { checkDetails } from './check-details.ts';
import { ExtractionFailedError, type ExtractionPool, PoolClosedError } from './extraction-pool.ts';

/** The way of a text into the record: accept, extract, store. */
export interface Ingest {
  readonly writer: Writer;
  readonly extract: Context['extract'];
  /** Like the writer's `ingestDocument`; also tells how far the document has come. */
  ingest(input: IngestDocument): Promise<IngestOutcome>;
  /** Extracts what an earlier process accepted and left PENDING. */
  resume(): Promise<void>;
}

export interface IngestOutcome {
  readonly documentId: number;
  /** False when the record already had this text. */
  readonly created: boolean;
  readonly status: DocumentStatus;
  /** Why it FAILED; null otherwise. */
  readonly statusReason: string | null;
}

export interface IngestParts {
  readonly database: Database;
  readonly pool: ExtractionPool;
}

export function createIngest({ database, pool }: IngestParts): Ingest {
  const underWay = new Map<number, Promise<void>>();

  /** Extracts a document once, however many wait for it. */
  function complete(documentId: number): Promise<void> {
    const known = underWay.get(documentId);
    if (known) return known;
    const work = extractAndStore({ database, pool }, documentId).finally(() => underWay.delete(documentId));
    underWay.set(documentId, work);
    return work;
  }

  async function ingest(input: IngestDocument): Promise<IngestOutcome> {
    const { publisher, ...details } = checkDetails(input);
    const unreadable = await checkText(pool, sourceOf(details));
    const { documentId, created, status } = await acceptDocument(database, {
      ...details,
      publisher: publisher === undefined ? undefined : toPublisher(publisher, details),
    });
    if (unreadable) await failDocument(database, documentId, unreadable.message);
    else if (status !== 'READY') await complete(documentId);
    return { documentId, created, ...(await readStatus(database, documentId)) };
  }

  return {
    ingest,
    writer: {
      ingestDocument: ingest,
      deleteDocument: (input) => deleteDocument(database, input),
      reviewClaim: (input) => reviewClaim(database, input),
    },
    extract: async (source) => pool.extract(sourceOf(checkDetails(source))),
    async resume() {
      // One after the other: new documents go in between instead of waiting for all.
      for (const documentId of await listPending(database.kysely)) await complete(documentId);
    },
  };
}

/** Refuses a text that cannot be taken. A text the extractor cannot cope with is taken, and its error given back. */
async function checkText(pool: ExtractionPool, source: SourceText): Promise<ExtractionFailedError | null> {
  try {
    await pool.check(source);
    return null;
  } catch (error) {
    if (error instanceof ExtractionFailedError) return error;
    throw error;
  }
}

/** A text that its publisher speaks itself does not come from a medium. */
function toPublisher(name: string, { genre }: DocumentDetails): Publisher {
  const isOwnVoice = genre === 'PRESS_RELEASE' || genre === 'STATEMENT' || genre === 'SPEECH';
  return { key: toActorKey(name), name, kind: isOwnVoice ? 'ORGANIZATION' : 'MEDIA' };
}

/** What an extractor may know; a worker thread is sent nothing else. */
function sourceOf({ text, format, title, publishedAt }: SourceText): SourceText {
  return { text, format, title, publishedAt };
}

/** A document whose extraction cannot succeed is FAILED; one whose extraction was cut short stays PENDING. */
async function extractAndStore({ database, pool }: IngestParts, documentId: number): Promise<void> {
  const version = await readVersion(database.kysely, documentId);
  if (!version) return;
  const { text, format, title, publishedAt } = version;
  try {
    const source = { text, format, title: title ?? undefined, publishedAt: publishedAt ?? undefined };
    await storeExtraction(database, documentId, await pool.extract(source));
  } catch (error) {
    if (error instanceof PoolClosedError) return;
    if (!isFinal(error)) throw error;
    await failDocument(database, documentId, error.message);
  }
}

/** Tells whether trying again cannot help; of a `DomainError`, READ_ONLY is about the database, not about the text. */
function isFinal(error: unknown): error is Error {
  if (error instanceof DomainError) return error.code !== 'READ_ONLY';
  return error instanceof ExtractionFailedError || error instanceof InvalidExtractionError;
}

async function readStatus(
  { kysely }: Database,
  documentId: number,
): Promise<Pick<IngestOutcome, 'status' | 'statusReason'>> {
  const row = await kysely
    .selectFrom('document')
    .select(['status', 'status_reason'])
    .where('id', '=', documentId)
    .executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND', 'Cannot finish the document: it was deleted meanwhile');
  // The column's CHECK admits no other value.
  return { status: row.status as DocumentStatus, statusReason: row.status_reason };
}
