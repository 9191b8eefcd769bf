import { type Kysely, sql } from 'kysely';
import type { Database, Schema, Transaction } from './database.ts';
import { createInsert, createInsertMissing, type InsertRows } from './insert-rows.ts';
import { retryWhileBusy } from './retry-while-busy.ts';
import { explainSqliteFailure } from './sqlite-failure.ts';
import { indexTexts } from './sqlite-search.ts';

/**
 * Gives the `transaction` of a SQLite database.
 *
 * Kysely's own transactions begin deferred: their upgrade from reading to writing fails at once when another process
 * has written in between, and no timeout helps. IMMEDIATE takes the write lock at the start.
 */
export function createTransactionRunner(kysely: Kysely<Schema>, path: string): Database['transaction'] {
  const insert = createInsert();
  const insertMissing = createInsertMissing();

  return (work) =>
    kysely.connection().execute(async (connection) => {
      try {
        await retryWhileBusy(() => sql`begin immediate`.execute(connection));
        try {
          const result = await work(createTransaction(connection, { insert, insertMissing }));
          await sql`commit`.execute(connection);
          return result;
        } catch (error) {
          // SQLite has rolled back by itself after some errors, such as a full disk; then this one has nothing to do.
          await sql`rollback`.execute(connection).catch(() => undefined);
          throw error;
        }
      } catch (error) {
        throw explainSqliteFailure(error, path);
      }
    });
}

interface Inserts {
  readonly insert: InsertRows;
  readonly insertMissing: InsertRows;
}

function createTransaction(kysely: Kysely<Schema>, { insert, insertMissing }: Inserts): Transaction {
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

    insert: (table, rows) => insert(kysely, table, rows),

    insertMissing: (table, rows) => insertMissing(kysely, table, rows),

    indexTexts: (texts) => indexTexts(kysely, texts),
  };
}
