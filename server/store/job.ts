import { type RawBuilder, sql } from 'kysely';
import type { Database, Transaction } from './database.ts';

/** The right to extract one document, until it runs out or somebody else is given it. */
export interface Lease {
  readonly documentId: number;
  readonly worker: string;
  /** How often the extraction was begun, this time included. Tells this lease from every other of the same document. */
  readonly attempts: number;
  /** Why the attempt before came to nothing; null when nobody could tell. */
  readonly reason: string | null;
}

/** Who wants to work, and for how long at a time. */
export interface Worker {
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
  { documentId, worker }: { readonly documentId: number; readonly worker?: Worker | undefined },
): Promise<Lease | null> {
  await kysely
    .insertInto('job')
    .values({
      document_id: documentId,
      attempts: worker ? 1 : 0,
      worker: worker?.name ?? null,
      leased_until: worker ? sql`${now(dialect)} + ${worker.leaseMs}` : 0,
      reason: null,
    })
    .onConflict((conflict) => conflict.column('document_id').doNothing())
    .execute();
  return worker ? { documentId, worker: worker.name, attempts: 1, reason: null } : null;
}

/**
 * A job that can be begun: NEW ones never were; those that are LEFT were begun before, and whoever did them died or failed,
 * for all anybody knows of their text.
 */
export type OpenJob = 'NEW' | 'LEFT';

/** Tells which job a worker is to claim next, without writing; null when there is none. */
export async function findOpenJob(
  { kysely, dialect }: Database,
  worker: Pick<Worker, 'startedAt'> = {},
): Promise<OpenJob | null> {
  const jobs = kysely.selectFrom('job').select('id').limit(1);
  const left = await jobs
    .where('leased_until', '>', 0)
    .where('leased_until', '<=', now(dialect))
    .where(isFor(worker))
    .executeTakeFirst();
  if (left) return 'LEFT';
  return (await jobs.where('leased_until', '=', 0).executeTakeFirst()) ? 'NEW' : null;
}

/** Takes the first job of a kind that nobody does, or whose worker has not been heard of in time; null when there is none. */
export async function claimJob(database: Database, worker: Worker, kind: OpenJob): Promise<Lease | null> {
  const { dialect } = database;
  return database.transaction(async ({ kysely }) => {
    const open = kysely
      .selectFrom('job')
      .select('id')
      .where('leased_until', kind === 'NEW' ? '=' : '>', 0)
      .where('leased_until', '<=', now(dialect))
      .$if(kind === 'LEFT', (jobs) => jobs.where(isFor(worker)))
      .orderBy('leased_until')
      .orderBy('id')
      .limit(1)
      .$if(dialect === 'postgres', (jobs) => jobs.forUpdate().skipLocked());
    const job = await kysely
      .updateTable('job')
      .set((row) => ({
        worker: worker.name,
        leased_until: sql`${now(dialect)} + ${worker.leaseMs}`,
        attempts: row('attempts', '+', 1),
      }))
      .where('id', '=', open)
      .returning(['document_id as documentId', 'attempts', 'reason'])
      .executeTakeFirst();
    return job ? { ...job, worker: worker.name } : null;
  });
}

/** How much there is to extract, for all processes together. */
export interface Queue {
  /** Jobs that nobody does yet. */
  readonly waiting: number;
  readonly underWay: number;
  /** Jobs that came to nothing and are begun again a little later. */
  readonly toBeRetried: number;
  /** How long ago the oldest text was accepted; 0 when there is none. */
  readonly oldestSeconds: number;
}

export async function readQueue({ kysely, dialect }: Database): Promise<Queue> {
  const { jobs, underWay, held, oldest } = await kysely
    .selectFrom('job')
    .innerJoin('document', 'document.id', 'job.document_id')
    .select(({ fn, eb }) => {
      const isHeld = eb('leased_until', '>', now(dialect));
      const isDone = eb.and([isHeld, eb('worker', 'is not', null)]);
      return [
        fn.countAll<number>().as('jobs'),
        fn.countAll<number>().filterWhere(isHeld).as('held'),
        fn.countAll<number>().filterWhere(isDone).as('underWay'),
        fn.min<string | null>('ingested_at').as('oldest'),
      ];
    })
    .executeTakeFirstOrThrow();
  const oldestSeconds = oldest === null ? 0 : Math.max(0, (Date.now() - Date.parse(oldest)) / 1_000);
  return { waiting: jobs - held, underWay, toBeRetried: held - underWay, oldestSeconds };
}

