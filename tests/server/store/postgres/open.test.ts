import { createServer } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';
import { sql } from 'kysely';
import { Client } from 'pg';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { tables } from '../../../../schema/tables.ts';
import type { Database } from '../../../../server/store/database.ts';
import { openPostgres } from '../../../../server/store/postgres/open.ts';
import { acceptDocument } from '../../../../server/store/record/accept-document.ts';
import { deleteDocument } from '../../../../server/store/record/delete-document.ts';
import { storeExtraction } from '../../../../server/store/record/store-extraction.ts';
import { temporaryDatabase } from '../../../helpers/dialects.ts';
import { startHalfOpenProxy } from '../../../helpers/half-open-proxy.ts';
import { decodePlanText } from '../../../helpers/plan-text.ts';
import { databaseUrl, dropDatabase } from '../../../helpers/postgres.ts';
import { sampleExtraction, sampleText } from '../../../helpers/sample-extraction.ts';

const server = inject('postgres');

async function openRecord(connections = 10): Promise<{ database: Database; url: string }> {
  const url = await temporaryDatabase('migrated');
  const database = await openPostgres({ url, connections });
  onTestFinished(() => database.close());
  return { database, url };
}

/** Runs a statement as another program would. */
async function query(url: string, text: string): Promise<readonly Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
}

const END_ALL =
  'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()';

/** A connection of another program. */
async function connect(url: string): Promise<Client> {
  const client = new Client({ connectionString: url });
  await client.connect();
  onTestFinished(() => client.end());
  return client;
}

/** Resolves when so many connections wait for a lock. */
async function isWaiting(url: string, count = 1): Promise<void> {
  const text = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'`;
  while ((await query(url, text)).length < count) await sleep(5);
}

