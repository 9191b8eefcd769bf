import { closeSync, copyFileSync, openSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createClient } from '../../sdk/index.ts';
import type { Database } from '../../server/store/database.ts';
import { acceptDocument } from '../../server/store/record/accept-document.ts';
import { openSqlite } from '../../server/store/sqlite/open.ts';
import { temporaryFolder } from '../helpers/dialects.ts';
import { runStandpoint } from '../helpers/run-standpoint.ts';
import { complaints } from './complaints.ts';
import { composeText } from './compose-text.ts';
import { freePort, startProcess } from './standpoint-process.ts';

const PAGE = 4096;

/** Where a file is overwritten, given its size. */
const PLACES: readonly (readonly [name: string, at: (size: number) => number, length: number])[] = [
  ['its header', () => 0, 100],
  ['its first page', () => 100, PAGE - 100],
  ['pages in its middle', (size) => Math.floor(size / PAGE / 2) * PAGE, 20 * PAGE],
  ['its tail', (size) => size - 20 * PAGE, 20 * PAGE],
];

describe.each(PLACES)('a record whose file was overwritten in %s', (_, at, length) => {
  it('is not written to, and says where to turn', async () => {
    const path = join(temporaryFolder(), 'record.db');
    await fill(path);
    overwrite(path, { at: at(statSync(path).size), length });
    const environment = { DATABASE_URL: `file:${path}` };

    const port = await freePort();
    const server = startProcess(['serve', '--port', String(port), '--database', `file:${path}`], {});
    await server.up;
    await sleep(100);
    if (server.isGone) {
      const { exitCode, stderr } = await runStandpoint(['serve', '--port', '0'], { environment });
      expect([exitCode, stderr]).toEqual([4, expect.stringContaining('restore')]);
      return;
    }
    const origin = `http://127.0.0.1:${port}`;
    while ((await fetch(`${origin}/ready`)).status !== 503) await sleep(50);
    const client = createClient({ url: `${origin}/graphql`, maxRetries: 0 });
    const writes = [1, 2, 3].map((at) => client.documents.ingest({ text: composeText(`after ${at}`) }));
    for (const result of await Promise.allSettled(writes))
      expect(result).toMatchObject({ status: 'rejected', reason: { code: 'UNAVAILABLE', status: 503 } });
    expect((await runStandpoint(['check'], { environment })).exitCode).not.toBe(0);
    expect((await fetch(`${origin}/health`)).status).toBe(200);
  });
});

it('takes no more writes once a read has met damage', async () => {
  const path = join(temporaryFolder(), 'record.db');
  await fill(path);
  const database = await openSqlite({ path });
  onTestFinished(() => database.close());
  const size = statSync(path).size;
  for (let at = 20 * PAGE; at < size; at += 2 * PAGE) overwrite(path, { at, length: PAGE });
  expect(database.health()).toBe(null);

  await expect(readAll(database)).rejects.toThrow();
  expect(database.health()).toMatchObject({ reason: 'DAMAGED' });
  await expect(acceptDocument(database, { text: composeText('late') })).rejects.toMatchObject({
    reason: 'DAMAGED',
    message: expect.stringContaining('restore it from a backup'),
  });
});

it('is an older state of itself, and whole, when its write-ahead log was overwritten', async () => {
  const folder = temporaryFolder();
  const [path, copy] = [join(folder, 'record.db'), join(folder, 'copy.db')];
  const database = await openSqlite({ path });
  onTestFinished(() => database.close());
  for (let at = 0; at < 20; at++) await acceptDocument(database, { text: composeText(`log ${at}`) });
  // As a kill leaves them: both files, the log not yet written back.
  for (const suffix of ['', '-wal']) copyFileSync(`${path}${suffix}`, `${copy}${suffix}`);
  const size = statSync(`${copy}-wal`).size;
  overwrite(`${copy}-wal`, { at: Math.floor(size / 2), length: PAGE });

  const damaged = await openSqlite({ path: copy });
  onTestFinished(() => damaged.close());
  const { length } = await damaged.kysely.selectFrom('document').select('id').execute();
  console.log(`${length} of 20 documents are left when half of the write-ahead log can be read`);
  expect(length).toBeLessThan(20);
  expect(await complaints(damaged)).toEqual([]);
});

it('is as it was within a minute, restored from a backup', async () => {
  const folder = temporaryFolder();
  const path = join(folder, 'record.db');
  const environment = { DATABASE_URL: `file:${path}` };
  await fill(path);
  const backup = join(folder, 'backup.db');
  expect((await runStandpoint(['backup', backup], { environment })).exitCode).toBe(0);
  overwrite(path, { at: 0, length: 50 * PAGE });

  const startedAt = Date.now();
  for (const suffix of ['', '-wal', '-shm']) rmSync(`${path}${suffix}`, { force: true });
  expect((await runStandpoint(['restore', backup], { environment })).exitCode).toBe(0);
  expect((await runStandpoint(['check'], { environment })).exitCode).toBe(0);
  console.log(`Restored and checked in ${(Date.now() - startedAt) / 1000} s`);
});

/** Fills a record with texts, and with pages of every kind. */
async function fill(path: string): Promise<void> {
  const lines = Array.from({ length: 300 }, (_, at) =>
    JSON.stringify({ id: `${at}`, text: composeText(`line ${at}`) }),
  );
  const articles = `${path}.jsonl`;
  writeFileSync(articles, lines.join('\n'));
  const run = await runStandpoint(['ingest', articles], { environment: { DATABASE_URL: `file:${path}` } });
  expect(run.exitCode).toBe(0);
}

function overwrite(path: string, { at, length }: { readonly at: number; readonly length: number }): void {
  const file = openSync(path, 'r+');
  writeSync(file, Buffer.alloc(length, 0xa5), 0, length, at);
  closeSync(file);
}

async function readAll({ kysely }: Database): Promise<void> {
  for (const table of ['evidence', 'mention', 'claim', 'section', 'version'] as const)
    await kysely.selectFrom(table).selectAll().execute();
}
