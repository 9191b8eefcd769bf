import { type RawBuilder, sql } from 'kysely';
import type { Database, Transaction } from '../database.ts';
import { currentTimeMs } from './current-time.ts';

/** The exclusive right to extract one document, until it expires or another process gets it. */
export interface Lease {
  readonly documentId: number;
  readonly leaseHolder: string;
  /** How often the extraction was begun, this time included. Tells this lease from every other of the same document. */
  readonly attempts: number;
  /** Why the previous attempt failed; null when unknown. */
  readonly reason: string | null;
}

/** Who wants to work, and for how long at a time. */
export interface LeaseHolder {
  readonly name: string;
  readonly leaseMs: number;
  /** When it began to live, by `performance.now()`; long ago by default. */
  readonly startedAt?: number;
}

/** A job is begun so often, whatever becomes of its workers; then its document has FAILED. Failures of the database count nothing. */
export const MAX_ATTEMPTS = 5;

/** Adds the job of extracting a document, inside the transaction that makes it PENDING; leased to `worker` if given. */
export async function addJob(
  { kysely }: Transaction,
  dialect: Database['dialect'],
  {
    documentId,
    leaseHolder,
  }: { readonly documentId: number; readonly leaseHolder?: LeaseHolder | undefined },
): Promise<Lease | null> {
  await kysely
    .insertInto('job')
    .values({
      document_id: documentId,
      attempts: leaseHolder ? 1 : 0,
      worker: leaseHolder?.name ?? null,
      leased_until: leaseHolder ? sql`${currentTimeMs(dialect)} + ${leaseHolder.leaseMs}` : 0,
      reason: null,
    })
    .onConflict((conflict) => conflict.column('document_id').doNothing())
    .execute();
  return leaseHolder ? { documentId, leaseHolder: leaseHolder.name, attempts: 1, reason: null } : null;
}

/**
 * Kind of an available job: NEW ones have never been leased; for LEFT ones an earlier lease expired or failed, perhaps because
 * of their text.
 */
export type OpenJobKind = 'NEW' | 'LEFT';

/** Tells which job a worker is to claim next, without writing; null when there is none. */
export async function findOpenJob(
  { kysely, dialect }: Database,
  leaseHolder: Pick<LeaseHolder, 'startedAt'> = {},
): Promise<OpenJobKind | null> {
  const jobs = kysely.selectFrom('job').select('id').limit(1);
  const left = await jobs
    .where('leased_until', '>', 0)
    .where('leased_until', '<=', currentTimeMs(dialect))
    .where(isReadyFor(leaseHolder))
    .executeTakeFirst();
  if (left) return 'LEFT';
  return (await jobs.where('leased_until', '=', 0).executeTakeFirst()) ? 'NEW' : null;
}

/** Leases the first available job of a kind; null when there is none. */
export async function leaseJob(
  database: Database,
  leaseHolder: LeaseHolder,
  kind: OpenJobKind,
): Promise<Lease | null> {
  const { dialect } = database;
  return database.transaction(async ({ kysely }) => {
    const open = kysely
      .selectFrom('job')
      .select('id')
      .where('leased_until', kind === 'NEW' ? '=' : '>', 0)
      .where('leased_until', '<=', currentTimeMs(dialect))
      .$if(kind === 'LEFT', (jobs) => jobs.where(isReadyFor(leaseHolder)))
      .orderBy('leased_until')
      .orderBy('id')
      .limit(1)
      .$if(dialect === 'postgres', (jobs) => jobs.forUpdate().skipLocked());
    const job = await kysely
      .updateTable('job')
      .set((row) => ({
        worker: leaseHolder.name,
        leased_until: sql`${currentTimeMs(dialect)} + ${leaseHolder.leaseMs}`,
        attempts: row('attempts', '+', 1),
      }))
      .where('id', '=', open)
      .returning(['document_id as documentId', 'attempts', 'reason'])
      .executeTakeFirst();
    return job ? { ...job, leaseHolder: leaseHolder.name } : null;
  });
}

/**
 * Says that a worker still works on these documents. What else is leased to it, it was not told of: the connection broke
 * before it was, and the lease runs out.
 */
export async function renewLeases(
  database: Database,
  leaseHolder: LeaseHolder,
  documentIds: readonly number[],
): Promise<void> {
  if (documentIds.length === 0) return;
  await database.transaction(({ kysely }) =>
    kysely
      .updateTable('job')
      .set({ leased_until: sql`${currentTimeMs(database.dialect)} + ${leaseHolder.leaseMs}` })
      .where('worker', '=', leaseHolder.name)
      .where('document_id', 'in', documentIds)
      .execute(),
  );
}

/** Why a job is given back unfinished. */
export interface JobFailure {
  readonly reason: string;
  /** When it may be begun again. */
  readonly retryAfterMs: number;
  /** Whether it is one of the attempts that a document has. */
  readonly countsAsAttempt: boolean;
}

/** Gives a job back: at once and as if it had not been begun, or to be tried again later. */
export async function releaseJob(database: Database, lease: Lease, failure?: JobFailure): Promise<void> {
  const attempts = failure?.countsAsAttempt ? lease.attempts : lease.attempts - 1;
  // What was begun before stays LEFT.
  const open = attempts === 0 ? 0 : sql<number>`${currentTimeMs(database.dialect)}`;
  await database.transaction(({ kysely }) =>
    kysely
      .updateTable('job')
      .set({
        worker: null,
        leased_until: failure ? sql`${currentTimeMs(database.dialect)} + ${failure.retryAfterMs}` : open,
        attempts,
        reason: failure?.reason ?? lease.reason,
      })
      .where('document_id', '=', lease.documentId)
      .where('worker', '=', lease.leaseHolder)
      .where('attempts', '=', lease.attempts)
      .execute(),
  );
}

/**
 * Ends a job in the transaction that stores its effect. With a lease, false when the lease is lost: another process runs or
 * has run the job, and nothing may be stored.
 */
export async function finishJob({ kysely }: Transaction, job: number | Lease): Promise<boolean> {
  const isLease = typeof job !== 'number';
  const { numDeletedRows } = await kysely
    .deleteFrom('job')
    .where('document_id', '=', documentIdOf(job))
    .$if(isLease, (jobs) => {
      const { leaseHolder, attempts } = job as Lease;
      return jobs.where('worker', '=', leaseHolder).where('attempts', '=', attempts);
    })
    .executeTakeFirst();
  return !isLease || numDeletedRows > 0n;
}

/** The document that a job is about. */
export function documentIdOf(job: number | Lease): number {
  return typeof job === 'number' ? job : job.documentId;
}

/** After its second loss a job waits five seconds, then four times, then nine times as long. */
export const RETRY_BACKOFF_MS = sql<number>`(attempts - 1) * (attempts - 1) * 5000`;

/**
 * A worker that has lived for less than a job would wait may be about to die for a reason of its own. One that was begun
 * as often as it may be is only given up.
 */
function isReadyFor({
  startedAt = Number.NEGATIVE_INFINITY,
}: Pick<LeaseHolder, 'startedAt'>): RawBuilder<boolean> {
  const aliveMs = Math.min(Math.trunc(performance.now() - startedAt), Number.MAX_SAFE_INTEGER);
  return sql<boolean>`(attempts <= 1 or attempts >= ${MAX_ATTEMPTS} or ${RETRY_BACKOFF_MS} <= ${aliveMs})`;
}
