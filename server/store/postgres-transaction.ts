import { setTimeout as sleep } from 'node:timers/promises';
import { CompiledQuery, type Insertable, type Kysely, sql } from 'kysely';
import { escapeLiteral } from 'pg';
import type { TableName } from '../../schema/tables.ts';
import type { Database, Schema, Transaction } from './database.ts';
import { inParts, PART_SIZE } from './in-parts.ts';
import { explainPostgresFailure, isConnectionStale, isOvertaken } from './postgres-failure.ts';
import { noticeOf } from './postgres-notices.ts';
import { indexTexts } from './postgres-search.ts';

export interface TransactionOptions {
  /** The database, as messages name it. */
  readonly address: string;
  /** What the notices of this process are signed with. */
  readonly origin: string;
}

/** How often a transaction that others came between is run in all; the last time it runs alone. */
const MAX_ATTEMPTS = 6;

/** Held shared by every write transaction, and by one that must run alone for itself. */
const WRITERS_LOCK = 7_265_002;

/** Held while a transaction adds to the log of changes, until it has committed. */
const CHANGES_LOCK = 7_265_003;

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
  { address, origin }: TransactionOptions,
): Database['transaction'] {
  return async (work) => {
    let hasBegun = false;
    const run = () =>
      kysely.connection().execute((connection) =>
        runUntilDone(connection, {
          notice: noticeOf(origin),
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
      throw explainPostgresFailure(error, address);
    }
  };
}

async function runUntilDone<Result>(connection: Kysely<Schema>, work: Work<Result>): Promise<Result> {
  for (let attempt = 1; attempt < MAX_ATTEMPTS; attempt++) {
    try {
      return await runOnce(connection, work);
    } catch (error) {
      if (!isOvertaken(error)) throw error;
    }
    await sleep(2 ** attempt * (1 + Math.random()));
  }
  return runAlone(connection, work);
}

const BEGIN = sql.raw(
  `begin isolation level repeatable read; select pg_advisory_xact_lock_shared(${WRITERS_LOCK})`,
);

interface Work<Result> {
  readonly run: (transaction: Transaction) => Promise<Result>;
  /** The statement that tells others of changes. */
  readonly notice: string;
}

async function runOnce<Result>(connection: Kysely<Schema>, work: Work<Result>): Promise<Result> {
  try {
    await sql`${BEGIN}`.execute(connection);
    const { transaction, changes } = createTransaction(connection);
    const result = await work.run(transaction);
    await sql.raw(commitOf(changes, work.notice)).execute(connection);
    return result;
  } catch (error) {
    await sql`rollback`.execute(connection).catch(() => undefined);
    throw error;
  }
}

/** Waits until no other transaction runs, and keeps new ones waiting. What fails now fails for a reason of its own. */
async function runAlone<Result>(connection: Kysely<Schema>, work: Work<Result>): Promise<Result> {
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
 * Commits, and adds to the log of changes before, in one message: it costs no round trip, and nobody who waits to do the
 * same waits for one.
 *
 * A sequence hands out numbers before the rows that take them are visible: a reader of the log could see change 8, go on
 * after it, and never see change 7, whose transaction commits later. Whoever has the lock is the only one to take numbers
 * until it has committed, so the log grows at its end only.
 */
function commitOf(changes: readonly ChangeRow[], notice: string): string {
  if (changes.length === 0) return 'commit';
  const rows = escapeLiteral(JSON.stringify(changes));
  return `${LOCK_CHANGES}; ${insertText('change', changes).replace('$1', () => rows)}; ${notice}; commit`;
}

const LOCK_CHANGES = `select pg_advisory_xact_lock(${CHANGES_LOCK})`;

function createTransaction(kysely: Kysely<Schema>): {
  readonly transaction: Transaction;
  /** What it adds to the log of changes when it commits. */
  readonly changes: readonly ChangeRow[];
} {
  const changes: ChangeRow[] = [];

  const transaction: Transaction = {
    kysely,

    async reserveIds(table, count) {
      if (count === 0) return [];
      const { rows } = await sql<{ id: number }>`
        select nextval(pg_get_serial_sequence(${table}, 'id')) as id from generate_series(1, ${count})`.execute(
        kysely,
      );
      return rows.map(({ id }) => id);
    },

    insert: (table, rows) => insertRows(kysely, { table, rows, onConflict: '' }),

    // In one order everywhere, so that two transactions that add the same rows cannot wait for each other.
    insertMissing: (table, rows) =>
      insertRows(kysely, { table, rows: rows.toSorted(byKey), onConflict: ' on conflict do nothing' }),

    async logChange(change) {
      changes.push(change);
    },

    indexTexts: (texts) => inParts(texts, PART_SIZE.texts, (part) => indexTexts(kysely, part)),
  };

  return { transaction, changes };
}

interface InsertOptions {
  readonly table: TableName;
  readonly rows: readonly object[];
  readonly onConflict: string;
}

async function insertRows(kysely: Kysely<Schema>, { table, rows, onConflict }: InsertOptions): Promise<void> {
  if (rows.length === 0) return;
  const text = `${insertText(table, rows)}${onConflict}`;
  await inParts(rows, PART_SIZE.rows, async (part) => {
    await kysely.executeQuery(CompiledQuery.raw(text, [JSON.stringify(part)]));
  });
}

/** Takes rows as one JSON text, $1: one statement, however many there are. */
function insertText(table: TableName, [first = {}]: readonly object[]): string {
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(', ');
  return `insert into ${table} (${columns}) select ${columns} from json_populate_recordset(null::${table}, $1)`;
}

function byKey(a: object, b: object): number {
  const [left, right] = [keyOf(a), keyOf(b)];
  return left < right ? -1 : Number(left > right);
}

function keyOf(row: { readonly key?: unknown; readonly actor_id?: unknown }): string {
  return `${row.key} ${row.actor_id}`;
}
