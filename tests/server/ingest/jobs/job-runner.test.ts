import { describe, expect, it, onTestFinished } from 'vitest';
import { createIngest } from '../../../../server/ingest/ingest.ts';
import { createJobRunner } from '../../../../server/ingest/jobs/job-runner.ts';
import { createExtractionPool } from '../../../../server/ingest/worker/extraction-pool.ts';
import type { Database } from '../../../../server/store/database.ts';
import { findOpenJob, leaseJob, releaseJob, renewLeases } from '../../../../server/store/jobs/lease.ts';
import { releaseDeadHolders } from '../../../../server/store/jobs/release-dead-holders.ts';
import { acceptDocument } from '../../../../server/store/record/accept-document.ts';
import { failDocument } from '../../../../server/store/record/fail-document.ts';
import { storeExtraction } from '../../../../server/store/record/store-extraction.ts';
import { dialects } from '../../../helpers/dialects.ts';
import { sampleExtraction, sampleText } from '../../../helpers/sample-extraction.ts';

const A = { name: 'elsewhere:1:a', leaseMs: 60_000 };
const B = { name: 'elsewhere:1:b', leaseMs: 60_000 };
const EXPIRED = { name: 'elsewhere:1:dead', leaseMs: -1 };

describe.each(dialects)('extraction jobs in $name', ({ open }) => {
  it('gives each job to one of many that ask at once', async () => {
    const database = await open();
    for (let at = 0; at < 8; at++) await acceptDocument(database, { text: sampleText(`${at}`) });

    const leases = await Promise.all(
      Array.from({ length: 12 }, (_, at) => leaseJob(database, { ...A, name: `w${at}` }, 'NEW')),
    );
    const documents = leases.flatMap((lease) => lease?.documentId ?? []);
    expect(new Set(documents).size).toBe(documents.length);
    expect(documents.length).toBe(8);
  });

  it('gives the job of a silent worker to another, and stores what it finds once', async () => {
    const database = await open();
    await acceptDocument(database, { text: sampleText() });
    const lost = await leaseJob(database, EXPIRED, 'NEW');
    const held = await leaseJob(database, B, 'LEFT');
    expect([lost?.attempts, held?.attempts]).toEqual([1, 2]);

    await storeExtraction(database, lost!, sampleExtraction());
    await failDocument(database, lost!, 'It died');
    expect(await statuses(database)).toEqual(['PENDING']);
    await storeExtraction(database, held!, sampleExtraction());
    await storeExtraction(database, lost!, sampleExtraction());

    expect(await statuses(database)).toEqual(['READY']);
    const actions = await database.kysely.selectFrom('change').select('action').orderBy('id').execute();
    expect(actions.map(({ action }) => action)).toEqual(['ACCEPTED', 'EXTRACTED']);
  });

  it('leaves the job to a worker that says it still works', async () => {
    const database = await open();
    const { documentId } = await acceptDocument(database, { text: sampleText() });
    await leaseJob(database, EXPIRED, 'NEW');
    await renewLeases(database, { ...EXPIRED, leaseMs: 60_000 }, [documentId]);

    expect(await findOpenJob(database)).toBeNull();
    expect(await leaseJob(database, B, 'LEFT')).toBeNull();
  });

  it('gives the job that a worker was never told of to another, however busy that is', async () => {
    const database = await open();
    const { documentId } = await acceptDocument(database, { text: sampleText('A') });
    await acceptDocument(database, { text: sampleText('B') });
    await leaseJob(database, EXPIRED, 'NEW');
    await leaseJob(database, EXPIRED, 'NEW');
    await renewLeases(database, { ...EXPIRED, leaseMs: 60_000 }, [documentId]);

    expect(await leaseJob(database, B, 'LEFT')).toMatchObject({ documentId: documentId + 1, attempts: 2 });
    expect(await leaseJob(database, B, 'LEFT')).toBeNull();
  });

  it('fails a document after five unfinished attempts, with the reason', async () => {
    const database = await open();
    await acceptDocument(database, { text: sampleText() });
    for (const kind of ['NEW', 'LEFT', 'LEFT', 'LEFT', 'LEFT'] as const)
      expect(await leaseJob(database, EXPIRED, kind)).not.toBeNull();
    const pool = createExtractionPool({ maxTextLength: 1000 });
    await createIngest({ database, pool }).resume();
    await pool.close();

    const document = await database.kysely
      .selectFrom('document')
      .select(['status', 'status_reason'])
      .executeTakeFirst();
    expect(document).toEqual({
      status: 'FAILED',
      status_reason: expect.stringMatching(/^Cannot extract the text: all 5 attempts failed/),
    });
  });

  it('begins again at once what a dead process of this machine left', async () => {
    const database = await open();
    await acceptDocument(database, { text: sampleText() });
    const { hostname } = await import('node:os');
    // No process has so large a number.
    await leaseJob(database, { name: `${hostname()}:999999999:x`, leaseMs: 3_600_000 }, 'NEW');
    const pool = createExtractionPool({ maxTextLength: 1000 });
    const ingest = createIngest({ database, pool });
    await ingest.resume();
    await pool.close();

    expect(await statuses(database)).toEqual(['READY']);
  });

  it('lets what was lost more than once wait, and counts nothing where the database failed', async () => {
    const database = await open();
    await acceptDocument(database, { text: sampleText() });
    await leaseJob(database, A, 'NEW');
    await releaseDeadHolders(database, () => true);
    const second = await leaseJob(database, A, 'LEFT');
    expect(second?.attempts).toBe(2);
    await releaseDeadHolders(database, () => true);
    expect(await findOpenJob(database)).toBeNull();

    await database.transaction(({ kysely }) => kysely.updateTable('job').set({ leased_until: 1 }).execute());
    const third = await leaseJob(database, B, 'LEFT');
    await releaseJob(database, third!, {
      reason: 'The disk was full',
      retryAfterMs: 0,
      countsAsAttempt: false,
    });
    expect(await leaseJob(database, B, 'LEFT')).toMatchObject({ attempts: 3, reason: 'The disk was full' });
  });

  it('is left by a worker that has only begun to live when others were lost with it twice', async () => {
    const database = await open();
    await acceptDocument(database, { text: sampleText('A') });
    const young = { ...B, startedAt: performance.now() };
    const old = { ...B, startedAt: performance.now() - 5_000 };
    await leaseJob(database, EXPIRED, 'NEW');
    expect(await findOpenJob(database, young)).toBe('LEFT');
    await leaseJob(database, EXPIRED, 'LEFT');
    expect(await findOpenJob(database, young)).toBeNull();
    expect(await leaseJob(database, young, 'LEFT')).toBeNull();
    expect(await findOpenJob(database, old)).toBe('LEFT');
    expect(await leaseJob(database, old, 'LEFT')).toMatchObject({ attempts: 3 });
  });

  it('runs what was left by another with nothing beside it', async () => {
    const database = await open();
    for (const marker of ['A', 'B', 'C', 'D']) await acceptDocument(database, { text: sampleText(marker) });
    for (let at = 0; at < 2; at++) await leaseJob(database, EXPIRED, 'NEW');
    const pool = createExtractionPool({ maxTextLength: 1000 });
    const underWay = new Set<string>();
    const concurrent: number[] = [];
    function watch<Found>(text: string, extract: () => Promise<Found>): Promise<Found> {
      underWay.add(text);
      const isLeft = [sampleText('A'), sampleText('B')].includes(text);
      if (isLeft) concurrent.push(underWay.size - 1);
      return extract().finally(() => underWay.delete(text));
    }
    const watched: typeof pool = {
      ...pool,
      extract: (source, caller) => watch(source.text, () => pool.extract(source, caller)),
      extractInto: (file, lease, source) => watch(source.text, () => pool.extractInto(file, lease, source)),
    };
    await createJobRunner({ database, pool: watched, size: 4 }).drain();
    await pool.close();

    expect(concurrent).toEqual([0, 0]);
    expect(await statuses(database)).toEqual(['READY', 'READY', 'READY', 'READY']);
  });

  it('answers PENDING when the document is not extracted in time', async () => {
    const database = await open();
    const pool = createExtractionPool({ maxTextLength: 1000 });
    onTestFinished(() => pool.close());
    const { ingest } = createIngest({ database, pool, jobs: 0, waitTimeoutMs: 50 });

    expect(await ingest({ text: sampleText() })).toMatchObject({ created: true, status: 'PENDING' });
  });

  it('answers READY when another process extracts the document', async () => {
    const database = await open();
    const pool = createExtractionPool({ maxTextLength: 1000 });
    const worker = createJobRunner({ database, pool, size: 2, pollMs: 20 });
    await worker.start();
    onTestFinished(async () => {
      await pool.close();
      await worker.close();
    });
    const { ingest } = createIngest({ database, pool, jobs: 0 });

    expect(await ingest({ text: sampleText() })).toMatchObject({ status: 'READY' });
  });

  it('gives back at once, and uncounted, what it cannot finish before it is closed', async () => {
    const database = await open();
    const pool = createExtractionPool({
      maxTextLength: 1000,
      worker: new URL('../../../fixtures/stubborn-worker.ts', import.meta.url),
    });
    await acceptDocument(database, { text: sampleText(), title: 'hang' });
    const runner = createJobRunner({ database, pool, size: 1 });
    const drained = runner.drain();
    await pool.close();
    await Promise.all([runner.close(), drained]);

    expect(await leaseJob(database, B, 'NEW')).toMatchObject({ attempts: 1 });
  });
});

async function statuses(database: Database): Promise<string[]> {
  const rows = await database.kysely.selectFrom('document').select('status').orderBy('id').execute();
  return rows.map(({ status }) => status);
}
