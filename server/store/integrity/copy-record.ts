import { createHash } from 'node:crypto';
import { DomainError } from '../../../schema/model/errors.ts';
import { type TableName, tables } from '../../../schema/tables.ts';
import type { Database, EntryTexts } from '../database.ts';
import * as postgres from '../postgres/sequence.ts';
import * as sqlite from '../sqlite/sequence.ts';
import { readRows } from './read-rows.ts';

const DIALECTS = { sqlite, postgres };

/** What of one table was copied. */
export interface CopiedTable {
  readonly table: TableName;
  readonly rows: number;
  /** SHA-256 of all its rows, in hexadecimal; alike in both records. */
  readonly hash: string;
}

/**
 * Copies all rows of a record into an empty one, of whatever dialect, with their numbers, in one transaction; then reads
 * both and compares them. Writes to the source meanwhile make the comparison fail: stop its servers first.
 *
 * @throws {DomainError} CONFLICT when the target is not empty, or the two are not alike after all.
 */
export async function copyRecord(source: Database, target: Database): Promise<readonly CopiedTable[]> {
  const names = Object.keys(tables) as TableName[];
  for (const table of names) {
    for await (const _ of readRows(target, table))
      throw new DomainError('CONFLICT', `Cannot copy the record: the target already has rows in ${table}`);
  }
  await target.transaction(async (transaction) => {
    // Documents and versions point at each other; keys that are checked at the end let either come first.
    await DIALECTS[target.dialect].DEFER_FOREIGN_KEYS.execute(transaction.kysely);
    for (const table of names) {
      for await (const rows of readRows(source, table)) await transaction.insert(table, rows as never);
      const lastId = await DIALECTS[source.dialect].readLastId(source.kysely, table);
      await DIALECTS[target.dialect].setLastId(transaction.kysely, table, lastId);
    }
    for await (const rows of readRows(source, 'search_entry'))
      await transaction.indexTexts(
        await readSearchTexts(
          source,
          rows.map(({ id }) => Number(id)),
        ),
      );
  });

  const copied: CopiedTable[] = [];
  for (const table of names) {
    const [there, here] = [await digest(source, table), await digest(target, table)];
    if (there.hash !== here.hash || there.rows !== here.rows)
      throw new DomainError(
        'CONFLICT',
        `Cannot trust the copy: ${table} has ${there.rows} rows there and ${here.rows} here, and they differ`,
      );
    copied.push({ table, ...here });
  }
  return copied;
}

async function digest(database: Database, table: TableName): Promise<{ rows: number; hash: string }> {
  const hash = createHash('sha256');
  let count = 0;
  for await (const rows of readRows(database, table)) {
    count += rows.length;
    for (const row of rows) hash.update(`${JSON.stringify(Object.values(row))}\n`);
  }
  return { rows: count, hash: hash.digest('hex') };
}

/** What search finds an entry by; the index itself cannot be read. */
async function readSearchTexts(
  { kysely }: Database,
  entries: readonly number[],
): Promise<readonly EntryTexts[]> {
  const rows = await kysely
    .selectFrom('search_entry as e')
    .innerJoin('section as s', 's.id', 'e.section_id')
    .leftJoin('claim as c', 'c.id', 'e.claim_id')
    .select(['e.id', 's.heading', 's.text', 'c.statement'])
    .where('e.id', 'in', entries)
    .orderBy('e.id')
    .execute();
  return rows.map(({ id, heading, text, statement }) =>
    statement === null
      ? { entryId: id, heading: heading ?? '', body: text }
      : { entryId: id, heading: '', body: statement },
  );
}
