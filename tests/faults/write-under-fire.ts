import { createHash } from 'node:crypto';
import { writeSync } from 'node:fs';
import { readConfig } from '../../server/config.ts';
import { createExtractionPool } from '../../server/ingest/extraction-pool.ts';
import { createIngest } from '../../server/ingest/ingest.ts';
import { openDatabase } from '../../server/store/open-database.ts';
import type { Acknowledged } from './acknowledged.ts';
import { composeText } from './compose-text.ts';

// A process that ingests and reviews as fast as it can, and tells of each write that it was told is done. It is there
// to be killed at any moment.
const [, , url = '', seed = ''] = process.argv;
const database = await openDatabase(readConfig({ DATABASE_URL: url }).database);
const pool = createExtractionPool({ maxTextLength: 100_000 });
const ingest = createIngest({ database, pool, jobs: 4 });
await ingest.start();

await Promise.all([ingestForEver('a'), ingestForEver('b'), ingestForEver('c'), reviewForEver()]);

async function ingestForEver(lane: string): Promise<never> {
  for (let number = 0; ; number++) {
    const text = composeText(`${seed} ${lane} ${number}`);
    const { documentId, status } = await ingest.ingest({ text });
    acknowledge({
      write: 'INGEST',
      documentId,
      hash: createHash('sha256').update(text).digest('hex'),
      status,
    });
  }
}

async function reviewForEver(): Promise<never> {
  for (;;) {
    const claim = await database.kysely
      .selectFrom('claim')
      .select(['id', 'revision'])
      .orderBy('revision')
      .limit(1)
      .executeTakeFirst();
    if (claim) {
      await ingest.writer.reviewClaim({
        claimId: claim.id,
        decision: 'ACCEPT',
        ifRevision: claim.revision,
        reviewer: seed,
      });
      acknowledge({ write: 'REVIEW', claimId: claim.id, revision: claim.revision + 1 });
    }
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

/** Written at once: what stays in a buffer when the process is killed was never told. */
function acknowledge(write: Acknowledged): void {
  writeSync(1, `${JSON.stringify(write)}\n`);
}
