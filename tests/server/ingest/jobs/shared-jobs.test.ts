import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject, it, onTestFinished } from 'vitest';
import { createIngest } from '../../../../server/ingest/ingest.ts';
import { createExtractionPool } from '../../../../server/ingest/worker/extraction-pool.ts';
import { openPostgres } from '../../../../server/store/postgres/open.ts';
import { acceptDocument } from '../../../../server/store/record/accept-document.ts';
import { temporaryDatabase } from '../../../helpers/dialects.ts';
import { sampleText } from '../../../helpers/sample-extraction.ts';

it.skipIf(!inject('postgres'))('begins at once what another process accepts, poll or not', async () => {
  const url = await temporaryDatabase('migrated');
  const [worker, server] = [await openPostgres({ url }), await openPostgres({ url })];
  const pool = createExtractionPool({ maxTextLength: 10_000 });
  const ingest = createIngest({ database: worker, pool, pollMs: 3_600_000 });
  onTestFinished(async () => {
    await ingest.close();
    await worker.close();
    await server.close();
  });
  await ingest.start();
  // The worker is idle when it has done one job, and has looked for the next in vain.
  await acceptDocument(server, { text: sampleText('first') });
  while ((await statuses(server)).join() !== 'READY') await sleep(10);
  await sleep(100);

  await acceptDocument(server, { text: sampleText('second') });
  while ((await statuses(server)).includes('PENDING')) await sleep(10);
  expect(await statuses(server)).toEqual(['READY', 'READY']);
});

async function statuses({ kysely }: Awaited<ReturnType<typeof openPostgres>>): Promise<string[]> {
  const rows = await kysely.selectFrom('document').select('status').orderBy('id').execute();
  return rows.map(({ status }) => status);
}
