import { join } from 'node:path';
import type { Worker } from 'node:worker_threads';
import { sql } from 'kysely';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  createExtractionPool,
  type ExtractionPool,
  type ExtractionPoolOptions,
} from '../../../../server/ingest/worker/extraction-pool.ts';
import type { Database } from '../../../../server/store/database.ts';
import { leaseJob } from '../../../../server/store/jobs/lease.ts';
import { acceptDocument } from '../../../../server/store/record/accept-document.ts';
import { openSqlite } from '../../../../server/store/sqlite/open.ts';
import { UnusableDatabaseError } from '../../../../server/store/unusable-database-error.ts';
import { temporaryFolder } from '../../../helpers/dialects.ts';
import { sampleExtraction, sampleText } from '../../../helpers/sample-extraction.ts';

const worker = new URL('../../../fixtures/stubborn-worker.ts', import.meta.url);

function openPool(options: Partial<ExtractionPoolOptions> = {}) {
  const pool = createExtractionPool({ worker, maxTextLength: 1000, ...options });
  onTestFinished(() => pool.close());
  return pool;
}

const ordered = (title: string) => ({ text: sampleText(), title });

it('extracts in a worker and answers each with its own', async () => {
  const pool = openPool({ size: 2 });
  const texts = Array.from({ length: 12 }, (_, index) => sampleText(String(index)));
  const extractions = await Promise.all(texts.map((text) => pool.extract({ text })));
  expect(extractions).toEqual(texts.map((text) => sampleExtraction(text)));
});

it('tries a text again when its worker died', async () => {
  const marker = join(temporaryFolder(), 'died');
  await expect(openPool().extract(ordered(`die-once ${marker}`))).resolves.toEqual(sampleExtraction());
});

it('gives up on a text that kills its worker twice, and goes on with the next', async () => {
  const pool = openPool();
  const deadly = pool.extract(ordered('die'));
  const next = pool.extract(ordered(''));
  await expect(deadly).rejects.toMatchObject({
    name: 'OverwhelmedError',
    message: 'Cannot extract the text: its worker stopped',
  });
  await expect(next).resolves.toEqual(sampleExtraction());
});

it('gives up on a text that takes too long', async () => {
  const pool = openPool({ timeoutMs: 6_000 });
  await expect(pool.extract(ordered('hang'))).rejects.toThrow(
    'Cannot extract the text: it took more than 2000 ms',
  );
  await expect(pool.extract(ordered(''))).resolves.toEqual(sampleExtraction());
});

it('survives a text that exhausts the memory of its worker', async () => {
  const pool = openPool();
  const before = process.memoryUsage.rss();
  let most = before;
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage.rss());
  }, 10);
  await expect(pool.extract(ordered('overflow'))).rejects.toThrow(
    /^Cannot extract the text: its worker died: .*memory/,
  );
  clearInterval(watch);
  expect((most - before) / 1024 / 1024).toBeLessThan(1_200);
  await expect(pool.extract(ordered(''))).resolves.toEqual(sampleExtraction());
});

it('hands on what the extractor says of a text', async () => {
  const pool = openPool();
  await expect(pool.extract(ordered('refuse'))).rejects.toMatchObject({
    name: 'DomainError',
    code: 'EMPTY_TEXT',
  });
  await expect(pool.extract(ordered('throw'))).rejects.toMatchObject({ name: 'ExtractionFailedError' });
});

it('replaces a worker after its number of texts, once the next one is ready', async () => {
  const pool = openPool({ jobsPerWorker: 2 });
  const counts: number[] = [];
  const isReplaced = () => (counts.at(-1) ?? 0) < (counts.at(-2) ?? 0);
  while (!isReplaced()) counts.push(Number((await pool.extract(ordered('count'))).extractorVersion));
  // The new one was asked something before.
  expect(counts).toEqual([...counts.slice(0, -1).map((_, index) => index + 1), 2]);
  expect(counts.length).toBeGreaterThan(2);
});

it('lets a worker finish that was replaced meanwhile', async () => {
  const pool = openPool({ jobsPerWorker: 1 });
  const texts = Array.from({ length: 60 }, (_, index) => sampleText(String(index)));
  const extractions = await Promise.all(texts.map((text) => pool.extract({ text })));
  expect(extractions).toEqual(texts.map((text) => sampleExtraction(text)));
});

