import { setTimeout as sleep } from 'node:timers/promises';
import type { Context, FetchDocument, IngestDocument, Writer } from '../../schema/context.ts';
import { toActorKey } from '../../schema/model/actor-key.ts';
import type { DocumentDetails, DocumentStatus, SourceText } from '../../schema/model/document.ts';
import { DomainError } from '../../schema/model/errors.ts';
import type { LlmSettings } from '../llm/llm-settings.ts';
import type { Database } from '../store/database.ts';
import {
  type AcceptDocument,
  type AcceptedDocument,
  acceptDocument,
} from '../store/record/accept-document.ts';
import { deleteDocument } from '../store/record/delete-document.ts';
import { failDocument } from '../store/record/fail-document.ts';
import type { Publisher } from '../store/record/resolve-actors.ts';
import { reviewClaim } from '../store/record/review-claim.ts';
import { checkComment, checkDetails } from './check-details.ts';
import { type FetchPage, fetchNothing } from './fetch/fetch-page.ts';
import { createJobRunner } from './jobs/job-runner.ts';
import type { PreparedText } from './text/prepare-source.ts';
import { ExtractionFailedError, type ExtractionPool, QueueFullError } from './worker/extraction-pool.ts';

/** The way of a text into the record: accept, extract, store. */
export interface Ingest {
  readonly writer: Writer;
  /** The same writes, made on another database that keeps the same record. */
  readonly createWriter: (database: Database) => Writer;
  readonly extract: Context['extract'];
  /** Like the writer's `ingestDocument`; also tells how far the document has come. */
  ingest(input: IngestDocument): Promise<IngestOutcome>;
  /** Extracts PENDING documents that no process has leased. */
  resume(): Promise<void>;
  /** Extracts from now on also what others accept, or leave behind when they die. */
  start(): Promise<void>;
  /** Begins nothing more, stops the pool, and gives back what is under way. */
  close(): Promise<void>;
}

export interface IngestOutcome {
  readonly documentId: number;
  /** False when the record already had this text. */
  readonly created: boolean;
  readonly status: DocumentStatus;
  /** Why it FAILED; null otherwise. */
  readonly statusReason: string | null;
}

export interface IngestOptions {
  readonly database: Database;
  readonly pool: ExtractionPool;
  /** Fetches pages by their address; without it no writer does. */
  readonly fetchPage?: FetchPage | undefined;
  /** Jobs begun here at once; 0 leaves them all to other processes. By default as many as keep one worker busy. */
  readonly jobs?: number | undefined;
  /** How long the writer's `ingestDocument` waits for the extraction, in milliseconds. Default 20,000. */
  readonly waitTimeoutMs?: number | undefined;
  /** See `JobRunnerOptions`. */
  readonly leaseMs?: number | undefined;
  readonly pollMs?: number | undefined;
  readonly onError?: ((error: unknown) => void) | undefined;
  readonly watchJob?: (<Result>(work: () => Result) => Result) | undefined;
}

