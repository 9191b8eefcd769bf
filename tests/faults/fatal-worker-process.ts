import { setTimeout as sleep } from 'node:timers/promises';
import { readConfig } from '../../server/config.ts';
import { createIngest } from '../../server/ingest/ingest.ts';
import { createExtractionPool } from '../../server/ingest/worker/extraction-pool.ts';
import { openDatabase } from '../../server/store/open-database.ts';

// A process that extracts, and that one text ends. It ends by itself when nothing is left to be done.
const [, , url = ''] = process.argv;
const database = await openDatabase(readConfig({ DATABASE_URL: url }).database);
const worker = new URL('../fixtures/fatal-worker.ts', import.meta.url);
const pool = createExtractionPool({ maxTextLength: 10_000, worker });
const ingest = createIngest({ database, pool, jobs: 4 });
await ingest.start();
const pending = database.kysely.selectFrom('document').select('id').where('status', '=', 'PENDING');
while ((await pending.execute()).length > 0) await sleep(50);
process.exit();