it('gives up what is under way and what waits when it closes', async () => {
  const pool = openPool();
  const running = [pool.extract(ordered('hang')), pool.extract(ordered(''))];
  const outcomes = Promise.allSettled(running);
  await new Promise((resolve) => setTimeout(resolve, 50));
  await pool.close();
  const names = (await outcomes).map((outcome) => outcome.status === 'rejected' && outcome.reason.name);
  expect(names).toEqual(['PoolClosedError', 'PoolClosedError']);
});

it('gives up what is under way in a worker that was replaced meanwhile when it closes', async () => {
  const pool = openPool({ jobsPerWorker: 1 });
  // The one that hangs says nothing: the first that does is the next one, and is ready then.
  const { promise: ready, resolve } = Promise.withResolvers<unknown>();
  const listen = (worker: Worker) => void worker.once('message', resolve);
  process.on('worker', listen);
  onTestFinished(() => void process.off('worker', listen));
  const running = expect(pool.extract(ordered('hang'))).rejects.toMatchObject({ name: 'PoolClosedError' });
  await ready;
  await new Promise(setImmediate);
  await pool.close();
  await running;
});

it('has no worker before there is work, and none after a while without', async () => {
  const threads = new Set<Worker>();
  const { promise: ended, resolve } = Promise.withResolvers<void>();
  const watch = (thread: Worker) => {
    threads.add(thread);
    thread.once('exit', resolve);
  };
  process.on('worker', watch);
  onTestFinished(() => void process.off('worker', watch));
  const pool = openPool({ idleMs: 10 });
  expect(threads.size).toBe(0);
  await pool.extract(ordered(''));
  await ended;
  await expect(pool.extract(ordered(''))).resolves.toEqual(sampleExtraction());
  expect(threads.size).toBe(2);
});

describe('the extraction of a job', () => {
  async function accept(title?: string) {
    const database = await openSqlite({ path: join(temporaryFolder(), 'standpoint.db') });
    onTestFinished(() => database.close());
    const text = sampleText();
    await acceptDocument(database, { text });
    const lease = await leaseJob(database, { name: 'A', leaseMs: 60_000 }, 'NEW');
    const file = database.file!;
    const store = (pool: ExtractionPool, turn = file.runExclusive) =>
      pool.extractInto({ ...file, runExclusive: turn }, lease!, { text, title });
    return { database, lease: lease!, store };
  }

  const claims = ({ kysely }: Database) => kysely.selectFrom('claim').select('id').execute();

  it('is stored by the worker, when it is its turn', async () => {
    const { database, store } = await accept();
    const pool = openPool();
    const before: unknown[] = [];
    const { rejections } = await store(pool, async (write) => {
      before.push(await claims(database));
      await database.file?.runExclusive(write);
    });
    expect(before).toEqual([[]]);
    expect(rejections).toEqual(sampleExtraction().rejections);
    expect((await claims(database)).length).toBeGreaterThan(0);
    expect(await database.kysely.selectFrom('job').select('id').execute()).toEqual([]);
  });

  it('keeps the transactions of the main thread waiting while the worker writes', async () => {
    const { database, store } = await accept();
    const done: string[] = [];
    const write = () =>
      database.transaction(async ({ kysely }) => kysely.selectFrom('claim').select('id').execute());
    let written: Promise<unknown> = Promise.resolve();
    await store(openPool(), (turn) =>
      database.file!.runExclusive(async () => {
        written = write().then((rows) => done.push(`main reads ${rows.length > 0}`));
        await turn();
        done.push('worker is done');
      }),
    );
    await written;
    expect(done).toEqual(['worker is done', 'main reads true']);
  });

  it('is not stored where the turn is refused, and the worker does the next job', async () => {
    const { database, store } = await accept();
    const pool = openPool();
    const refused = store(pool, () =>
      Promise.reject(new UnusableDatabaseError('DISK_FULL', 'The disk is full')),
    );
    await expect(refused).rejects.toMatchObject({ reason: 'DISK_FULL' });
    expect(await claims(database)).toEqual([]);
    await store(pool);
    expect((await claims(database)).length).toBeGreaterThan(0);
  });

  it('tells what the store refuses as the store does, and notes a failure of the file', async () => {
    const { database, store } = await accept();
    await database.transaction(({ kysely }) =>
      sql`CREATE TRIGGER broken BEFORE INSERT ON claim BEGIN SELECT RAISE(ABORT, 'no more'); END`.execute(
        kysely,
      ),
    );
    await expect(store(openPool())).rejects.toThrow('no more');
    expect(await claims(database)).toEqual([]);
  });
});
