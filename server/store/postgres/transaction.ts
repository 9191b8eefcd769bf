import { setTimeout as sleep } from 'node:timers/promises';
import { type Insertable, type Kysely, sql } from 'kysely';
import { escapeLiteral } from 'pg';
import type { Database, Schema, Transaction } from '../database.ts';
import { BATCH_SIZE, forEachBatch } from '../for-each-batch.ts';
import { isConnectionStale, isTransactionConflict, translatePostgresError } from './failure.ts';
import { compareByKey, insertRows, insertStatement } from './insert-rows.ts';
import { notifyStatement } from './notifications/notification-listener.ts';
import { indexTexts } from './search.ts';
import { reserveIds } from './sequence.ts';

export interface PostgresTransactionOptions {
  /** The database, as messages name it. */
  readonly address: string;
  /** What the notices of this process are signed with. */
  readonly senderId: string;
}

/** How often a transaction that others came between is run in all; the last time it runs alone. */
const MAX_ATTEMPTS = 6;

/** Held shared by every write transaction, and by one that must run alone for itself. */
const WRITERS_LOCK = 7_265_002;

/** Held while a transaction adds to the log of changes, until it has committed. */
const CHANGE_LOG_LOCK = 7_265_003;

/**
 * Gives the `transaction` of a Postgres database.
 *
 * Transactions run side by side. Each sees the record as it was at its start; one that would change a row that another
 * has changed since, or insert a key that another has inserted, is undone and run again. A decision may therefore rest on
 * rows that its transaction writes, and on unique and foreign keys. Serializable transactions, which could rest on more,
 * undid every second one when four documents were stored at once.
 */
export function createTransactionRunner(
  kysely: Kysely<Schema>,
  { address, senderId }: PostgresTransactionOptions,
): Database['transaction'] {
  return async (work) => {
    let hasBegun = false;
    const run = () =>
      kysely.connection().execute((connection) =>
        runWithRetries(connection, {
          notifySql: notifyStatement(senderId),
          run(transaction) {
            hasBegun = true;
            return work(transaction);
          },
        }),
      );
    try {
      return await run().catch((error) => {
        // The connection had died before it was asked for anything.
        if (!hasBegun && isConnectionStale(error)) return run();
        throw error;
      });
    } catch (error) {
      throw translatePostgresError(error, address);
    }
  };
}

async function runWithRetries<Result>(
  connection: Kysely<Schema>,
  work: TransactionWork<Result>,
): Promise<Result> {
  for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
    try {
      return await runOnce(connection, work);
    } catch (error) {
      if (!isTransactionConflict(error)) throw error;
    }
    await sleep(2 ** attempt * (1 + Math.random()));
  }
  return runExclusively(connection, work);
}

const BEGIN = sql.raw(
  `begin isolation level repeatable read; select pg_advisory_xact_lock_shared(${WRITERS_LOCK})`,
);

interface TransactionWork<Result> {
  readonly run: (transaction: Transaction) => Promise<Result>;
  /** The statement that tells others of changes. */
  readonly notifySql: string;
}

async function runOnce<Result>(connection: Kysely<Schema>, work: TransactionWork<Result>): Promise<Result> {
  try {
    await sql`${BEGIN}`.execute(connection);
    const { transaction, changes } = createTransaction(connection);
    const result = await work.run(transaction);
    await sql.raw(commitStatement(changes, work.notifySql)).execute(connection);
    return result;
  } catch (error) {
    await sql`rollback`.execute(connection).catch(() => undefined);
    throw error;
  }
}

/** Waits until no other transaction runs, and keeps new ones waiting. What fails now fails for a reason of its own. */
async function runExclusively<Result>(
  connection: Kysely<Schema>,
  work: TransactionWork<Result>,
): Promise<Result> {
  // Before the transaction begins: inside, its snapshot would be older than what it has waited for.
  await sql`select pg_advisory_lock(${WRITERS_LOCK})`.execute(connection);
  try {
    return await runOnce(connection, work);
  } finally {
    // With a connection that is lost, the lock is too.
    await sql`select pg_advisory_unlock(${WRITERS_LOCK})`.execute(connection).catch(() => undefined);
  }
}

type ChangeRow = Insertable<Schema['change']>;

/**
 * Appends to the change log and commits in one message: it costs no round trip, and no other writer waits for one.
 *
 * A sequence hands out numbers before the rows that use them are visible: a reader could see change 8, continue after it,
 * and never see change 7, whose transaction commits later. The holder of the lock is the only one that takes numbers until
 * it has committed, so the log grows at its end only.
 */
function commitStatement(changes: readonly ChangeRow[], notifySql: string): string {
  if (changes.length === 0) return 'commit';
  const rows = escapeLiteral(JSON.stringify(changes));
  return `${LOCK_CHANGE_LOG}; ${insertStatement('change', changes).replace('$1', () => rows)}; ${notifySql}; commit`;
}

const LOCK_CHANGE_LOG = `select pg_advisory_xact_lock(${CHANGE_LOG_LOCK})`;

function createTransaction(kysely: Kysely<Schema>): {
  readonly transaction: Transaction;
  /** What it adds to the log of changes when it commits. */
  readonly changes: readonly ChangeRow[];
} {
  const changes: ChangeRow[] = [];

  const transaction: Transaction = {
    kysely,

    reserveIds: (table, count) => reserveIds(kysely, table, count),

    insert: (table, rows) => insertRows(kysely, { table, rows, onConflict: '' }),

    // In one order everywhere, so that two transactions that add the same rows cannot wait for each other.
    insertMissing: (table, rows) =>
      insertRows(kysely, { table, rows: rows.toSorted(compareByKey), onConflict: ' on conflict do nothing' }),

    async logChange(change) {
      changes.push(change);
    },

    indexTexts: (texts) => forEachBatch(texts, BATCH_SIZE.texts, (part) => indexTexts(kysely, part)),
  };

  return { transaction, changes };
}
