import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { createIngest } from '../../../../server/ingest/ingest.ts';
import { createExtractionPool } from '../../../../server/ingest/worker/extraction-pool.ts';
import { openSqlite } from '../../../../server/store/sqlite/open.ts';
import { temporaryFolder } from '../../../helpers/dialects.ts';
import { listPending } from '../../../helpers/list-pending.ts';
import { sampleText } from '../../../helpers/sample-extraction.ts';

const program = new URL('../../../fixtures/accept-and-wait.ts', import.meta.url).pathname;

it('loses nothing accepted and leaves no half document when killed during extraction', async () => {
  const path = join(temporaryFolder(), 'standpoint.db');
  const child = spawn(process.execPath, [program, path], { stdio: ['ignore', 'pipe', 'inherit'] });
  await once(child.stdout, 'data');
  child.kill('SIGKILL');
  await once(child, 'exit');

  const database = await openSqlite({ path });
  expect(await listPending(database.kysely)).toEqual([1]);
  const { text } = await database.kysely.selectFrom('version').select('text').executeTakeFirstOrThrow();
  expect(text).toBe(sampleText());
  expect(await database.kysely.selectFrom('section').select('id').execute()).toEqual([]);

  const pool = createExtractionPool({ maxTextLength: 1000 });
  await createIngest({ database, pool }).resume();
  await pool.close();
  const { status } = await database.kysely.selectFrom('document').select('status').executeTakeFirstOrThrow();
  expect(status).toBe('READY');
  expect(await database.kysely.selectFrom('section').select('id').execute()).not.toEqual([]);
  await database.close();
});
