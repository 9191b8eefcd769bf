import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { toId } from '../../schema/model/id.ts';
import { createClient } from '../../sdk/index.ts';
import { acceptDocument } from '../../server/store/record/accept-document.ts';
import { openSqlite } from '../../server/store/sqlite/open.ts';
import { temporaryFolder } from '../helpers/dialects.ts';
import { runStandpoint } from '../helpers/run-standpoint.ts';
import { complaints } from './complaints.ts';
import { composeText } from './compose-text.ts';
import { freePort, startProcess } from './standpoint-process.ts';

const MEGABYTES = 12;

/** A file system of a few megabytes, which only root can make; without it the test is skipped, and says so. */
function mountSmall(): string | null {
  const folder = temporaryFolder();
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${MEGABYTES}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    return null;
  }
  onTestFinished(() => void execFileSync('umount', ['-l', folder]));
  return folder;
}

it('answers questions and refuses writes while the disk is full, and goes on by itself when there is room', async (context) => {
  const folder = mountSmall();
  if (!folder) return context.skip('THE FULL DISK IS NOT TESTED: only root may make a small file system');
  const path = join(folder, 'record.db');
  const ballast = join(folder, 'ballast');
  writeFileSync(ballast, Buffer.alloc(1024 * 1024));
  const port = await freePort();
  const server = startProcess(['serve', '--port', String(port), '--database', `file:${path}`], {});
  await server.up;
  const origin = `http://127.0.0.1:${port}`;
  const readiness = async () => {
    const response = await fetch(`${origin}/ready`);
    return [response.status, await response.text()];
  };
  const client = createClient({ url: `${origin}/graphql`, maxRetries: 0 });
  const told: string[] = [];
  let refusal: unknown = null;
  for (let at = 0; !refusal; at++)
    await client.documents.ingest({ text: composeText(`full ${at}`) }).then(
      ({ document }) => told.push(document.id),
      (error) => {
        refusal = error;
      },
    );

  expect(refusal).toMatchObject({ code: 'UNAVAILABLE', status: 503, retryable: true });
  expect(await readiness()).toEqual([200, '{"status":"read only"}']);
  const listed = await client.documents.list().toArray({ limit: 10_000 });
  expect(listed.map(({ id }) => id)).toEqual(expect.arrayContaining(told));
  expect((await fetch(`${origin}/health`)).status).toBe(200);
  console.log(`${told.length} documents were acknowledged before the disk of ${MEGABYTES} MB was full`);

  rmSync(ballast);
  while ((await readiness())[1] !== '{"status":"ready"}') await sleep(100);
  const { document } = await client.documents.ingest({
    text: 'There is room again, said the mayor of Cork.',
  });
  expect(document.status).toBe('READY');
  const database = await openSqlite({ path });
  onTestFinished(() => database.close());
  const there = await database.kysely
    .selectFrom('document')
    .select('id')
    .where('status', '=', 'READY')
    .execute();
  expect(there.map(({ id }) => toId('document', id))).toEqual(expect.arrayContaining(told));
  expect(await complaints(database)).toEqual([]);
});

it('stops an ingest on a full disk, keeps what it reported, and goes on when there is room', async (context) => {
  const folder = mountSmall();
  if (!folder) return context.skip('THE FULL DISK IS NOT TESTED: only root may make a small file system');
  const path = join(folder, 'record.db');
  const environment = { DATABASE_URL: `file:${path}` };
  const ballast = join(folder, 'ballast');
  writeFileSync(ballast, Buffer.alloc(1024 * 1024));
  const lines = Array.from({ length: 3_000 }, (_, at) =>
    JSON.stringify({ id: `${at}`, text: composeText(`line ${at}`) }),
  );
  const articles = join(temporaryFolder(), 'articles.jsonl');
  writeFileSync(articles, lines.join('\n'));

  const run = await runStandpoint(['ingest', articles], { environment });
  expect(run.exitCode).toBe(4);
  expect(run.stderr).toContain('the disk is full');
  const stored = [...run.stdout.matchAll(/^stored .*: doc_(\d+)$/gm)].map(([, number]) => Number(number));
  expect(stored.length).toBeGreaterThan(0);
  console.log(`${stored.length} articles were reported before the disk of ${MEGABYTES} MB was full`);

  rmSync(ballast);
  const database = await openSqlite({ path });
  onTestFinished(() => database.close());
  expect(await complaints(database)).toEqual([]);
  const ready = await database.kysely
    .selectFrom('document')
    .select('id')
    .where('status', '=', 'READY')
    .execute();
  expect(ready.map(({ id }) => id)).toEqual(expect.arrayContaining(stored));
  expect(await acceptDocument(database, { text: 'There is room again.' })).toMatchObject({ created: true });
});
