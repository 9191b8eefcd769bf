import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { createPersistedOperations } from '../../../../server/http/operation/persisted-operations.ts';
import { readSdkOperations } from '../../../../server/http/operation/read-sdk-operations.ts';
import { type RunningServer, startServer } from '../../../helpers/running-server.ts';

const hashOf = (query: string) => createHash('sha256').update(query).digest('hex');
const persisted = (query: string, hash = hashOf(query)) => ({
  extensions: { persistedQuery: { version: 1, sha256Hash: hash } },
});

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ STANDPOINT_LOG_LEVEL: 'silent' });
});
afterAll(() => server?.stop());

async function send(body: object, { url } = server) {
  const headers = { 'content-type': 'application/json', accept: 'application/json' };
  const response = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
  return response.json();
}

async function get({ extensions }: { extensions: object }, query?: string) {
  const search = new URLSearchParams({ extensions: JSON.stringify(extensions), ...(query && { query }) });
  return (await fetch(`${server.url}?${search}`, { headers: { accept: 'application/json' } })).json();
}

describe('an automatic persisted query', () => {
  it('is asked for by its text once, and then found by its hash, by POST and by GET', async () => {
    const query = '{ documents { totalCount } }';
    const answer = { data: { documents: { totalCount: 0 } } };
    for (const refusal of [await send(persisted(query)), await get(persisted(query))])
      expect(refusal.errors).toEqual([
        { message: 'PersistedQueryNotFound', extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' } },
      ]);
    expect(await send({ query, ...persisted(query) })).toEqual(answer);
    expect(await send(persisted(query))).toEqual(answer);
    expect(await get(persisted(query))).toEqual(answer);
  });

  it('is registered by GET too', async () => {
    const query = '{ topics { totalCount } }';
    expect(await get(persisted(query), query)).toEqual({ data: { topics: { totalCount: 0 } } });
    expect(await send(persisted(query))).toEqual({ data: { topics: { totalCount: 0 } } });
  });

  it('is refused with a hash that is not that of its text, and then not known by it', async () => {
    const [query, other] = ['{ measures { totalCount } }', '{ actors { totalCount } }'];
    const refusal = await send({ query, ...persisted(other) });
    expect(refusal.errors[0].extensions.code).toBe('BAD_REQUEST');
    expect((await send(persisted(other))).errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it('is not kept when its text is not valid', async () => {
    const query = '{ nope }';
    expect((await send({ query, ...persisted(query) })).errors[0].extensions.code).toBe(
      'GRAPHQL_VALIDATION_FAILED',
    );
    expect((await send(persisted(query))).errors[0].extensions.code).toBe('PERSISTED_QUERY_NOT_FOUND');
  });

  it.each([
    { version: 2, sha256Hash: '0'.repeat(64) },
    { version: 1, sha256Hash: 'x' },
    { version: 1 },
    'text',
  ])('is refused when it is not one: %j', async (persistedQuery) => {
    expect((await send({ extensions: { persistedQuery } })).errors[0].extensions.code).toBe('BAD_REQUEST');
  });

  it('is said not to be supported where only known operations are run, and those are found', async () => {
    const strict = await startServer({ STANDPOINT_LOG_LEVEL: 'silent', STANDPOINT_OPERATIONS: 'persisted' });
    onTestFinished(() => strict.stop());
    const query = '{ documents { totalCount } }';
    expect((await send(persisted(query), strict)).errors).toEqual([
      { message: 'PersistedQueryNotSupported', extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' } },
    ]);
    expect((await send({ query, ...persisted(query) }, strict)).errors[0].extensions.code).toBe(
      'PERSISTED_ONLY',
    );
    const listTopics = [...readSdkOperations().values()].find((text) => text.includes('query ListTopics'))!;
    expect(await send(persisted(listTopics), strict)).toHaveProperty('data.topics');
  });
});

describe('createPersistedOperations()', () => {
  it('forgets the texts used longest ago when they weigh more than they may', () => {
    const operations = createPersistedOperations({
      operations: new Map(),
      persistedOnly: false,
      maxCacheBytes: 2_000,
    });
    const named = (query: string | null, text: string) => ({ query, documentId: null, hash: hashOf(text) });
    const texts = Array.from({ length: 20 }, (_, at) => `{ a${at}: __typename }`);
    for (const text of texts) operations.register(named(text, text));
    expect(operations.resolveText(named(null, texts[19]!))).toBe(texts[19]);
    expect(() => operations.resolveText(named(null, texts[0]!))).toThrow('PersistedQueryNotFound');
  });
});
