import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../sdk/index.ts';
import type { Database } from '../../server/store/database.ts';
import { acceptDocument } from '../../server/store/record/accept-document.ts';
import { openSqlite } from '../../server/store/sqlite/open.ts';
import { temporaryFolder } from '../helpers/dialects.ts';
import { complaints } from './complaints.ts';
import { composeText } from './compose-text.ts';
import { newKey } from './intended-write.ts';
import { freePort, startProcess } from './standpoint-process.ts';

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
  expect(await complaints(database)).toEqual([]);
});

it('gives a write up when the lock is held too long, and takes the next', async () => {
  const { database, other } = await open();
  other.exec('BEGIN IMMEDIATE');
  await expect(acceptDocument(database, { text: composeText('a') })).rejects.toMatchObject({
    name: 'UnusableDatabaseError',
    reason: 'BUSY',
    message: expect.stringContaining('another process holds it'),
  });
  other.exec('ROLLBACK');

  expect(await acceptDocument(database, { text: composeText('a') })).toMatchObject({ created: true });
  expect(await complaints(database)).toEqual([]);
});

it('answers questions while another process holds the database for ten seconds, and writes late or not at all', async () => {
  const path = join(temporaryFolder(), 'record.db');
  const port = await freePort();
  const server = startProcess(['serve', '--port', String(port), '--database', `file:${path}`], {});
  await server.up;
  const origin = `http://127.0.0.1:${port}`;
  const client = createClient({ url: `${origin}/graphql`, maxRetries: 0 });
  await client.documents.ingest({ text: composeText('before') });

  // This process is another than the server's.
  const other = new DatabaseSync(path);
  onTestFinished(() => other.close());
  other.exec('BEGIN EXCLUSIVE');
  const held = sleep(10_000).then(() => other.exec('ROLLBACK'));
  const keys = Array.from({ length: 20 }, newKey);
  const write = (idempotencyKey: string, at: number) =>
    client.documents.ingest({ text: composeText(`during ${at}`) }, { idempotencyKey });
  const writes = Promise.allSettled(keys.map(write));
  let [reads, slowest] = [0, 0];
  for (const until = Date.now() + 10_000; Date.now() < until; reads++) {
    const startedAt = performance.now();
    expect((await fetch(`${origin}/health`)).status).toBe(200);
    expect(await client.documents.list().toArray()).toHaveLength(1);
    slowest = Math.max(slowest, performance.now() - startedAt);
    await sleep(20);
  }
  await held;

  const results = await writes;
  const refused = results.filter(({ status }) => status === 'rejected');
  for (const result of refused)
    expect(result).toMatchObject({ reason: { code: 'UNAVAILABLE', status: 503 } });
  console.log(
    `${reads} questions were answered meanwhile, the slowest in ${Math.round(slowest)} ms; of 20 writes ${refused.length} were refused`,
  );
  for (const { created } of await Promise.all(keys.map(write))) expect(created).toBe(true);
  expect(await client.documents.list().toArray()).toHaveLength(21);
  const database = await openSqlite({ path });
  onTestFinished(() => database.close());
  expect(await complaints(database)).toEqual([]);
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
