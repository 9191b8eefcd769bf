import { join } from 'node:path';
import { sql } from 'kysely';
import { expect, it } from 'vitest';
import type { Database, Transaction } from '../../../../../server/store/database.ts';
import { openSqlite } from '../../../../../server/store/sqlite/open.ts';
import { temporaryFolder } from '../../../../helpers/dialects.ts';

interface Opened {
  readonly database: Database;
  readonly statements: string[];
}

async function open(): Promise<Opened> {
  const statements: string[] = [];
  const path = join(temporaryFolder(), 'standpoint.db');
  const database = await openSqlite({ path, onStatement: (text) => statements.push(text) });
  return { database, statements };
}

function addMeasure(transaction: Transaction, key: string): Promise<void> {
  return transaction.insert('measure', [{ key, label: key, label_order: key }]);
}

async function keysOf({ kysely }: Database): Promise<readonly string[]> {
  const rows = await kysely.selectFrom('measure').select('key').orderBy('id').execute();
  return rows.map(({ key }) => key);
}

const KEYS = Array.from({ length: 20 }, (_, index) => `m${index}`);

it('makes writes that wait at the same time durable by fewer commits than there are writes', async () => {
  const { database, statements } = await open();
  const writes = KEYS.map((key) => database.transaction((transaction) => addMeasure(transaction, key)));
  await Promise.all(writes);
  expect(await keysOf(database)).toEqual(KEYS);
  expect(statements.filter((text) => text === 'commit').length).toBeLessThan(KEYS.length);
  await database.close();
});

it('tells of no write before its commit', async () => {
  const { database, statements } = await open();
  const commitsSeen = await Promise.all(
    KEYS.map(async (key) => {
      await database.transaction((transaction) => addMeasure(transaction, key));
      return statements.filter((text) => text === 'commit').length;
    }),
  );
  expect(Math.min(...commitsSeen)).toBeGreaterThan(0);
  await database.close();
});

it.each([0, 7, 19])('undoes write %i of twenty alone when it throws', async (failing) => {
  const { database } = await open();
  const writes = KEYS.map((key, index) =>
    database.transaction(async (transaction) => {
      await addMeasure(transaction, key);
      if (index === failing) throw new Error('changed my mind');
      return key;
    }),
  );
  const results = await Promise.allSettled(writes);
  const kept = KEYS.filter((_, index) => index !== failing);
  expect(await keysOf(database)).toEqual(kept);
  expect(results.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []))).toEqual(kept);
  expect(results[failing]).toMatchObject({ reason: { message: 'changed my mind' } });
  await database.close();
});

it('refuses every write of a commit that fails, and takes the next', async () => {
  const { database } = await open();
  const spoil = database.transaction(async ({ kysely }) => {
    await sql`pragma defer_foreign_keys = on`.execute(kysely);
    await sql`insert into job (document_id, attempts, leased_until) values (999, 0, 0)`.execute(kysely);
  });
  const other = database.transaction((transaction) => addMeasure(transaction, 'with it'));
  const results = await Promise.allSettled([spoil, other]);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  await database.transaction((transaction) => addMeasure(transaction, 'after it'));
  expect(await keysOf(database)).toEqual(['after it']);
  await database.close();
});

it('finishes the writes that wait when it is closed', async () => {
  const { database, statements } = await open();
  const writes = KEYS.map((key) => database.transaction((transaction) => addMeasure(transaction, key)));
  await database.close();
  await Promise.all(writes);
  expect(statements.filter((text) => text.startsWith('insert into "measure"'))).toHaveLength(KEYS.length);
});
