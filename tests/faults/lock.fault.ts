import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { acceptDocument } from '../../server/store/accept-document.ts';
import { checkRecord } from '../../server/store/check-record.ts';
import type { Database } from '../../server/store/database.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import { temporaryFolder } from '../helpers/dialects.ts';
import { composeText } from './compose-text.ts';

it('waits for a lock that another process holds, and reads go on meanwhile', async () => {
  const { database, other } = await open();
  other.exec('BEGIN IMMEDIATE');
  const writes = Promise.all(
    ['a', 'b', 'c'].map((name) => acceptDocument(database, { text: composeText(name) })),
  );
  for (let reads = 0; reads < 20; reads++) {
    expect(await database.kysely.selectFrom('document').select('id').execute()).toEqual([]);
    await sleep(100);
  }
  other.exec('ROLLBACK');

  expect((await writes).map(({ created }) => created)).toEqual([true, true, true]);
  for await (const complaint of checkRecord(database)) expect(complaint).toBe(null);
});

it('gives a write up when the lock is held too long, and takes the next', async () => {
  const { database, other } = await open();
  other.exec('BEGIN IMMEDIATE');
  await expect(acceptDocument(database, { text: composeText('a') })).rejects.toMatchObject({
    name: 'UnusableDatabaseError',
    message: expect.stringContaining('another process holds it'),
  });
  other.exec('ROLLBACK');

  expect(await acceptDocument(database, { text: composeText('a') })).toMatchObject({ created: true });
  for await (const complaint of checkRecord(database)) expect(complaint).toBe(null);
});

async function open(): Promise<{ database: Database; other: DatabaseSync }> {
  const path = join(temporaryFolder(), 'record.db');
  const database = await openSqlite({ path });
  const other = new DatabaseSync(path);
  onTestFinished(async () => {
    other.close();
    await database.close();
  });
  return { database, other };
}