async function isAsleep(url: string): Promise<void> {
  const text = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event = 'PgSleep'`;
  while ((await query(url, text)).length === 0) await sleep(5);
}

async function storeSample(database: Database, marker: string): Promise<number> {
  const text = sampleText(marker);
  const { documentId } = await acceptDocument(database, { text });
  await storeExtraction(database, documentId, sampleExtraction(text));
  return documentId;
}

describe.skipIf(!server)('migrations of Postgres', () => {
  it('create exactly the tables and columns that schema/tables.ts states, texts compared by their bytes', async () => {
    const url = await temporaryDatabase('migrated');
    const columns = await query(
      url,
      `SELECT table_name, column_name, data_type, is_nullable, collation_name FROM information_schema.columns
       WHERE table_schema = 'public' AND table_name NOT IN ('schema_version', 'search_index')
       ORDER BY table_name, ordinal_position`,
    );
    const created: Record<string, Record<string, string>> = {};
    for (const { table_name, column_name, data_type, is_nullable, collation_name } of columns) {
      const type = collation_name === null ? String(data_type) : `${data_type} ${collation_name}`;
      created[String(table_name)] = {
        ...created[String(table_name)],
        [String(column_name)]: is_nullable === 'YES' ? `${type}?` : type,
      };
    }
    const stated = Object.fromEntries(
      Object.entries(tables).map(([name, kinds]) => [
        name,
        Object.fromEntries(Object.entries(kinds).map(([column, kind]) => [column, storageOf(kind)])),
      ]),
    );
    expect(created).toEqual(stated);
  });

  it('have new words entered where a search looks for them, not on a list that each reads from end to end', async () => {
    const url = await temporaryDatabase('migrated');
    const index = "SELECT reloptions FROM pg_class WHERE relname = 'search_index_by_word'";
    expect(await query(url, index)).toEqual([{ reloptions: ['fastupdate=off'] }]);
  });

  it('leave a migrated database as it is', async () => {
    const url = await temporaryDatabase('empty');
    await (await openPostgres({ url })).close();
    await query(url, 'COMMENT ON TABLE document IS NULL');
    const before = await query(url, 'SELECT oid, relname FROM pg_class ORDER BY oid');
    await (await openPostgres({ url })).close();
    expect(await query(url, 'SELECT oid, relname FROM pg_class ORDER BY oid')).toEqual(before);
  });

  it('apply once when several open a new database at the same time', async () => {
    const url = await temporaryDatabase('empty');
    const databases = await Promise.all([1, 2, 3, 4].map(() => openPostgres({ url })));
    await Promise.all(databases.map((database) => database.close()));
    expect(await query(url, 'SELECT count(*) FROM schema_version')).toEqual([{ count: '1' }]);
  });

  it('refuse a database of a newer version and leave it untouched', async () => {
    const url = await temporaryDatabase('migrated');
    await query(url, 'UPDATE schema_version SET version = 999');
    await expect(openPostgres({ url })).rejects.toMatchObject({
      name: 'UnusableDatabaseError',
      reason: 'NEWER_VERSION',
      message: expect.stringMatching(/^Cannot open the database postgres:.*: it has version 999/),
    });
    expect(await query(url, 'SELECT version FROM schema_version')).toEqual([{ version: '999' }]);
  });

  it('refuse a database that cannot hold every text', async () => {
    const url = databaseUrl(server?.url ?? '', 'standpoint_latin');
    const create =
      "CREATE DATABASE standpoint_latin TEMPLATE template0 ENCODING LATIN1 LOCALE_PROVIDER libc LOCALE 'C'";
    await query(server?.url ?? '', create);
    onTestFinished(() => dropDatabase(server?.url ?? '', 'standpoint_latin'));
    await expect(openPostgres({ url })).rejects.toMatchObject({
      reason: 'CANNOT_OPEN',
      message: expect.stringContaining('its encoding is LATIN1, and a record needs UTF8'),
    });
  });

  it('refuse a database of another program', async () => {
    const url = await temporaryDatabase('empty');
    await query(url, 'CREATE TABLE bookmark (url TEXT)');
    await expect(openPostgres({ url })).rejects.toMatchObject({ reason: 'NOT_STANDPOINT' });
  });
});

function storageOf(kind: string): string {
  const type = /^(text|json)/.test(kind) ? 'text C' : 'bigint';
  return kind.endsWith('?') ? `${type}?` : type;
}

describe.skipIf(!server)('a record in Postgres', () => {
  it('stores documents side by side, their common actors once, their changes in the order of their numbers', async () => {
    const { database } = await openRecord();
    const seen: number[] = [];
    let reading = true;
    const follow = async () => {
      while (reading) {
        const rows = await database.kysely
          .selectFrom('change')
          .select('id')
          .where('id', '>', seen.at(-1) ?? 0)
          .orderBy('id')
          .execute();
        seen.push(...rows.map(({ id }) => id));
      }
    };
    const following = follow();

    await Promise.all(Array.from({ length: 24 }, (_, index) => storeSample(database, `S${index}`)));
    reading = false;
    await following;

    const changes = await database.kysely.selectFrom('change').select('id').orderBy('id').execute();
    const missed = changes.filter(({ id }) => id <= (seen.at(-1) ?? 0) && !seen.includes(id));
    expect(changes).toHaveLength(48);
    expect(missed).toEqual([]);
    const actors = await database.kysely.selectFrom('actor').select('key').execute();
    expect(actors.filter(({ key }) => key === 'larvik')).toHaveLength(1);
  });

  it('runs a transaction again until it goes through, however many change the same row', async () => {
    const { database } = await openRecord(24);
    await database.transaction((transaction) =>
      transaction.insert('measure', [{ key: 'k', label: '0', label_order: '' }]),
    );
    const raise = () =>
      database.transaction(async ({ kysely }) => {
        const { label } = await kysely.selectFrom('measure').select('label').executeTakeFirstOrThrow();
        await kysely
          .updateTable('measure')
          .set({ label: String(Number(label) + 1) })
          .execute();
      });
    await Promise.all(Array.from({ length: 30 }, raise));
    expect(await database.kysely.selectFrom('measure').select('label').execute()).toEqual([{ label: '30' }]);
  });

  it('leaves no transaction open when it cannot begin one', async () => {
    const { database, url } = await openRecord(1);
    const other = new Client({ connectionString: url });
    await other.connect();
    onTestFinished(() => other.end());
    await other.query('SELECT pg_advisory_lock(7265002)');
    const waiting = acceptDocument(database, { text: sampleText('A') });
    const cancel = `SELECT pg_cancel_backend(pid) AS cancelled FROM pg_stat_activity
      WHERE datname = current_database() AND wait_event_type = 'Lock' AND query LIKE 'begin%'`;
    const cancelled = async (): Promise<void> => {
      if ((await query(url, cancel)).length === 0) await cancelled();
    };
    await Promise.all([expect(waiting).rejects.toMatchObject({ isTimeout: true }), cancelled()]);
    await other.query('SELECT pg_advisory_unlock(7265002)');
    expect(await acceptDocument(database, { text: sampleText('A') })).toMatchObject({ created: true });
    const open = `SELECT FROM pg_stat_activity WHERE datname = current_database() AND state LIKE 'idle in%'`;
    expect(await query(url, open)).toEqual([]);
  });

  it('neither keeps half a document nor fails when it is deleted while it is stored', async () => {
    const { database } = await openRecord();
    const text = sampleText('D');
    for (let round = 0; round < 3; round++) {
      const { documentId } = await acceptDocument(database, { text });
      await Promise.all([
        storeExtraction(database, documentId, sampleExtraction(text)),
        deleteDocument(database, { documentId }),
      ]);
    }
    for (const table of ['document', 'version', 'section', 'claim', 'search_entry'] as const)
      expect(await database.kysely.selectFrom(table).select('id').execute()).toEqual([]);
  });

  it('deletes a document that is being stored without a deadlock', async () => {
    const url = await temporaryDatabase('migrated');
    // A deadlock would not be undone: it would keep the statement below from its lock.
    await query(url, `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET deadlock_timeout = '1h'`);
    const database = await openPostgres({ url });
    onTestFinished(() => database.close());
    const { documentId } = await acceptDocument(database, { text: sampleText('D') });
    const storing = await connect(url);
    // What `storeExtraction` takes first, and the last that it takes.
    await storing.query('BEGIN');
    await storing.query(`DELETE FROM job WHERE document_id = ${documentId}`);
    const deleted = deleteDocument(database, { documentId });
    await isWaiting(url);
    await storing.query("SET LOCAL lock_timeout = '1s'");
    await storing.query(`UPDATE document SET revision = revision + 1 WHERE id = ${documentId}`);
    await storing.query('COMMIT');
    await deleted;
    expect(await database.kysely.selectFrom('document').select('id').execute()).toEqual([]);
  });

  it('runs a transaction again that a deadlock has undone', async () => {
    const { database, url } = await openRecord();
    await database.transaction((transaction) =>
      transaction.insert('measure', [
        { key: 'a', label: '', label_order: '' },
        { key: 'b', label: '', label_order: '' },
      ]),
    );
    const other = await connect(url);
    // It finds the deadlock later than the database does, which is thus the one to be undone.
    await other.query("SET deadlock_timeout = '1h'");
    await other.query('BEGIN');
    await other.query("UPDATE measure SET label = 'other' WHERE key = 'b'");
    let runs = 0;
    const done = database.transaction(async ({ kysely }) => {
      runs += 1;
      for (const key of ['a', 'b'])
        await kysely.updateTable('measure').set({ label: 'ours' }).where('key', '=', key).execute();
    });
    await isWaiting(url);
    await other.query("UPDATE measure SET label = 'other' WHERE key = 'a'");
    await other.query('COMMIT');
    await done;
    expect(runs).toBeGreaterThan(1);
    const labels = await database.kysely.selectFrom('measure').select('label').execute();
    expect(labels).toEqual([{ label: 'ours' }, { label: 'ours' }]);
  });

  it('outlives the end of connections that are in use, and says that the database is out of reach', async () => {
    const { database, url } = await openRecord();
    const writing = database.transaction(async ({ kysely }) => {
      await kysely.selectFrom('document').select('id').execute();
      await query(url, END_ALL);
      await kysely.selectFrom('document').select('id').execute();
    });
    await expect(writing).rejects.toMatchObject({ name: 'UnusableDatabaseError', reason: 'CANNOT_OPEN' });
    const sleeping = database.reader.prepare("SELECT concat(pg_sleep(60), '')")([]);
    const isRefused = expect(sleeping).rejects.toMatchObject({ name: 'UnusableDatabaseError' });
    // A read is asked again, once.
    for (let time = 1; time <= 2; time++) {
      await isAsleep(url);
      await query(url, END_ALL);
    }
    await isRefused;
    expect(await acceptDocument(database, { text: sampleText('A') })).toMatchObject({ created: true });
  });

  it('tells those who find no connection free that it is busy, and serves them once there is one', async () => {
    const { database, url } = await openRecord(1);
    const other = await connect(url);
    await other.query('BEGIN; LOCK TABLE document');
    const count = database.reader.prepare("SELECT concat(count(*), '') FROM document");
    const waiting = [count([]), acceptDocument(database, { text: sampleText('A') })] as const;
    await isWaiting(url, 2);
    const isBusy = { name: 'UnusableDatabaseError', reason: 'BUSY' };
    await Promise.all([
      expect(count([])).rejects.toMatchObject(isBusy),
      expect(acceptDocument(database, { text: sampleText('B') })).rejects.toMatchObject(isBusy),
      expect(database.kysely.selectFrom('change').select('id').execute()).rejects.toMatchObject(isBusy),
    ]);
    await other.query('ROLLBACK');
    expect(await waiting[1]).toMatchObject({ created: true });
    await waiting[0];
    expect(await count([])).toBe('1');
  });

  it('takes no write outside a transaction', async () => {
    const { database } = await openRecord();
    await expect(database.kysely.deleteFrom('document').execute()).rejects.toThrow('read-only');
  });

  it('refuses writes with READ_ONLY where the database takes none', async () => {
    const url = await temporaryDatabase('migrated');
    await query(
      url,
      `ALTER DATABASE ${new URL(url).pathname.slice(1)} SET default_transaction_read_only = on`,
    );
    const database = await openPostgres({ url });
    onTestFinished(() => database.close());
    await expect(acceptDocument(database, { text: sampleText() })).rejects.toMatchObject({
      code: 'READ_ONLY',
      message: expect.not.stringContaining('postgres:postgres@'),
    });
  });

  it('goes on after the server has ended its connections', async () => {
    const { database, url } = await openRecord();
    const read = database.reader.prepare("SELECT concat(count(*), '') FROM document");
    await acceptDocument(database, { text: sampleText('A') });
    expect(await read([])).toBe('1');
    await query(url, END_ALL);
    expect(await read([])).toBe('1');
    await acceptDocument(database, { text: sampleText('B') });
    expect(await read([])).toBe('2');
  });

  it('sends plans together that wait for a connection and are known to be quick, and gives each its own text', async () => {
    const { database } = await openRecord(1);
    // The time of the transaction: together they are one.
    const read = database.reader.prepare("SELECT concat($1::text, ' ', now())");
    const readTwenty = async () => {
      const texts = await Promise.all(
        Array.from({ length: 20 }, async (_, number) => decodePlanText(await read([String(number)]))),
      );
      expect(texts.map((text) => text.split(' ', 1)[0])).toEqual(texts.map((_, number) => String(number)));
      return new Set(texts.map((text) => text.slice(text.indexOf(' ')))).size;
    };
    // A machine that has much else to do makes quick ones slow.
    await expect.poll(readTwenty, { timeout: 5_000 }).toBe(5);
  });

  it('sends a plan alone that was slow the last time, or that the connection does not know', async () => {
    const { database } = await openRecord(1);
    const reads = ['SELECT concat(now(), pg_sleep(0.01))', 'SELECT concat(now())'].map((text) =>
      database.reader.prepare(text),
    );
    await reads[0]?.([]);
    const texts = await Promise.all([...reads, ...reads].map((read) => read([])));
    expect(new Set(texts).size).toBe(4);
  });

  it('fails one plan of several that were sent together, and none of the others', async () => {
    const { database } = await openRecord(1);
    const divide = database.reader.prepare('SELECT concat(12 / $1::int)');
    await divide([1]);
    const outcomes = await Promise.allSettled([1, 2, 0, 3, 0, 4].map((value) => divide([value])));
    expect(outcomes.map((outcome) => ('value' in outcome ? outcome.value : outcome.reason.message))).toEqual([
      '12',
      '6',
      'division by zero',
      '4',
      'division by zero',
      '3',
    ]);
  });

  it('asks all plans again, once, that were sent together when their connection ended', async () => {
    const { database, url } = await openRecord(1);
    const sleep = database.reader.prepare("SELECT concat(pg_sleep($1::float8), 'awake')");
    await sleep([0]);
    const sleeping = [sleep([60]), sleep([0]), sleep([0])];
    const outcomes = Promise.allSettled(sleeping);
    for (let time = 1; time <= 2; time++) {
      await isAsleep(url);
      await query(url, END_ALL);
    }
    expect(await outcomes).toMatchObject([
      { reason: { name: 'UnusableDatabaseError', reason: 'CANNOT_OPEN' } },
      { value: 'awake' },
      { value: 'awake' },
    ]);
  });

  it('gives up plans that were sent together to a server that has fallen silent, and goes on when it is back', async () => {
    const proxy = await startHalfOpenProxy(await temporaryDatabase('migrated'));
    const database = await openPostgres({ url: proxy.url, connections: 1, readTimeoutMs: 300 });
    onTestFinished(() => database.close());
    const repeat = database.reader.prepare('SELECT concat($1::text)');
    await repeat(['before']);
    proxy.dropTraffic(true);
    const outcomes = await Promise.allSettled(['a', 'b', 'c'].map((word) => repeat([word])));
    // On a machine with much else to do they were not quick, and are not sent together.
    const isUnusable = { reason: expect.stringMatching(/^(CANNOT_OPEN|BUSY)$/) };
    expect(outcomes).toMatchObject(outcomes.map(() => ({ reason: isUnusable })));
    proxy.dropTraffic(false);
    expect(await repeat(['after'])).toBe('after');
  });

  it('lets a plan wait for a connection as long as any other, however many before it were sent together', async () => {
    const { database } = await openRecord(1);
    const sleeping = database.reader.prepare("SELECT concat(pg_sleep($1::float8), 'awake')");
    await sleeping([0]);
    // Of four that go together, three have asked for a connection that they do not need any more.
    const together = Promise.allSettled([2.5, 0, 0, 0].map((seconds) => sleeping([seconds])));
    await sleep(1_500);
    expect(await sleeping([0])).toBe('awake');
    await together;
  });

  it('keeps the statements of writes prepared too, as far as they are few', async () => {
    const { database } = await openRecord(1);
    const prepared = await database.transaction(async ({ kysely }) => {
      for (let number = 0; number < 250; number++)
        await sql`select ${number}::int + ${sql.lit(number)}`.execute(kysely);
      const { rows } = await sql<{ count: number }>`
        select count(*) as count from pg_prepared_statements where ${true}`.execute(kysely);
      return rows[0]?.count;
    });
    expect(prepared).toBe(200);
  });

  it('keeps no statement prepared that ran once, or that was released', async () => {
    const { database } = await openRecord(1);
    for (const text of ["SELECT 'once'", "SELECT 'again'"]) await database.reader.prepare(text)([]);
    const released = database.reader.prepare("SELECT 'released'");
    released.release?.();
    await released([]);
    const repeated = database.reader.prepare("SELECT 'repeated'");
    for (let run = 0; run < 3; run++) await repeated([]);
    const names = database.reader.prepare(
      "SELECT concat(string_agg(substring(statement FROM '''(\\w+)'''), ' ')) FROM pg_prepared_statements",
    );
    expect(await names([])).toBe('repeated');
  });

  it('keeps a bounded number of statements prepared in a connection', async () => {
    const { database, url } = await openRecord(1);
    for (let number = 0; number < 450; number++) {
      const read = database.reader.prepare(`SELECT '${number}'`);
      for (let run = 0; run < 2; run++) expect(await read([])).toBe(String(number));
    }
    const prepared = database.reader.prepare('SELECT concat(count(*)) FROM pg_prepared_statements');
    expect(Number(await prepared([]))).toBeLessThan(400);
    expect(url).toContain('standpoint_');
  });
});

describe.skipIf(!server)('openPostgres()', () => {
  it.each([
    ['a server that is not there', () => 'postgres://ada:secret@127.0.0.1:1/record'],
    ['a database that is not there', () => databaseUrl(server?.url ?? '', 'nothing')],
    [
      'a wrong password',
      () => Object.assign(new URL(server?.url ?? ''), { username: 'nobody', password: 'secret' }).href,
    ],
  ])('says that it cannot reach %s, and no password', async (_, urlOf) => {
    await expect(openPostgres({ url: urlOf() })).rejects.toMatchObject({
      name: 'UnusableDatabaseError',
      reason: 'CANNOT_OPEN',
      message: expect.stringMatching(/^Cannot reach the database postgres:\/\/127\.0\.0\.1:\d+\/\w+: /),
    });
  });

  it('gives up a server that takes the connection and never answers', async () => {
    const silent = createServer(() => undefined);
    await new Promise<void>((listening) => silent.listen(0, '127.0.0.1', listening));
    onTestFinished(() => void silent.close());
    const { port } = silent.address() as { port: number };
    await expect(openPostgres({ url: `postgres://ada@127.0.0.1:${port}/record` })).rejects.toMatchObject({
      reason: 'CANNOT_OPEN',
    });
  });
});
