import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { type ChangeFeed, createChangeFeed } from '../../../../server/store/changes/change-feed.ts';
import { withChangeSignal } from '../../../../server/store/changes/change-signal.ts';
import type { Database } from '../../../../server/store/database.ts';
import { acceptDocument } from '../../../../server/store/record/accept-document.ts';
import { deleteDocument } from '../../../../server/store/record/delete-document.ts';
import { failDocument } from '../../../../server/store/record/fail-document.ts';
import { openSqlite } from '../../../../server/store/sqlite/open.ts';
import { dialects, temporaryFolder } from '../../../helpers/dialects.ts';
import { sampleText } from '../../../helpers/sample-extraction.ts';

describe.each(dialects)('the feed of $name', ({ open }) => {
  it('gives what was written and what is written, in order, each once', async () => {
    const { database, feed } = follow(await open());
    await accept(database, 70);
    const numbers = take(await feed.changes(0), 140);
    await accept(database, 70, 'later');

    const ids = await numbers;
    expect(ids).toEqual(ids.toSorted((a, b) => a - b));
    expect(new Set(ids).size).toBe(140);
  });

  it('steps over no change of transactions that run side by side', async () => {
    const { database, feed } = follow(await open());
    const numbers = take(await feed.changes(0), 120);
    await Promise.all(Array.from({ length: 12 }, (_, writer) => accept(database, 10, `writer ${writer}`)));

    const written = await database.kysely.selectFrom('change').select('id').orderBy('id').execute();
    expect(await numbers).toEqual(written.map(({ id }) => id));
  });

  it('begins with what comes next where no place is given', async () => {
    const { database, feed } = follow(await open());
    await accept(database, 2);
    const next = take(await feed.changes(), 1);
    await accept(database, 1, 'next');

    const written = await database.kysely.selectFrom('change').select('id').orderBy('id', 'desc').execute();
    expect(await next).toEqual([written[0]?.id]);
  });

  it('refuses a place that the log has not come to', async () => {
    const { feed } = follow(await open());

    await expect(feed.changes(7)).rejects.toMatchObject({ code: 'INVALID_INPUT' });
  });

  it('ends for waiting and for later subscribers when it is closed', async () => {
    const { feed } = follow(await open());
    const waiting = take(await feed.changes(0), 1);
    feed.close();

    expect(await waiting).toEqual([]);
    expect(await take(await feed.changes(0), 1)).toEqual([]);
    expect(feed.subscriberCount()).toBe(0);
  });

  it('lets go of a follower that leaves while it waits', async () => {
    const { feed } = follow(await open());
    const iterator = (await feed.changes(0))[Symbol.asyncIterator]();
    const waiting = iterator.next();
    await iterator.return?.();

    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(feed.subscriberCount()).toBe(0);
  });

  it('follows one document until its status is final', async () => {
    const { database, feed } = follow(await open());
    await accept(database, 1);
    const statuses = (await feed.documentStatus(1))[Symbol.asyncIterator]();
    expect(await statuses.next()).toEqual({ done: false, value: [{ id: 1 }] });
    await accept(database, 1, 'another');
    await failDocument(database, 1, 'It took too long');

    expect(await statuses.next()).toEqual({ done: false, value: [{ id: 1 }] });
    expect(await statuses.next()).toMatchObject({ done: true });
    expect(await take(await feed.documentStatus(1), 9)).toEqual([1]);
  });

  it('follows a document until it is gone', async () => {
    const { database, feed } = follow(await open());
    await accept(database, 1);
    const statuses = (await feed.documentStatus(1))[Symbol.asyncIterator]();
    expect(await statuses.next()).toEqual({ done: false, value: [{ id: 1 }] });
    await deleteDocument(database, { documentId: 1 });

    expect(await statuses.next()).toEqual({ done: false, value: [{ id: 1 }] });
    expect(await statuses.next()).toMatchObject({ done: true });
  });
});

it('sees what another process writes', async () => {
  const path = `${temporaryFolder()}/record.db`;
  const { feed } = follow(await opened(path));
  const numbers = take(await feed.changes(0), 3);
  await sleep(20);
  await accept(await opened(path), 3);

  expect(await numbers).toEqual([1, 2, 3]);
});

async function opened(path: string): Promise<Database> {
  const database = await openSqlite({ path });
  onTestFinished(() => database.close());
  return database;
}

function follow(opened: Database): { database: Database; feed: ChangeFeed } {
  const feed = createChangeFeed(opened, { pollMs: 50 });
  onTestFinished(() => feed.close());
  return { database: withChangeSignal(opened, feed.wake), feed };
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
  if (count === 0) return ids;
  for await (const batch of batches) {
    ids.push(...batch.map(({ id }) => id));
    if (ids.length >= count) break;
  }
  return ids;
}
