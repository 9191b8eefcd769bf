import { setTimeout as sleep } from 'node:timers/promises';
import { Client } from 'pg';
import { expect, it, onTestFinished } from 'vitest';
import { dialects, type TestDatabaseLocation } from '../../../helpers/dialects.ts';
import { readMetrics, samplesOf } from '../../../helpers/metrics.ts';
import { startServer } from '../../../helpers/running-server.ts';

const postgres = dialects.find(({ name }) => name === 'postgres');

const PLANNED = '{ documents { totalCount } }';
/** What is made in TypeScript beside it has the executor run it. */
const EXECUTED = '{ documents { totalCount } extract(input: { text: "He said so." }) { __typename } }';
const WRITE = 'mutation { deleteDocument(input: { id: "doc_1" }) { __typename } }';
const INGEST = 'mutation { ingestDocument(input: { text: "He said so." }) { __typename } }';

it.skipIf(!postgres)(
  'answers 503 while all connections are in use, while the health check responds at once, and then as before',
  async () => {
    const place = await postgres!.createLocation();
    const server = await startServer(
      { DATABASE_CONNECTIONS: '2', STANDPOINT_WORKERS: '0', STANDPOINT_LOG_LEVEL: 'silent' },
      { createLocation: async () => place },
    );
    onTestFinished(() => server.stop());
    const lock = await lockDocuments(place);
    const held = [WRITE, PLANNED, PLANNED].map((query) => server.ask(query));
    while ((await lock.waiting()) < held.length) await sleep(5);

    const refused = await Promise.all([PLANNED, EXECUTED, WRITE].map((query) => send(server.url, query)));
    for (const { status, retryAfter, body } of refused) {
      expect([status, retryAfter]).toEqual([503, '1']);
      expect(body.errors[0]).toMatchObject({
        message: 'Cannot answer now: the database is unavailable or at its connection limit; retry',
        extensions: { code: 'UNAVAILABLE' },
      });
    }
    const statusOf = async (path: string) => (await fetch(new URL(path, server.url))).status;
    expect([await statusOf('/health'), await statusOf('/ready')]).toEqual([200, 503]);

    await lock.release();
    expect((await Promise.all(held)).map(({ status }) => status)).toEqual([200, 200, 200]);
    expect(await server.ask(EXECUTED)).toMatchObject({ status: 200, data: { documents: { totalCount: 0 } } });
    const connections = samplesOf(await readMetrics(server.url), 'standpoint_database_connections');
    expect(connections['pool=reader state=idle']).toBeGreaterThan(0);
  },
);

it.skipIf(!postgres)(
  'answers questions and says `read only` while the database has no room to write, and then writes',
  async () => {
    const place = await postgres!.createLocation();
    const server = await startServer(
      { STANDPOINT_LOG_LEVEL: 'silent' },
      { createLocation: async () => place },
    );
    onTestFinished(() => server.stop());
    const database = new Client({ connectionString: place.url });
    await database.connect();
    onTestFinished(() => database.end());
    await database.query(
      `CREATE FUNCTION fill() RETURNS trigger LANGUAGE plpgsql AS
       $$ BEGIN RAISE 'could not extend file' USING ERRCODE = 'disk_full'; END $$;
       CREATE TRIGGER full_disk BEFORE INSERT ON document EXECUTE FUNCTION fill()`,
    );

    const refused = await send(server.url, INGEST);
    expect([refused.status, refused.body.errors[0].extensions.code]).toEqual([503, 'UNAVAILABLE']);
    expect((await send(server.url, PLANNED)).status).toBe(200);
    const readiness = async () => {
      const response = await fetch(new URL('/ready', server.url));
      return [response.status, await response.json()];
    };
    expect(await readiness()).toEqual([200, { status: 'read only' }]);

    await database.query('DROP TRIGGER full_disk ON document');
    expect((await send(server.url, INGEST)).status).toBe(200);
    await expect.poll(readiness, { timeout: 10_000, interval: 500 }).toEqual([200, { status: 'ready' }]);
  },
);

async function send(url: string, query: string) {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query }),
  });
  const { status, headers } = response;
  return { status, retryAfter: headers.get('retry-after'), body: await response.json() };
}

/** Keeps everybody from reading documents. */
async function lockDocuments({ url }: TestDatabaseLocation) {
  const [holder, observer] = [new Client({ connectionString: url }), new Client({ connectionString: url })];
  await Promise.all([holder.connect(), observer.connect()]);
  await holder.query('BEGIN; LOCK TABLE document');
  const waiting =
    "SELECT FROM pg_stat_activity WHERE datname = current_database() AND wait_event_type = 'Lock'";
  onTestFinished(() => holder.end());
  return {
    waiting: async () => (await observer.query(waiting)).rows.length,
    async release() {
      await holder.query('ROLLBACK');
      await observer.end();
    },
  };
}
