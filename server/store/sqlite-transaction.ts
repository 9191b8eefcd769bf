import { type Kysely, sql } from 'kysely';
import { commitTogether, type Write, type WriteQueue } from './commit-together.ts';
import type { Database, RecordFile, Schema, Transaction } from './database.ts';
import { inParts, PART_SIZE } from './in-parts.ts';
import { createInsert, createInsertMissing, type InsertRows } from './insert-rows.ts';
import { retryWhileBusy } from './retry-while-busy.ts';
import { explainSqliteFailure } from './sqlite-failure.ts';
import { indexTexts } from './sqlite-search.ts';
import type { SqliteTrouble } from './sqlite-trouble.ts';

export interface RunnerParts {
  readonly path: string;
  readonly trouble: SqliteTrouble;
}

/** How long a write waits for its turn, and for a lock of another process, in milliseconds. */
const LOCK_PATIENCE_MS = 10_000;

/**
 * Gives the `transaction` of a SQLite database.
 *
 * Kysely's own transactions begin deferred: their upgrade from reading to writing fails at once when another process
 * has written in between, and no timeout helps. IMMEDIATE takes the write lock at the start. Writes that wait at the same
 * time are committed together.
 */
export function createTransactionRunner(
  kysely: Kysely<Schema>,
  { path, trouble }: RunnerParts,
): Database['transaction'] {
  // In memory nothing is made durable, and whoever reads in between would see what is not committed yet.
  const isPatient = path !== ':memory:';
  const queue: WriteQueue = { waiting: [], isPatient };
  const parts = { insert: createInsert(), insertMissing: createInsertMissing(), isPatient };

  async function takeTurn(write: Write, deadline: number): Promise<void> {
    await kysely.connection().execute(async (connection) => {
      // One before it may have taken it along.
      if (!queue.waiting.includes(write)) return;
      refuseDamaged(trouble);
      await retryWhileBusy(() => sql`begin immediate`.execute(connection), deadline - Date.now());
      await commitTogether(connection, queue);
    });
  }

  function leave(write: Write): void {
    const at = queue.waiting.indexOf(write);
    if (at >= 0) queue.waiting.splice(at, 1);
  }

  return (work) =>
    new Promise((resolve, reject) => {
      let accept = () => {};
      const write: Write = {
        async attempt(connection) {
          const result = await work(createTransaction(connection, parts));
          accept = () => resolve(result);
        },
        accept: () => accept(),
        refuse: (error) => reject(explainSqliteFailure(error, path)),
      };
      queue.waiting.push(write);
      // The wait for one's turn counts: behind a lock that is held for long, each would else wait longer than the one before.
      takeTurn(write, Date.now() + LOCK_PATIENCE_MS).catch((error) => {
        leave(write);
        write.refuse(error);
      });
    });
}

/** Gives the `writeAlone` of a record's file: it takes its turn among the transactions of this thread. */
export function createWriteAlone(
  kysely: Kysely<Schema>,
  { trouble, onCommit }: RunnerParts & { readonly onCommit: () => void },
): RecordFile['writeAlone'] {
  return (write) =>
    kysely.connection().execute(async () => {
      refuseDamaged(trouble);
      try {
        await write();
      } catch (error) {
        trouble.note(error);
        throw error;
      } finally {
        onCommit();
      }
    });
}

/** What is written to a damaged file may be lost with it, and may damage more of it. */
function refuseDamaged(trouble: SqliteTrouble): void {
  const found = trouble.found();
  if (found?.reason === 'DAMAGED') throw found;
}

interface TransactionParts {
  readonly insert: InsertRows;
  readonly insertMissing: InsertRows;
  /** Whether others may have their turn before all is written. */
  readonly isPatient: boolean;
}

function createTransaction(kysely: Kysely<Schema>, given: TransactionParts): Transaction {
  const { insert, insertMissing, isPatient } = given;
  const size = isPatient ? PART_SIZE : { rows: Infinity, texts: Infinity };
  return {
    kysely,

    async reserveIds(table, count) {
      if (count === 0) return [];
      // AUTOINCREMENT keeps the last number ever used here; a migration enters each table with 0.
      const { rows } = await sql<{ seq: number }>`
        update sqlite_sequence set seq = seq + ${count} where name = ${table} returning seq`.execute(kysely);
      const [last] = rows;
      if (!last) throw new Error(`Cannot number the rows of ${table}: it has no sequence`);
      return Array.from({ length: count }, (_, index) => last.seq - count + 1 + index);
    },

    insert: (table, rows) => inParts(rows, size.rows, (part) => insert(kysely, table, part)),

    insertMissing: (table, rows) => inParts(rows, size.rows, (part) => insertMissing(kysely, table, part)),

    logChange: (change) => insert(kysely, 'change', [change]),

    indexTexts: (texts) => inParts(texts, size.texts, (part) => indexTexts(kysely, part)),
  };
}
