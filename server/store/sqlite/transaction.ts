import { type Kysely, sql } from 'kysely';
import type { Database, RecordFile, Schema, Transaction } from '../database.ts';
import { BATCH_SIZE, forEachBatch } from '../for-each-batch.ts';
import { translateSqliteError } from './failure.ts';
import type { SqliteHealth } from './health.ts';
import { createInsert, createInsertMissing, type InsertRows } from './insert-rows.ts';
import { indexTexts } from './search.ts';
import { reserveIds } from './sequence.ts';
import { commitGroup, type QueuedWrite, type WriteQueue } from './writer/commit-group.ts';
import { retryWhileBusy } from './writer/retry-while-busy.ts';

export interface SqliteTransactionOptions {
  readonly path: string;
  readonly health: SqliteHealth;
}

/** How long a write waits for its turn, and for a lock of another process, in milliseconds. */
const LOCK_TIMEOUT_MS = 10_000;

/**
 * Gives the `transaction` of a SQLite database.
 *
 * Kysely's own transactions begin deferred: their upgrade from reading to writing fails at once when another process
 * has written in between, and no timeout helps. IMMEDIATE takes the write lock at the start. Writes that wait at the same
 * time are committed together.
 */
export function createTransactionRunner(
  kysely: Kysely<Schema>,
  { path, health }: SqliteTransactionOptions,
): Database['transaction'] {
  // In memory nothing is made durable, and a read in between would see uncommitted rows.
  const isOnDisk = path !== ':memory:';
  const queue: WriteQueue = { pending: [], waitsForMore: isOnDisk };
  const transactionOptions = {
    insert: createInsert(),
    insertMissing: createInsertMissing(),
    yieldsBetweenBatches: isOnDisk,
  };

  async function commitPending(write: QueuedWrite, deadline: number): Promise<void> {
    await kysely.connection().execute(async (connection) => {
      // One before it may have taken it along.
      if (!queue.pending.includes(write)) return;
      throwIfDamaged(health);
      await retryWhileBusy(() => sql`begin immediate`.execute(connection), deadline - Date.now());
      await commitGroup(connection, queue);
    });
  }

  function removeFromQueue(write: QueuedWrite): void {
    const at = queue.pending.indexOf(write);
    if (at >= 0) queue.pending.splice(at, 1);
  }

  return (work) =>
    new Promise((resolve, reject) => {
      let resolveResult = () => {};
      const write: QueuedWrite = {
        async execute(connection) {
          const result = await work(createTransaction(connection, transactionOptions));
          resolveResult = () => resolve(result);
        },
        resolve: () => resolveResult(),
        reject: (error) => reject(translateSqliteError(error, path)),
      };
      queue.pending.push(write);
      // The wait for one's turn counts: behind a lock that is held for long, each would else wait longer than the one before.
      commitPending(write, Date.now() + LOCK_TIMEOUT_MS).catch((error) => {
        removeFromQueue(write);
        write.reject(error);
      });
    });
}

/** Gives the `runExclusive` of a record's file: it takes its turn among the transactions of this thread. */
export function createExclusiveRunner(
  kysely: Kysely<Schema>,
  { health, onCommit }: SqliteTransactionOptions & { readonly onCommit: () => void },
): RecordFile['runExclusive'] {
  return (write) =>
    kysely.connection().execute(async () => {
      throwIfDamaged(health);
      try {
        await write();
      } catch (error) {
        health.recordFailure(error);
        throw error;
      } finally {
        onCommit();
      }
    });
}

/** What is written to a damaged file may be lost with it, and may damage more of it. */
function throwIfDamaged(health: SqliteHealth): void {
  const failure = health.failure();
  if (failure?.reason === 'DAMAGED') throw failure;
}

interface TransactionInserts {
  readonly insert: InsertRows;
  readonly insertMissing: InsertRows;
  /** Whether others may have their turn before all is written. */
  readonly yieldsBetweenBatches: boolean;
}

function createTransaction(kysely: Kysely<Schema>, options: TransactionInserts): Transaction {
  const { insert, insertMissing, yieldsBetweenBatches } = options;
  const batchSize = yieldsBetweenBatches ? BATCH_SIZE : { rows: Infinity, texts: Infinity };
  return {
    kysely,

    reserveIds: (table, count) => reserveIds(kysely, table, count),

    insert: (table, rows) => forEachBatch(rows, batchSize.rows, (part) => insert(kysely, table, part)),

    insertMissing: (table, rows) =>
      forEachBatch(rows, batchSize.rows, (part) => insertMissing(kysely, table, part)),

    logChange: (change) => insert(kysely, 'change', [change]),

    indexTexts: (texts) => forEachBatch(texts, batchSize.texts, (part) => indexTexts(kysely, part)),
  };
}