/**
 * Says that a worker still works on these documents. What else is leased to it, it was not told of: the connection broke
 * before it was, and the lease runs out.
 */
export async function renewLeases(
  database: Database,
  worker: Worker,
  documentIds: readonly number[],
): Promise<void> {
  if (documentIds.length === 0) return;
  await database.transaction(({ kysely }) =>
    kysely
      .updateTable('job')
      .set({ leased_until: sql`${now(database.dialect)} + ${worker.leaseMs}` })
      .where('worker', '=', worker.name)
      .where('document_id', 'in', documentIds)
      .execute(),
  );
}

/** Why a job is given back unfinished. */
export interface Failure {
  readonly reason: string;
  /** When it may be begun again. */
  readonly retryMs: number;
  /** Whether it is one of the attempts that a document has. */
  readonly counts: boolean;
}

/** Gives a job back: at once and as if it had not been begun, or to be tried again later. */
export async function releaseJob(database: Database, lease: Lease, failure?: Failure): Promise<void> {
  const attempts = failure?.counts ? lease.attempts : lease.attempts - 1;
  // What was begun before stays LEFT.
  const open = attempts === 0 ? 0 : sql<number>`${now(database.dialect)}`;
  await database.transaction(({ kysely }) =>
    kysely
      .updateTable('job')
      .set({
        worker: null,
        leased_until: failure ? sql`${now(database.dialect)} + ${failure.retryMs}` : open,
        attempts,
        reason: failure?.reason ?? lease.reason,
      })
      .where('document_id', '=', lease.documentId)
      .where('worker', '=', lease.worker)
      .where('attempts', '=', lease.attempts)
      .execute(),
  );
}

/**
 * Ends a job inside the transaction that stores its effect. With a lease, false when it is no longer held: somebody else
 * does the job now, or has done it, and nothing may be stored.
 */
export async function finishJob({ kysely }: Transaction, job: number | Lease): Promise<boolean> {
  const isLease = typeof job !== 'number';
  const { numDeletedRows } = await kysely
    .deleteFrom('job')
    .where('document_id', '=', documentOf(job))
    .$if(isLease, (jobs) => {
      const { worker, attempts } = job as Lease;
      return jobs.where('worker', '=', worker).where('attempts', '=', attempts);
    })
    .executeTakeFirst();
  return !isLease || numDeletedRows > 0n;
}

/** The document that a job is about. */
export function documentOf(job: number | Lease): number {
  return typeof job === 'number' ? job : job.documentId;
}

/**
 * Takes back the jobs of those workers that `isDead` knows to be gone. They are open at once the first time; later they
 * wait, so that a process that dies every second for a reason of its own does not use up their attempts in a few.
 */
export async function releaseDeadWorkers(
  database: Database,
  isDead: (worker: string) => boolean,
): Promise<void> {
  const workers = await database.kysely.selectFrom('job').select('worker').distinct().execute();
  const dead = workers.flatMap(({ worker }) => (worker !== null && isDead(worker) ? [worker] : []));
  if (dead.length === 0) return;
  await database.transaction(({ kysely }) =>
    kysely
      .updateTable('job')
      .set({ worker: null, leased_until: sql`${now(database.dialect)} + ${PAUSE_AFTER_LOSS}` })
      .where('worker', 'in', dead)
      .execute(),
  );
}

/** After its second loss a job waits five seconds, then four times, then nine times as long. */
const PAUSE_AFTER_LOSS = sql<number>`(attempts - 1) * (attempts - 1) * 5000`;

/**
 * A worker that has lived for less than a job would wait may be about to die for a reason of its own. One that was begun
 * as often as it may be is only given up.
 */
function isFor({ startedAt = Number.NEGATIVE_INFINITY }: Pick<Worker, 'startedAt'>): RawBuilder<boolean> {
  const aliveMs = Math.min(Math.trunc(performance.now() - startedAt), Number.MAX_SAFE_INTEGER);
  return sql<boolean>`(attempts <= 1 or attempts >= ${MAX_ATTEMPTS} or ${PAUSE_AFTER_LOSS} <= ${aliveMs})`;
}

/** The database's own clock, in milliseconds: those of several machines differ. */
function now(dialect: Database['dialect']): RawBuilder<number> {
  return dialect === 'sqlite'
    ? sql`cast(unixepoch('subsec') * 1000 as integer)`
    : sql`cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`;
}
