import { sql } from 'kysely';
import { generateRecord } from '../../bench/generate-record.ts';
import type { RecordRows, RecordSize } from '../../bench/generation.ts';
import { type TableName, tables } from '../../schema/tables.ts';
import type { Database } from '../../server/store/database.ts';

const DEFER_FOREIGN_KEYS = {
  sqlite: sql`PRAGMA defer_foreign_keys = ON`,
  postgres: sql`SET CONSTRAINTS ALL DEFERRED`,
};

/** Generates a record and writes its rows as they are. */
export async function storeGeneratedRecord(database: Database, size: RecordSize): Promise<RecordRows> {
  const rows = generateRecord(size);
  await database.transaction(async (transaction) => {
    // Documents and versions point at each other; keys that are checked at the end let either come first.
    await DEFER_FOREIGN_KEYS[database.dialect].execute(transaction.kysely);
    for (const table of Object.keys(tables) as TableName[])
      await transaction.insert(table, rows[table] as never);
    await transaction.indexTexts(rows.searchTexts);
  });
  return rows;
}
