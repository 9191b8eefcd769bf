import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import type { Writer } from '../../../../schema/context.ts';
import { readConfig } from '../../../../server/config.ts';
import { listen } from '../../../../server/http/connection/listen.ts';
import { createHttpApp } from '../../../../server/http-app.ts';
import { openDatabase } from '../../../../server/store/open-database.ts';
import { sqliteOnDisk } from '../../../helpers/dialects.ts';

const SECRET = 'cannot read /srv/record.db of ada';

/** A server in which every write fails with an unexpected error, and which logs into a list. */
async function start() {
  const { url, remove } = await sqliteOnDisk.createLocation();
  onTestFinished(remove);
  const database = await openDatabase(readConfig({ DATABASE_URL: url }, {}).database);
  const lines: string[] = [];
  const fail = () => Promise.reject(new Error(SECRET));
  const writer: Writer = {
    ingestDocument: fail,
    fetchDocument: fail,
    deleteDocument: fail,
    reviewClaim: fail,
  };
  const logger = pino({ level: 'error' }, { write: (line) => void lines.push(line) });
  const { handler } = createHttpApp({ database, createWriter: () => writer, extract: fail, logger });
  const listening = await listen(handler, { host: '127.0.0.1', port: 0 });
  onTestFinished(() => listening.close());
  const ask = async (query: string) => {
    const response = await fetch(`${listening.origin}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-request-id': 'r1' },
      body: JSON.stringify({ query }),
    });
    return JSON.parse(await response.text());
  };
  return { database, lines, ask };
}

const MASKED = {
  message: 'Unexpected error',
  extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'r1' },
};

it('hides what went wrong in a write behind the id of the request, under which it is logged', async () => {
  const { database, lines, ask } = await start();
  onTestFinished(() => database.close());
  const { errors } = await ask('mutation { deleteDocument(input: { id: "doc_1" }) { __typename } }');
  expect(errors).toEqual([expect.objectContaining(MASKED)]);
  expect(JSON.stringify(errors)).not.toContain('srv');
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    expect.objectContaining({ requestId: 'r1', err: expect.objectContaining({ message: SECRET }) }),
  ]);
});

it('hides what went wrong in a query, and before one is run', async () => {
  const { database, lines, ask } = await start();
  await ask('{ __typename }');
  await database.close();
  const { errors } = await ask('{ documents { totalCount } }');
  expect(errors).toEqual([MASKED]);
  expect(lines).toHaveLength(1);
});
