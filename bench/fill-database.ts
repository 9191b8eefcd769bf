import { type RawBuilder, sql } from 'kysely';
import { type TableName, tables } from '../schema/tables.ts';
import type { Database } from '../server/store/database.ts';
import { generateBatches } from './generate-record.ts';
import { recordSize } from './record-size.ts';

const DOCUMENTS_PER_BATCH = 250;

/** Fills a new database with generated documents and closes it. Postgres gets most of its indexes at the end. */
export async function fillDatabase(database: Database, documents: number): Promise<void> {
  const { indexes, prepare } = DIALECTS[database.dialect];
  try {
    const found = await database.transaction(async ({ kysely }) => {
      const { rows } = await indexes.execute(kysely);
      for (const { name } of rows) await sql`DROP INDEX ${sql.id(name)}`.execute(kysely);
      return rows;
    });
    for (const { searchTexts, ...rows } of generateBatches(recordSize(documents), DOCUMENTS_PER_BATCH)) {
      await database.transaction(async (transaction) => {
        for (const statement of prepare) await statement.execute(transaction.kysely);
        // Rows of the table that `table` names; the compiler does not follow the pairing through a loop.
        for (const table of Object.keys(tables) as TableName[])
          await transaction.insert(table, rows[table] as never);
        await transaction.indexTexts(searchTexts);
      });
    }
    await database.transaction(async ({ kysely }) => {
      for (const { definition } of found) await sql.raw(definition).execute(kysely);
    });
  } finally {
    await database.close();
  }
}

interface Index {
  readonly name: string;
  readonly definition: string;
}

interface Filling {
  /** The indexes that are made after the rows. */
  readonly indexes: RawBuilder<Index>;
  /** Documents and versions point at each other; keys that are checked at the end let either come first. */
  readonly prepare: readonly RawBuilder<unknown>[];
}

const DIALECTS: Readonly<Record<Database['dialect'], Filling>> = {
  sqlite: {
    // None: with deferred keys SQLite looks for the children of each new row, by a scan where they have no index.
    indexes: sql<Index>`SELECT name, sql AS definition FROM sqlite_master WHERE false`,
    prepare: [
      sql`PRAGMA defer_foreign_keys = ON`,
      // In KiB: more than the indexes of constraints take.
      sql`PRAGMA cache_size = -524288`,
    ],
  },
  postgres: {
    indexes: sql<Index>`SELECT indexname AS name, indexdef AS definition FROM pg_indexes
      WHERE schemaname = current_schema() AND indexname NOT IN (SELECT conname FROM pg_constraint)`,
    prepare: [sql`SET CONSTRAINTS ALL DEFERRED`],
  },
};