export function createIngest({
  jobs = JOBS_PER_WORKER,
  waitTimeoutMs = 20_000,
  ...parts
}: IngestOptions): Ingest {
  const { database, pool, fetchPage = fetchNothing } = parts;
  const runner = createJobRunner({ ...parts, size: jobs });

  /** Makes a text durable, and begins its extraction here if there is room. */
  async function accept(on: Database, input: AcceptDocument, isReadable: boolean): Promise<AcceptedDocument> {
    const reservation = isReadable ? runner.reserve(input.text.length) : null;
    const accepted = await acceptDocument(on, { ...input, leaseHolder: reservation?.leaseHolder }).catch(
      (error) => {
        reservation?.cancel();
        throw error;
      },
    );
    const { lease, documentId } = accepted;
    // A write that is sent again returns the lease of its first run.
    const isNew = lease?.leaseHolder === reservation?.leaseHolder.name && !runner.running(documentId);
    // The failure is visible in the status of the document.
    if (lease && reservation && isNew) reservation.run(lease).catch(() => undefined);
    else reservation?.cancel();
    if (isReadable && !lease && accepted.status === 'PENDING') runner.wake();
    return accepted;
  }

  /** Waits until a document is extracted, by whomever. */
  async function waitForStatus(documentId: number): Promise<Status> {
    const deadline = Date.now() + waitTimeoutMs;
    for (let pause = 10; ; pause = Math.min(pause * 2, 500)) {
      const work = runner.running(documentId);
      const longest = Math.min(deadline - Date.now(), MAX_POLL_MS);
      if (work) await Promise.race([work, sleep(longest, undefined, { ref: false })]);
      else await sleep(pause);
      const status = await readStatus(database, documentId);
      if (status.status !== 'PENDING' || Date.now() >= deadline || runner.isClosed) return status;
    }
  }

  async function ingestOn(on: Database, input: IngestDocument): Promise<IngestOutcome> {
    const { publisher, ...details } = checkDetails(input);
    const { ifNotEnglish, ...kept } = details;
    const { reading, unreadable } = await prepareText(pool, sourceOf(details));
    const document = {
      ...kept,
      ...(reading && { ...reading, language: reading.language ?? undefined }),
      publisher: publisher === undefined ? undefined : toPublisher(publisher, details),
    };
    const { documentId, created, status } = await accept(on, document, unreadable === null);
    if (unreadable) await failDocument(on, documentId, unreadable.message);
    const isWaiting = !unreadable && status === 'PENDING';
    const reached = isWaiting ? await waitForStatus(documentId) : await readStatus(database, documentId);
    return { documentId, created, ...reached };
  }

  /** A page that was fetched goes the way of one that was sent. */
  async function fetchOn(on: Database, input: FetchDocument): Promise<IngestOutcome> {
    const { url, ...details } = checkDetails(input);
    return ingestOn(on, { ...details, url, ...(await fetchPage(url)) });
  }

  const createWriter = (on: Database): Writer => ({
    ingestDocument: (input) => ingestOn(on, input),
    fetchDocument: (input) => fetchOn(on, input),
    deleteDocument: (input) => deleteDocument(on, input),
    reviewClaim: async ({ comment, ...input }) =>
      reviewClaim(on, { ...input, comment: checkComment(comment) }),
  });

  return {
    ingest: (input) => ingestOn(database, input),
    writer: createWriter(database),
    createWriter,
    extract: async (source, caller) =>
      pool.extract(sourceOf(checkDetails(source)), caller).catch(throwUnreadable),
    resume: runner.drain,
    start: runner.start,
    async close() {
      const idle = runner.close();
      await pool.close();
      await idle;
    },
  };
}

/**
 * How many jobs at once keep the workers busy: while one is extracted others are stored, which takes a database server many
 * round trips. A model takes so long that what waits is better left to other processes.
 */
export function jobsFor({
  workers,
  llm,
}: {
  readonly workers: number;
  readonly llm: LlmSettings | null;
}): number {
  return llm ? workers : workers * JOBS_PER_WORKER;
}

const JOBS_PER_WORKER = 4;

/** Longest interval between two status reads, in milliseconds. */
const MAX_POLL_MS = 60_000;

type Status = Pick<IngestOutcome, 'status' | 'statusReason'>;

type ReadText =
  | { readonly reading: PreparedText; readonly unreadable: null }
  | { readonly reading: null; readonly unreadable: ExtractionFailedError };

/**
 * Refuses a text that cannot be taken. A text its reader cannot cope with is taken as it is, and the error given back; a
 * page is refused then, for its article is what would be kept.
 */
async function prepareText(pool: ExtractionPool, source: SourceText): Promise<ReadText> {
  try {
    return { reading: await pool.read(source), unreadable: null };
  } catch (error) {
    if (!(error instanceof ExtractionFailedError)) throw error;
    if (source.format !== 'HTML') return { reading: null, unreadable: error };
    throw new DomainError('UNREADABLE_PAGE', error.message.replace('extract the text', 'read the page'));
  }
}

/** A text that a reader dies of is the sender's to change; all else that goes wrong is not. */
function throwUnreadable(error: unknown): never {
  if (!(error instanceof QueueFullError)) throw error;
  throw new DomainError(
    'UNREADABLE_TEXT',
    'Cannot extract the text: it exceeds the time or memory limit of one text; split it',
  );
}

/** A text that its publisher speaks itself does not come from a medium. */
function toPublisher(name: string, { genre }: DocumentDetails): Publisher {
  const isOwnVoice = genre === 'PRESS_RELEASE' || genre === 'STATEMENT' || genre === 'SPEECH';
  return { key: toActorKey(name), name, kind: isOwnVoice ? 'ORGANIZATION' : 'MEDIA' };
}

/** What an extractor may know; a worker thread is sent nothing else. */
function sourceOf({ text, format, title, publishedAt, language, ifNotEnglish }: SourceText): SourceText {
  return { text, format, title, publishedAt, language, ifNotEnglish };
}

async function readStatus({ kysely }: Database, documentId: number): Promise<Status> {
  const row = await kysely
    .selectFrom('document')
    .select(['status', 'status_reason'])
    .where('id', '=', documentId)
    .executeTakeFirst();
  if (!row) throw new DomainError('NOT_FOUND', 'Cannot finish the document: it was deleted meanwhile');
  // The column's CHECK admits no other value.
  return { status: row.status as DocumentStatus, statusReason: row.status_reason };
}
