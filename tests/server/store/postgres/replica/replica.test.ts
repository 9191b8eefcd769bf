import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, inject, it, onTestFinished } from 'vitest';
import type { Database, Freshness } from '../../../../../server/store/database.ts';
import { openPostgres } from '../../../../../server/store/postgres/open.ts';
import { acceptDocument } from '../../../../../server/store/record/accept-document.ts';
import { createDatabase, databaseUrl } from '../../../../helpers/postgres.ts';
import { sampleText } from '../../../../helpers/sample-extraction.ts';
import { type StartedPostgres, startPostgres } from '../../../../helpers/start-postgres.ts';

/** The number of documents, and whether it was a standby that counted them. */
const COUNT = "SELECT concat(count(*), ' ', pg_is_in_recovery()) FROM document";

describe.skipIf(!inject('postgres'))('a record in Postgres with a replica', () => {
  let primary: StartedPostgres;
  let standby: StartedPostgres;
  let name: string;

  beforeAll(async () => {
    primary = await startPostgres();
    standby = await primary.startStandby();
  });
  afterAll(async () => {
    await standby?.stop();
    await primary?.stop();
  });
  beforeEach(async () => {
    name = await createDatabase(primary.url);
  });

  const url = () => databaseUrl(primary.url, name);

  async function open(replicaUrl = databaseUrl(standby.url, name)): Promise<Opened> {
    const troubles: (string | null)[] = [];
    const onReplicaFailover = (trouble: Error | null) => troubles.push(trouble?.message ?? null);
    const database = await openPostgres({ url: url(), replicaUrl, onReplicaFailover });
    onTestFinished(() => database.close());
    const count = (freshness?: Freshness) => database.reader.prepare(COUNT, freshness)([]);
    return { database, troubles, count: async (freshness) => String(await count(freshness)) };
  }

  it('reads from the replica once that has all there is', async () => {
    const { count, troubles } = await open();
    await eventually(count, '0 t');
    expect(troubles).toEqual([]);
  });

  it('never answers without what was written before, however far the replica is', async () => {
    const { database, count } = await open();
    for (let number = 1; number <= 30; number++) {
      await acceptDocument(database, { text: sampleText(`${number}`) });
      expect((await count()).split(' ')[0]).toBe(String(number));
    }
    await eventually(count, '30 t');

    await query(standby.url, 'SELECT pg_wal_replay_pause()');
    await acceptDocument(database, { text: sampleText('31') });
    for (let reads = 0; reads < 20; reads++) expect(await count()).toBe('31 f');
    await query(standby.url, 'SELECT pg_wal_replay_resume()');
    await eventually(count, '31 t');
  });

  it('answers with what other processes wrote as soon as it has heard of it', async () => {
    const { database, count } = await open();
    const { database: other } = await open();
    await eventually(count, '0 t');
    await query(standby.url, 'SELECT pg_wal_replay_pause()');
    const heard = new Promise<void>((resolve) => void database.onExternalWrite(resolve));
    await acceptDocument(other, { text: sampleText() });
    await heard;
    expect(await count()).toBe('1 f');
    await query(standby.url, 'SELECT pg_wal_replay_resume()');
    await eventually(count, '1 t');
  });

  it('shows no older state than the primary has shown', async () => {
    const { count } = await open();
    await eventually(count, '0 t');
    await query(standby.url, 'SELECT pg_wal_replay_pause()');
    // A write without a notification.
    await query(
      url(),
      `INSERT INTO document (title, byline, language, genre, published_order, ingested_at, content_hash, status, revision)
       VALUES ('', '[]', 'en', 'OTHER', '', '', '', 'PENDING', 1)`,
    );
    expect(await count('NEWEST')).toBe('1 f');
    expect(await count()).toBe('1 f');
    await query(standby.url, 'SELECT pg_wal_replay_resume()');
    await eventually(count, '1 t');
  });

  it('reads from the primary while the replica is down, and says so once', async () => {
    const { database, count, troubles } = await open();
    await eventually(count, '0 t');
    await standby.crash();
    try {
      for (let number = 1; number <= 3; number++) {
        expect(await count()).toBe(`${number - 1} f`);
        await acceptDocument(database, { text: sampleText(`${number}`) });
      }
      while (troubles.length === 0) await sleep(5);
      expect(troubles).toEqual([
        expect.stringMatching(
          /^Cannot read from the replica postgres:\/\/127[^@]*: it is out of reach; the primary/,
        ),
      ]);
    } finally {
      await standby.resume();
    }
    await eventually(count, '3 t');
    expect(troubles).toEqual([expect.any(String), null]);
  });

  it('reads nothing from a server that is no standby of it', async () => {
    const { count, troubles } = await open(url());
    while (troubles.length === 0) expect(await count()).toBe('0 f');
    expect(troubles[0]).toContain('it is no standby');
    for (const other of [inject('postgres')?.url, standby.url]) {
      const { count, troubles } = await open(other);
      while (troubles.length === 0) expect(await count()).toBe('0 f');
      expect(troubles[0]).toContain('it is no copy of the database');
    }
  });
});

interface Opened {
  readonly database: Database;
  readonly troubles: readonly (string | null)[];
  readonly count: (freshness?: Freshness) => Promise<string>;
}

async function eventually(read: () => Promise<string>, expected: string): Promise<void> {
  while ((await read()) !== expected) await sleep(5);
}

async function query(url: string, text: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query(text);
  } finally {
    await client.end();
  }
}
