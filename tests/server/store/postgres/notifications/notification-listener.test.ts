import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { createChangeFeed } from '../../../../../server/store/changes/change-feed.ts';
import { withChangeSignal } from '../../../../../server/store/changes/change-signal.ts';
import type { Database } from '../../../../../server/store/database.ts';
import { openPostgres } from '../../../../../server/store/postgres/open.ts';
import { acceptDocument } from '../../../../../server/store/record/accept-document.ts';
import { temporaryDatabase } from '../../../../helpers/dialects.ts';
import { sampleText } from '../../../../helpers/sample-extraction.ts';

const KILL = `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE datname = current_database() AND application_name = 'standpoint listener'`;

describe.skipIf(!inject('postgres'))('the notices of Postgres', () => {
  it('bring what another process writes without a poll', async () => {
    const { url, follower, writer } = await openTwo();
    const changes = await follow(follower);
    await isListening(url);
    await accept(writer, 3);
    expect(await take(changes, 3)).toEqual([1, 2, 3]);
  });

  it('are missed while their connection is killed, and no change is', async () => {
    const { url, follower, writer } = await openTwo();
    const changes = await follow(follower);
    await isListening(url);
    await query(url, KILL);
    const taken = take(changes, 100);
    await accept(writer, 50);
    await query(url, KILL);
    await accept(writer, 50, 'later');
    expect(await taken).toEqual(Array.from({ length: 100 }, (_, at) => at + 1));
  });

  it('come once for each transaction of another process that adds to the log, and for no other', async () => {
    const { url, follower, writer } = await openTwo();
    let calls = 0;
    follower.onExternalWrite(() => {
      calls += 1;
    });
    await isListening(url);
    while (calls === 0) await sleep(5);

    await accept(follower, 2, 'own');
    await writer.transaction((transaction) =>
      transaction.insert('measure', [{ key: 'k', label: 'k', label_order: '' }]),
    );
    await accept(writer, 1);
    while (calls === 1) await sleep(5);
    // Notices come in the order of the commits: those of the writes before would be here.
    expect(calls).toBe(2);
  });

  it('end with the database', async () => {
    const url = await temporaryDatabase('migrated');
    const database = await openPostgres({ url });
    database.onExternalWrite(() => undefined);
    await isListening(url);
    await database.close();
    expect(await query(url, LISTENERS)).toEqual([]);
  });
});

async function openTwo(): Promise<{ url: string; follower: Database; writer: Database }> {
  const url = await temporaryDatabase('migrated');
  const [follower, writer] = [await openPostgres({ url }), await openPostgres({ url })];
  onTestFinished(() => follower.close());
  onTestFinished(() => writer.close());
  return { url, follower, writer };
}

/** A follower whose poll never comes. */
async function follow(database: Database) {
  const feed = createChangeFeed(database, { pollMs: 3_600_000 });
  onTestFinished(() => feed.close());
  withChangeSignal(database, feed.wake);
  return feed.changes(0);
}

const LISTENERS = `SELECT pid FROM pg_stat_activity WHERE datname = current_database()
  AND application_name = 'standpoint listener' AND state = 'idle' AND query LIKE 'listen%'`;

async function isListening(url: string): Promise<void> {
  while ((await query(url, LISTENERS)).length === 0) await sleep(5);
}

async function query(url: string, text: string): Promise<readonly unknown[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

async function accept(database: Database, count: number, name = 'text'): Promise<void> {
  for (let at = 0; at < count; at++)
    await acceptDocument(database, { text: `${sampleText()} ${name} ${at}` });
}

async function take(
  batches: AsyncIterable<readonly { readonly id: number }[]>,
  count: number,
): Promise<number[]> {
  const ids: number[] = [];
  for await (const batch of batches) {
    ids.push(...batch.map(({ id }) => id));
    if (ids.length >= count) break;
  }
  return ids;
}
