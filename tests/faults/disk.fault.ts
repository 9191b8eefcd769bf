import { execFileSync } from 'node:child_process';
import { rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { acceptDocument } from '../../server/store/accept-document.ts';
import { checkRecord } from '../../server/store/check-record.ts';
import { openSqlite } from '../../server/store/sqlite.ts';
import { temporaryFolder } from '../helpers/dialects.ts';
import { runStandpoint } from '../helpers/run-standpoint.ts';
import { composeText } from './compose-text.ts';

const MEGABYTES = 4;

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
  for await (const complaint of checkRecord(database)) expect(complaint).toBe(null);
  const ready = await database.kysely
    .selectFrom('document')
    .select('id')
    .where('status', '=', 'READY')
    .execute();
  expect(ready.map(({ id }) => id)).toEqual(expect.arrayContaining(stored));
  expect(await acceptDocument(database, { text: 'There is room again.' })).toMatchObject({ created: true });
});
