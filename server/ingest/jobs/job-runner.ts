import { randomBytes } from 'node:crypto';
import { hostname } from 'node:os';
import type { Database } from '../../store/database.ts';
import { findOpenJob, type Lease, type LeaseHolder, leaseJob, renewLeases } from '../../store/jobs/lease.ts';
import { releaseDeadHolders } from '../../store/jobs/release-dead-holders.ts';
import type { ExtractionPool } from '../worker/extraction-pool.ts';
import { SHORT_TEXT } from '../worker/extraction-queue.ts';
import { runJob } from './run-job.ts';

/** Does the extraction jobs of a record, beside any number of others that do the same. */
export interface JobRunner {
  /** Takes room for one more job, to be used by `run` or given back; null when there is none. There is more for short texts. */
  reserve(length: number): Reservation | null;
  /** The job of a document that runs here; undefined when none does. Rejects when the database fails. */
  running(documentId: number): Promise<void> | undefined;
  /** Looks for jobs at once. */
  wake(): void;
  /** Does all there is to do now, also what dead processes of this machine have left, and waits for it. */
  drain(): Promise<void>;
  /** Looks for jobs from now on, first of all for those that processes of this machine have left when they died. */
  start(): Promise<void>;
  readonly isClosed: boolean;
  /** Takes no more jobs, and waits for those under way: close the pool to cut them short. */
  close(): Promise<void>;
}

export interface Reservation {
  readonly leaseHolder: LeaseHolder;
  run(lease: Lease): Promise<void>;
  cancel(): void;
}

export interface JobRunnerOptions {
  readonly database: Database;
  readonly pool: ExtractionPool;
  /** Jobs at once; `MAX_PARALLEL_JOBS` more where their texts are short. */
  readonly size: number;
  /** How long a worker may be silent before its jobs are given to others. Default 45,000. */
  readonly leaseMs?: number | undefined;
  /** How often jobs of others are looked for, in milliseconds. Default 1,000. */
  readonly pollMs?: number | undefined;
  /** Called with database errors of background work. */
  readonly onError?: ((error: unknown) => void) | undefined;
  /** Stands around each job. */
  readonly watchJob?: (<Result>(work: () => Result) => Result) | undefined;
}

const LEASE_MS = 45_000;

/** Additional jobs for short texts, so that a short text does not wait for a long one. */
const MAX_PARALLEL_JOBS = 8;

export function createJobRunner(options: JobRunnerOptions): JobRunner {
  const { database, pool, size, leaseMs = LEASE_MS, pollMs = 1_000, onError = () => undefined } = options;
  const { watchJob = (work) => work() } = options;
  const leaseHolder: LeaseHolder = {
    name: `${hostname()}:${process.pid}:${randomBytes(4).toString('hex')}`,
    leaseMs,
    startedAt: performance.now(),
  };
  const running = new Map<number, Promise<void>>();
  let reserved = 0;
  // A job that was begun before may be what ended its worker. It runs with no other beside it that it could take along.
  let isAlone = false;
  let searching: Promise<void> | null = null;
  let isClosed = false;
  let poll: NodeJS.Timeout | undefined;
  let stopListening = () => {};
  const heartbeat = setInterval(() => {
    renewLeases(database, leaseHolder, [...running.keys()]).catch(onError);
  }, leaseMs / 3).unref();

  function startJob(lease: Lease): Promise<void> {
    const work = runJob({ database, pool, leaseMs }, lease)
      .then((outcome) => {
        // Without its pool nothing can be done here any more.
        if (outcome === 'CUT_SHORT') isClosed = true;
      })
      .finally(() => {
        running.delete(lease.documentId);
        if (!isClosed) void findJobs();
      });
    running.set(lease.documentId, work);
    return work;
  }

  const run = (lease: Lease): Promise<void> => watchJob(() => startJob(lease));

  const releaseExpired = () => releaseDeadHolders(database, isDead);

  /** Claims jobs while there is room; one at a time looks. */
  function findJobs(): Promise<void> {
    searching ??= leaseAll()
      .catch(onError)
      .finally(() => {
        searching = null;
      });
    return searching;
  }

  const busy = () => running.size + reserved;
  const hasRoom = (more = 0) => !isClosed && size > 0 && busy() < size + more;

  async function leaseAll(): Promise<void> {
    while (hasRoom() && (!isAlone || busy() === 0)) {
      const open = await findOpenJob(database, leaseHolder);
      isAlone = open === 'LEFT';
      if (open === null || (isAlone && busy() > 0)) return;
      const lease = await leaseJob(database, leaseHolder, open);
      if (lease) run(lease).catch(onError);
    }
  }

  return {
    reserve(length) {
      if (!hasRoom(length > SHORT_TEXT ? 0 : MAX_PARALLEL_JOBS) || isAlone) return null;
      reserved += 1;
      const cancel = () => {
        reserved -= 1;
      };
      return {
        leaseHolder,
        cancel,
        run(lease) {
          cancel();
          return run(lease);
        },
      };
    },
    running: (documentId) => running.get(documentId),
    wake: () => void findJobs(),
    async drain() {
      await releaseExpired();
      do {
        await findJobs();
        await Promise.all(running.values());
      } while (running.size > 0 || searching);
    },
    async start() {
      await releaseExpired();
      if (size === 0) return;
      // A job is begun when a worker is ready for it: were it begun earlier, a process that dies again and again while it
      // starts would use up the attempts of documents that have done nothing. Without a job no worker starts.
      const isOpen = (await findOpenJob(database, leaseHolder).catch(() => null)) !== null;
      const ready = isOpen ? pool.read({ text: 'Are you ready?' }).catch(() => undefined) : Promise.resolve();
      void ready.then(() => {
        if (isClosed) return;
        poll = setInterval(() => void findJobs(), pollMs).unref();
        stopListening = database.onExternalWrite(() => void findJobs());
        void findJobs();
      });
    },
    get isClosed() {
      return isClosed;
    },
    async close() {
      isClosed = true;
      stopListening();
      clearInterval(poll);
      clearInterval(heartbeat);
      await searching;
      await Promise.allSettled(running.values());
    },
  };
}

/** Tells whether a worker was a process of this machine that has ended. If it is wrong, its work is done twice and stored once. */
function isDead(worker: string): boolean {
  const [host, pid] = worker.split(':');
  if (host !== hostname()) return false;
  try {
    process.kill(Number(pid), 0);
    return false;
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ESRCH';
  }
}
