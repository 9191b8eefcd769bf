import { pino } from 'pino';
import { expect, it, onTestFinished } from 'vitest';
import type { Writer } from '../../../../schema/context.ts';
import { DomainError } from '../../../../schema/model/errors.ts';
import { issueApiKey } from '../../../../server/auth/issue-api-key.ts';
import { listen } from '../../../../server/http/connection/listen.ts';
import { createHttpApp, type HttpAppOptions } from '../../../../server/http-app.ts';
import { sqliteOnDisk } from '../../../helpers/dialects.ts';

const EXTRACT = '{ extract(input: { text: "Laos sold 4 boats." }) { __typename } }';
const DELETE = 'mutation { deleteDocument(input: { id: "doc_1" }) { __typename } }';
const FOLLOW = 'subscription { changed { sequence } }';

/** Work that goes on until it is told to end. */
function createWork() {
  const gate = Promise.withResolvers<never>();
  gate.promise.catch(() => undefined);
  const state = {
    begun: 0,
    begin: () => {
      state.begun += 1;
      return gate.promise;
    },
    end: () => gate.reject(new DomainError('NOT_FOUND', 'Cannot do more: it is the end')),
  };
  return state;
}

async function start(given: Pick<HttpAppOptions, 'limits'>, ...keys: readonly string[]) {
  const database = await sqliteOnDisk.open();
  const secrets: string[] = [];
  for (const name of keys) secrets.push(await issueApiKey(database, { name, role: 'editor', expires: null }));
  const work = createWork();
  const writer: Writer = {
    ingestDocument: work.begin,
    fetchDocument: work.begin,
    deleteDocument: work.begin,
    reviewClaim: work.begin,
  };
  const logger = pino({ level: 'silent' });
  const { handler } = createHttpApp({
    database,
    createWriter: () => writer,
    extract: work.begin,
    logger,
    ...given,
  });
  const listening = await listen(handler, { host: '127.0.0.1', port: 0 });
  const end = new AbortController();
  onTestFinished(async () => {
    work.end();
    end.abort();
    await listening.close();
  });
  const send = (query: string, { secret = '', signal = end.signal } = {}) =>
    fetch(`${listening.origin}/graphql`, {
      method: 'POST',
      signal,
      headers: {
        'content-type': 'application/json',
        accept: query === FOLLOW ? 'text/event-stream' : 'application/graphql-response+json',
        ...(secret && { authorization: `Bearer ${secret}` }),
      },
      body: JSON.stringify({ query }),
    });
  return { send, work, secrets, origin: listening.origin };
}

async function refusalOf(response: Response) {
  const { errors } = JSON.parse(await response.text());
  const { code } = errors[0].extensions;
  return { status: response.status, code, retryAfter: response.headers.get('retry-after') };
}

it('holds the slot of a text until it is read, though the client has disconnected', async () => {
  const { send, work } = await start({ limits: { concurrentExtractions: 2 } });
  for (let at = 0; at < 2; at++) {
    const caller = new AbortController();
    const answer = send(EXTRACT, { signal: caller.signal });
    await expect.poll(() => work.begun).toBe(at + 1);
    caller.abort();
    await expect(answer).rejects.toThrow('aborted');
  }
  for (let at = 0; at < 5; at++) {
    expect(await refusalOf(await send(EXTRACT))).toEqual({
      status: 429,
      code: 'RATE_LIMITED',
      retryAfter: '1',
    });
  }
  expect(work.begun).toBe(2);
  work.end();
  await expect.poll(async () => (await send(EXTRACT)).status).toBe(200);
});

it('counts a page to be fetched as a text', async () => {
  const { send, work } = await start({ limits: { concurrentExtractions: 1 } });
  const fetching = send('mutation { fetchDocument(input: { url: "https://example.org/" }) { __typename } }');
  await expect.poll(() => work.begun).toBe(1);
  expect((await send(EXTRACT)).status).toBe(429);
  work.end();
  expect((await fetching).status).toBe(200);
});

it('runs so many operations at once, asks others to come again, and goes on with what costs nothing', async () => {
  const { send, work, origin } = await start({ limits: { concurrentOperations: 3 } });
  const under = Array.from({ length: 3 }, () => send(DELETE));
  await expect.poll(() => work.begun).toBe(3);
  const others = await Promise.all(Array.from({ length: 20 }, () => send('{ documents { totalCount } }')));
  for (const other of others) {
    expect(await refusalOf(other)).toEqual({ status: 503, code: 'UNAVAILABLE', retryAfter: '1' });
  }
  expect((await fetch(`${origin}/health`)).status).toBe(200);
  work.end();
  for (const answer of await Promise.all(under)) expect(answer.status).toBe(200);
  expect((await send('{ documents { totalCount } }')).status).toBe(200);
});

it('lets a key follow so often at once, and others still', async () => {
  const { send, secrets } = await start(
    { limits: { concurrentStreamsPerCaller: 2, concurrentStreams: 3 } },
    'ada',
    'bob',
  );
  const [ada = '', bob = ''] = secrets;
  const caller = new AbortController();
  const first = await send(FOLLOW, { secret: ada, signal: caller.signal });
  const second = await send(FOLLOW, { secret: ada });
  expect([first.status, second.status]).toEqual([200, 200]);
  const refused = { retryAfter: '5' };
  expect(await refusalOf(await send(FOLLOW, { secret: ada }))).toEqual({
    ...refused,
    status: 429,
    code: 'RATE_LIMITED',
  });
  expect((await send(FOLLOW, { secret: bob })).status).toBe(200);
  expect(await refusalOf(await send(FOLLOW, { secret: bob }))).toEqual({
    ...refused,
    status: 503,
    code: 'UNAVAILABLE',
  });
  expect((await send('{ documents { totalCount } }', { secret: ada })).status).toBe(200);
  caller.abort();
  await expect.poll(async () => (await send(FOLLOW, { secret: bob })).status).toBe(200);
});

it('bounds anonymous subscriptions by the total limit only', async () => {
  const { send } = await start({ limits: { concurrentStreamsPerCaller: 1, concurrentStreams: 3 } });
  for (let at = 0; at < 3; at++) expect((await send(FOLLOW)).status).toBe(200);
  expect((await send(FOLLOW)).status).toBe(503);
});
