import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { UnusableDatabaseError } from '../../unusable-database-error.ts';

/** A standby of the database, that answers in its stead as long as it has all that this process knows of. */
export interface Replica {
  /** Whether it has. Asking starts to look where that is not known. */
  isCurrent(): boolean;
  /** There is something new to know: it is not current until it is found to have that too. */
  invalidate(): void;
  /** A statement failed on it: it is not current until it answers again. */
  markFailed(error: unknown): void;
  close(): void;
}

export interface ReplicaOptions {
  /** The replica, as messages name it. */
  readonly address: string;
  readonly pool: Pool;
  readonly primary: Pool;
  /** Whether the process hears of the writes of others; while it does not, it does not know what to ask for. */
  readonly isListening: () => boolean;
  /** Hears, once each time, that the primary answers in its stead, and why; with null that it is read again. */
  readonly onReplicaFailover?: ((trouble: Error | null) => void) | undefined;
}

/** How often a replica is asked whether it has caught up, in milliseconds: at first, and at most. */
const MIN_POLL_INTERVAL_MS = 2;
const MAX_POLL_INTERVAL_MS = 100;

/** A replica that is so long behind is one that is lost. */
const MAX_REPLICATION_LAG_MS = 10_000;

/** How long one that is lost is left alone, in milliseconds. */
const RETRY_COOLDOWN_MS = 1_000;

/** How long either server may take to say how far it is, in milliseconds. */
const QUERY_TIMEOUT_MS = 2_000;

/**
 * Follows how far a replica is by its place in the write-ahead log. Every commit that this process was told of, its own or
 * another's, lies before the place where the primary is when it is asked afterwards.
 */
export function createReplica(options: ReplicaOptions): Replica {
  const { address, isListening, onReplicaFailover = () => undefined } = options;
  let requiredGeneration = 1;
  let replayedGeneration = 0;
  let failureCount = 0;
  let isChecking = false;
  let isFailed = false;
  let isClosed = false;

  async function checkReplay(): Promise<void> {
    if (isChecking) return;
    isChecking = true;
    const [target, failuresBefore] = [requiredGeneration, failureCount];
    try {
      await waitForReplay(options, () => isClosed);
      // Its answer may be older than its end.
      if (failureCount !== failuresBefore) return;
      replayedGeneration = target;
      if (isFailed) onReplicaFailover(null);
      isFailed = false;
    } catch (error) {
      markFailed(error);
      await sleep(RETRY_COOLDOWN_MS, undefined, { ref: false });
    } finally {
      isChecking = false;
    }
  }

  function markFailed(cause: unknown): void {
    requiredGeneration += 1;
    failureCount += 1;
    if (isFailed || isClosed) return;
    isFailed = true;
    const state = cause instanceof ReplicaError ? cause.message : 'it is out of reach';
    onReplicaFailover(
      new UnusableDatabaseError(
        'CANNOT_OPEN',
        `Cannot read from the replica ${address}: ${state}; the primary answers in its stead`,
        { cause },
      ),
    );
  }

  return {
    isCurrent() {
      if (replayedGeneration === requiredGeneration && isListening()) return true;
      if (!isClosed && isListening()) void checkReplay();
      return false;
    },
    invalidate() {
      requiredGeneration += 1;
    },
    markFailed,
    close() {
      isClosed = true;
    },
  };
}

/** Resolves when the replica has all that the primary had when this was called. */
async function waitForReplay({ primary, pool }: ReplicaOptions, isClosed: () => boolean): Promise<void> {
  const [primaryPosition] = await queryRows<WalPosition>(
    primary,
    `select pg_current_wal_lsn() as lsn, ${DATABASE_IDENTITY}`,
  );
  const deadline = Date.now() + MAX_REPLICATION_LAG_MS;
  for (
    let intervalMs = MIN_POLL_INTERVAL_MS;
    !isClosed();
    intervalMs = Math.min(intervalMs * 2, MAX_POLL_INTERVAL_MS)
  ) {
    const [replay] = await queryRows<ReplayState>(
      pool,
      `select pg_last_wal_replay_lsn() >= $1 as "isCaughtUp", ${DATABASE_IDENTITY}`,
      [primaryPosition?.lsn],
    );
    if (replay?.database !== primaryPosition?.database)
      throw new ReplicaError('it is no copy of the database');
    if (replay?.isCaughtUp === null) throw new ReplicaError('it is no standby');
    if (replay?.isCaughtUp) return;
    if (Date.now() > deadline) throw new ReplicaError('it is more than ten seconds behind');
    await sleep(intervalMs, undefined, { ref: false });
  }
}

/** A standby has the number of its primary; no other server has. */
const DATABASE_IDENTITY =
  "concat(system_identifier, '/', current_database()) as database from pg_control_system()";

interface WalPosition {
  readonly lsn: string;
  readonly database: string;
}

interface ReplayState {
  /** Null where nothing is replayed. */
  readonly isCaughtUp: boolean | null;
  readonly database: string;
}

async function queryRows<Row extends object>(
  pool: Pool,
  text: string,
  values: unknown[] = [],
): Promise<Row[]> {
  return (await pool.query<Row>({ text, values, ...{ query_timeout: QUERY_TIMEOUT_MS } })).rows;
}

/** What is wrong with a replica that can be reached. */
class ReplicaError extends Error {
  override readonly name = 'ReplicaError';
}
