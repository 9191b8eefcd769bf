import { setTimeout as sleep } from 'node:timers/promises';
import type { SourceText } from '../../../schema/model/document.ts';
import { DomainError } from '../../../schema/model/errors.ts';
import { UnavailableError } from '../../../schema/model/unavailable-error.ts';
import type { Database } from '../../store/database.ts';
import { type JobFailure, type Lease, MAX_ATTEMPTS, releaseJob } from '../../store/jobs/lease.ts';
import { InvalidExtractionError } from '../../store/record/check-extraction.ts';
import { failDocument } from '../../store/record/fail-document.ts';
import { UNDETERMINED_LANGUAGE } from '../../store/record/provisional-title.ts';
import { readVersion, type StoredVersion } from '../../store/record/read-version.ts';
import { storeExtraction } from '../../store/record/store-extraction.ts';
import { ExtractionFailedError, type ExtractionPool, PoolClosedError } from '../worker/extraction-pool.ts';

/** What a job is done with. */
export interface JobContext {
  readonly database: Database;
  readonly pool: ExtractionPool;
  /** How long the lease of the job holds without being renewed. */
  readonly leaseMs: number;
}

/** A document whose extraction cannot succeed is FAILED; the job of one that was cut short is given back. */
export async function runJob(parts: JobContext, lease: Lease): Promise<'DONE' | 'GIVEN_UP' | 'CUT_SHORT'> {
  const { database, pool } = parts;
  try {
    if (lease.attempts > MAX_ATTEMPTS) return await failPermanently(database, lease, reasonOf(lease));
    const version = await readVersion(database.kysely, lease.documentId);
    if (!version) return 'GIVEN_UP';
    const source = sourceOf(version);
    if (database.file) await pool.extractInto(database.file, lease, source);
    else await storeExtraction(database, lease, await pool.extract(source, 'job'));
    return 'DONE';
  } catch (error) {
    if (isFinal(error)) return await failPermanently(database, lease, error.message);
    if (error instanceof PoolClosedError) {
      await releaseJob(database, lease);
      return 'CUT_SHORT';
    }
    const reason = error instanceof Error ? error.message : String(error);
    const failure = {
      reason,
      retryAfterMs: 1_000 * 2 ** lease.attempts,
      countsAsAttempt: !isDatabaseError(error),
    };
    // Where the database is what fails, this may fail too.
    await releaseJob(database, lease, failure).catch(() => void releaseForRetry(parts, lease, failure));
    throw error;
  }
}

/** Gives a job back once the database is there again. When its lease has run out, it is anybody's without that. */
async function releaseForRetry(
  { database, leaseMs }: JobContext,
  lease: Lease,
  failure: JobFailure,
): Promise<void> {
  const deadline = Date.now() + leaseMs;
  for (let isBack = false; !isBack && Date.now() < deadline; ) {
    await sleep(1_000, undefined, { ref: false });
    isBack = await releaseJob(database, lease, failure).then(
      () => true,
      (error) => !isDatabaseError(error),
    );
  }
}

/** An accepted text is not rejected again; a text of unknown language counts as English. */
function sourceOf({ text, format, title, publishedAt, language }: StoredVersion): SourceText {
  return {
    text,
    format,
    title: title ?? undefined,
    publishedAt: publishedAt ?? undefined,
    language: language === UNDETERMINED_LANGUAGE ? 'en' : language,
    ifNotEnglish: 'SECTIONS_ONLY',
  };
}

async function failPermanently(database: Database, lease: Lease, reason: string): Promise<'GIVEN_UP'> {
  await failDocument(database, lease, reason);
  return 'GIVEN_UP';
}

function reasonOf({ reason }: Lease): string {
  const state = reason ?? 'each time its worker was gone before it had an answer';
  return `Cannot extract the text: all ${MAX_ATTEMPTS} attempts failed; ${state}`;
}

/** Tells whether trying again cannot help. */
function isFinal(error: unknown): error is Error {
  if (error instanceof DomainError) return !isDatabaseError(error);
  return error instanceof ExtractionFailedError || error instanceof InvalidExtractionError;
}

/** Tells whether the database failed and not the text, which has lost none of its attempts then. */
function isDatabaseError(error: unknown): boolean {
  if (error instanceof DomainError) return error.code === 'READ_ONLY';
  return error instanceof UnavailableError;
}
