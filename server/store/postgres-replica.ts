import { setTimeout as sleep } from 'node:timers/promises';
import type { Pool } from 'pg';
import { UnusableDatabaseError } from './unusable-database-error.ts';

/** A standby of the database, that answers in its stead as long as it has all that this process knows of. */
export interface Replica {
  /** Whether it has. Asking starts to look where that is not known. */
  isCurrent(): boolean;
  /** There is something new to know: it is not current until it is found to have that too. */
  outdate(): void;
  /** A statement failed on it: it is not current until it answers again. */
  lose(error: unknown): void;
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
  readonly onReplica?: ((trouble: Error | null) => void) | undefined;
}

/** How often a replica is asked whether it has caught up, in milliseconds: at first, and at most. */
const FIRST_PAUSE_MS = 2;
const LONGEST_PAUSE_MS = 100;

/** A replica that is so long behind is one that is lost. */
const PATIENCE_MS = 10_000;

/** How long one that is lost is left alone, in milliseconds. */
const REST_MS = 1_000;

/** How long either server may take to say how far it is, in milliseconds. */
const ANSWER_MS = 2_000;

/**
 * Follows how far a replica is by its place in the write-ahead log. Every commit that this process was told of, its own or
 * another's, lies before the place where the primary is when it is asked afterwards.
 */
export function createReplica(options: ReplicaOptions): Replica {
  const { address, isListening, onReplica = () => undefined } = options;
  let known = 1;
  let caughtUp = 0;
  let losses = 0;
  let looking = false;
  let isLost = false;
  let isClosed = false;

  async function look(): Promise<void> {
    if (looking) return;
    looking = true;
    const [target, lossesBefore] = [known, losses];
    try {
      await catchUp(options, () => isClosed);
      // Its answer may be older than its end.
      if (losses !== lossesBefore) return;
      caughtUp = target;
      if (isLost) onReplica(null);
      isLost = false;
    } catch (error) {
      lose(error);
      await sleep(REST_MS, undefined, { ref: false });
    } finally {
      looking = false;
    }
  }

  function lose(cause: unknown): void {
    known += 1;
    losses += 1;
    if (isLost || isClosed) return;
    isLost = true;
    const state = cause instanceof ReplicaError ? cause.message : 'it is out of reach';
    onReplica(
      new UnusableDatabaseError(
        'CANNOT_OPEN',
        `Cannot read from the replica ${address}: ${state}; the primary answers in its stead`,
        { cause },
      ),
    );
  }

  return {
    isCurrent() {
      if (caughtUp === known && isListening()) return true;
      if (!isClosed && isListening()) void look();
      return false;
    },
    outdate() {
      known += 1;
    },
    lose,
    close() {
      isClosed = true;
    },
  };
}

/** Resolves when the replica has all that the primary had when this was called. */
async function catchUp({ primary, pool }: ReplicaOptions, isClosed: () => boolean): Promise<void> {
  const [at] = await ask<Place>(primary, `select pg_current_wal_lsn() as lsn, ${DATABASE}`);
  const deadline = Date.now() + PATIENCE_MS;
  for (let pause = FIRST_PAUSE_MS; !isClosed(); pause = Math.min(pause * 2, LONGEST_PAUSE_MS)) {
    const [found] = await ask<Progress>(pool, `select pg_last_wal_replay_lsn() >= $1 as has, ${DATABASE}`, [
      at?.lsn,
    ]);
    if (found?.database !== at?.database) throw new ReplicaError('it is no copy of the database');
    if (found?.has === null) throw new ReplicaError('it is no standby');
    if (found?.has) return;
    if (Date.now() > deadline) throw new ReplicaError('it is more than ten seconds behind');
    await sleep(pause, undefined, { ref: false });
  }
}

/** A standby has the number of its primary; no other server has. */
const DATABASE = "concat(system_identifier, '/', current_database()) as database from pg_control_system()";

interface Place {
  readonly lsn: string;
  readonly database: string;
}

interface Progress {
  /** Null where nothing is replayed. */
  readonly has: boolean | null;
  readonly database: string;
}

async function ask<Row extends object>(pool: Pool, text: string, values: unknown[] = []): Promise<Row[]> {
  return (await pool.query<Row>({ text, values, ...{ query_timeout: ANSWER_MS } })).rows;
}

/** What is wrong with a replica that can be reached. */
class ReplicaError extends Error {
  override readonly name = 'ReplicaError';
}
