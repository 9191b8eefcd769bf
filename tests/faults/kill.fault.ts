import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { readConfig } from '../../server/config.ts';
import { createExtractionPool } from '../../server/ingest/extraction-pool.ts';
import { createIngest } from '../../server/ingest/ingest.ts';
import { checkRecord } from '../../server/store/check-record.ts';
import type { Database } from '../../server/store/database.ts';
import { openDatabase } from '../../server/store/open-database.ts';
import { dialects } from '../helpers/dialects.ts';
import type { Acknowledged } from './acknowledged.ts';

const ROUNDS = Number(process.env.FAULT_ROUNDS ?? 200);
const WRITER = new URL('write-under-fire.ts', import.meta.url).pathname;

describe.each(dialects.filter(({ name }) => name !== 'sqlite in memory'))(
  'a record in $name',
  ({ createPlace }) => {
    it(`keeps every acknowledged write, whole, through ${ROUNDS} kills during ingest and review`, async () => {
      const { url, remove } = await createPlace();
      onTestFinished(remove);
      const database = await openDatabase(readConfig({ DATABASE_URL: url }, {}).database);
      onTestFinished(() => database.close());
      let writes = 0;

      for (let round = 1; round <= ROUNDS; round++) {
        const acknowledged = await writeUntilKilled(url, `round ${round}`);
        writes += acknowledged.length;
        const missing: Acknowledged[] = [];
        for (const write of acknowledged) if (!(await isThere(database, write))) missing.push(write);
        expect(missing, `round ${round}`).toEqual([]);
        // The whole record is read now and then, and at the end.
        if (round % 20 === 0) expect(await complaints(url), `round ${round}`).toEqual([]);
      }

      const pool = createExtractionPool({ maxTextLength: 100_000 });
      await createIngest({ database, pool }).resume();
      await pool.close();
      expect(await complaints(url)).toEqual([]);
      const documents = await database.kysely
        .selectFrom('document')
        .select(['id', 'status', 'status_reason as reason'])
        .execute();
      // A document that was being extracted at five kills in a row is given up, as it should be; nothing else is.
      const others = documents.filter(({ status }) => status !== 'READY');
      expect(others.filter(({ reason }) => !reason?.includes('it was begun 5 times in vain'))).toEqual([]);
      expect(others.length).toBeLessThan(ROUNDS / 20);
      console.log(
        `${ROUNDS} kills, ${writes} acknowledged writes, all there; ${documents.length} documents, ${others.length} given up`,
      );
    });
  },
);

/** Kills the writer with SIGKILL at a random moment: mostly amid its writes, sometimes while it starts. */
async function writeUntilKilled(url: string, seed: string): Promise<readonly Acknowledged[]> {
  const child = spawn(process.execPath, [WRITER, url, seed], { stdio: ['ignore', 'pipe', 'inherit'] });
  const exit = once(child, 'exit');
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text) => {
    output += text;
  });
  const amidIngest = Math.random() < 0.8;
  while (amidIngest && !output.includes('INGEST')) await once(child.stdout, 'data');
  await sleep(Math.random() * 800);
  child.kill('SIGKILL');
  await Promise.all([exit, once(child.stdout, 'close')]);
  const lines = output.split('\n').slice(0, -1);
  return lines.map((line): Acknowledged => JSON.parse(line));
}

async function isThere({ kysely }: Database, write: Acknowledged): Promise<boolean> {
  if (write.write === 'REVIEW') {
    const review = kysely.selectFrom('review').select('id').where('claim_id', '=', write.claimId);
    return (await review.where('revision', '=', write.revision).executeTakeFirst()) !== undefined;
  }
  const document = await kysely
    .selectFrom('document')
    .select(['content_hash as hash', 'status'])
    .where('id', '=', write.documentId)
    .executeTakeFirst();
  return document?.hash === write.hash && (write.status === 'PENDING' || document.status === write.status);
}

/** Checks the record as `standpoint check` does, by a connection of its own. */
async function complaints(url: string): Promise<string[]> {
  const database = await openDatabase(readConfig({ DATABASE_URL: url }, {}).database);
  const found: string[] = [];
  for await (const complaint of checkRecord(database)) found.push(complaint);
  await database.close();
  return found;
}
