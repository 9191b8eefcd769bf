import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { issueApiKey } from '../../../../server/auth/issue-api-key.ts';
import { readConfig } from '../../../../server/config.ts';
import { revokeApiKey } from '../../../../server/store/api-keys.ts';
import type { Database } from '../../../../server/store/database.ts';
import { openDatabase } from '../../../../server/store/open-database.ts';
import { sqliteOnDisk } from '../../../helpers/dialects.ts';
import { type KeyedServer, startKeyedServer } from '../../../helpers/keyed-server.ts';
import { type RawRequest, sendRaw } from '../../../helpers/raw-http.ts';
import { startServer } from '../../../helpers/running-server.ts';

const QUERY = { query: '{ __typename }' };
const EXTRACT = '{ extract(input: { text: "Laos sold 4 boats." }) { __typename } }';
const FRIEND = 'https://friend.example';

let server: KeyedServer;
let database: Database;
beforeAll(async () => {
  server = await startKeyedServer({ STANDPOINT_ORIGINS: FRIEND, STANDPOINT_INTROSPECTION: 'off' });
  database = await openDatabase(readConfig({ DATABASE_URL: server.databaseUrl }, {}).database);
});
afterAll(async () => {
  await database?.close();
  await server?.stop();
});

function post(headers: Record<string, string>, body: object = QUERY): RawRequest {
  return { headers: { 'content-type': 'application/json', ...headers }, body: JSON.stringify(body) };
}
const bearer = (secret: string) => ({ authorization: `Bearer ${secret}` });

describe('a key', () => {
  it.each([
    ['no key', {}],
    ['an empty header', { authorization: '' }],
    ['another scheme', { authorization: 'Basic YTpi' }],
    ['no secret', { authorization: 'Bearer' }],
    ['the name of a key', bearer('the admin')],
    ['an unknown secret', bearer(`standpoint_${'A'.repeat(43)}`)],
    ['a token without a signature', bearer('eyJhbGciOiJub25lIn0.eyJyb2xlIjoiYWRtaW4ifQ.')],
    ['a secret in lower case', bearer('STANDPOINT_')],
    ['two secrets', { authorization: 'Bearer a b' }],
    [
      'a forwarded address',
      { 'x-forwarded-for': '127.0.0.1', forwarded: 'for=127.0.0.1', 'x-real-ip': '127.0.0.1' },
    ],
    ['a role in a header', { 'x-role': 'admin', 'x-user': 'the admin' }],
    ['a cookie', { cookie: 'key=admin' }],
  ])('is needed: %s is answered 401, and says how', async (_, headers) => {
    const answer = await sendRaw(server.url, post(headers));
    expect(answer.status).toBeOneOf([401, 429]);
    if (answer.status === 401) expect(answer.header('www-authenticate')).toBe('Bearer');
  });

  it('opens the door in every case of the scheme', async () => {
    for (const scheme of ['Bearer', 'bearer', 'BEARER'])
      expect(
        (await sendRaw(server.url, post({ authorization: `${scheme} ${server.secrets.reader}` }))).status,
      ).toBe(200);
  });

  it('opens no door once it is revoked or expired', async () => {
    const revoked = await issueApiKey(database, { name: 'revoked', role: 'admin', expires: null });
    const expiring = await issueApiKey(database, {
      name: 'short',
      role: 'admin',
      expires: new Date(Date.now() + 5_000).toISOString(),
    });
    await expect
      .poll(async () => (await sendRaw(server.url, post(bearer(revoked)))).status, { timeout: 4_000 })
      .toBe(200);
    expect((await sendRaw(server.url, post(bearer(expiring)))).status).toBe(200);
    await revokeApiKey(database, 'revoked');
    await expect
      .poll(async () => (await sendRaw(server.url, post(bearer(revoked)))).status, { timeout: 5_000 })
      .not.toBe(200);
    await expect
      .poll(async () => (await sendRaw(server.url, post(bearer(expiring)))).status, { timeout: 10_000 })
      .not.toBe(200);
  });

  it('ends what its bearer follows once it is revoked', async () => {
    const secret = await issueApiKey(database, { name: 'follower', role: 'reader', expires: null });
    const follow = () =>
      fetch(server.url, {
        method: 'POST',
        headers: { 'content-type': 'application/json', accept: 'text/event-stream', ...bearer(secret) },
        body: JSON.stringify({ query: 'subscription { changed { __typename } }' }),
      });
    await expect
      .poll(async () => (await sendRaw(server.url, post(bearer(secret)))).status, { timeout: 4_000 })
      .toBe(200);
    const stream = await follow();
    expect(stream.headers.get('content-type')).toContain('text/event-stream');
    await revokeApiKey(database, 'follower');
    await expect(stream.text()).rejects.toThrow('terminated');
    expect((await follow()).status).toBeOneOf([401, 429]);
  });

  it('is stored as a hash only', async () => {
    const keys = await database.kysely.selectFrom('api_key').selectAll().execute();
    for (const secret of Object.values(server.secrets))
      expect(JSON.stringify(keys)).not.toContain(secret.slice(11));
  });

  it('tells when it was last used', async () => {
    await sendRaw(server.url, post(bearer(server.secrets.editor)));
    const used = () =>
      database.kysely
        .selectFrom('api_key')
        .select('last_used_at')
        .where('name', '=', 'the editor')
        .executeTakeFirst();
    await expect.poll(async () => (await used())?.last_used_at).toMatch(/^\d{4}-/);
  });

  it('is asked for once, then refused for a while, when unknown ones keep coming; known ones go on', async () => {
    const statuses = [];
    for (let at = 0; at < 30; at++)
      statuses.push((await sendRaw(server.url, post(bearer('unknown')))).status);
    expect(statuses.at(-1)).toBe(429);
    expect((await sendRaw(server.url, post(bearer(server.secrets.reader)))).status).toBe(200);
  });

  it('names who decides', async () => {
    const ask = async (body: object) =>
      JSON.parse((await sendRaw(server.url, post(bearer(server.secrets.editor), body))).body);
    const { data } = await ask({
      query:
        'mutation { ingestDocument(input: { text: "Chile will build 12 dams, its minister said." }) { ... on IngestDocumentPayload { document { figures { nodes { id revision } } } } } }',
    });
    const [figure] = data.ingestDocument.document.figures.nodes;
    const reviewed = await ask({
      query:
        'mutation ($input: ReviewClaimInput!) { reviewClaim(input: $input) { ... on ReviewClaimPayload { claim { reviews { reviewer } } } } }',
      variables: { input: { id: figure.id, decision: 'ACCEPT', ifRevision: figure.revision } },
    });
    expect(reviewed.data.reviewClaim.claim.reviews).toEqual([{ reviewer: 'the editor' }]);
  });
});

describe('a web page', () => {
  it('of a listed origin is told that it may ask, exactly it, and read what came', async () => {
    const asked = await sendRaw(server.url, {
      method: 'OPTIONS',
      headers: { origin: FRIEND, 'access-control-request-method': 'POST' },
    });
    expect(asked.status).toBe(204);
    expect(asked.header('access-control-allow-origin')).toBe(FRIEND);
    expect(asked.header('access-control-allow-credentials')).toBeNull();
    const answer = await sendRaw(server.url, post({ origin: FRIEND, ...bearer(server.secrets.reader) }));
    expect(answer.status).toBe(200);
    expect(answer.header('access-control-allow-origin')).toBe(FRIEND);
    expect(answer.header('vary')).toBe('Origin');
  });

  it('of a listed origin may set the headers of the usual clients, or those of the settings', async () => {
    const preflight = {
      method: 'OPTIONS',
      headers: { origin: FRIEND, 'access-control-request-method': 'POST' },
    };
    const allowed = (await sendRaw(server.url, preflight)).header('access-control-allow-headers');
    const names = new Set(allowed?.toLowerCase().split(', '));
    for (const name of ['authorization', 'content-type', 'accept', 'idempotency-key', 'last-event-id'])
      expect(names).toContain(name);
    for (const name of ['apollo-require-preflight', 'x-apollo-operation-name', 'apollographql-client-name'])
      expect(names).toContain(name);
    for (const name of ['apollographql-client-version', 'x-requested-with', 'traceparent'])
      expect(names).toContain(name);

    const strict = await startServer({
      STANDPOINT_ORIGINS: FRIEND,
      STANDPOINT_CORS_HEADERS: 'X-Team, X-Desk',
    });
    onTestFinished(() => strict.stop());
    expect((await sendRaw(strict.url, preflight)).header('access-control-allow-headers')).toBe(
      'X-Team, X-Desk',
    );
  });

  it.each([
    'https://evil.example',
    'null',
    `${FRIEND}.evil.example`,
    `${FRIEND}:444`,
    'http://friend.example',
    'HTTPS://FRIEND.EXAMPLE',
  ])('of %s is refused even with a key, and told nothing', async (origin) => {
    for (const request of [
      post({ origin, ...bearer(server.secrets.admin) }),
      { method: 'OPTIONS', headers: { origin } },
    ]) {
      const answer = await sendRaw(server.url, request);
      expect(answer.status).toBe(403);
      expect(answer.header('access-control-allow-origin')).toBeNull();
    }
  });

  it('of the server itself may ask', async () => {
    const { host } = new URL(server.url);
    expect(
      (await sendRaw(server.url, post({ origin: `http://${host}`, ...bearer(server.secrets.reader) })))
        .status,
    ).toBe(200);
  });
});

describe('every answer', () => {
  it.each<[string, () => RawRequest]>([
    ['a result', () => post(bearer(server.secrets.reader), { query: '{ documents { totalCount } }' })],
    ['a result of the executor', () => post(bearer(server.secrets.reader), { query: EXTRACT })],
    ['an operation that is refused', () => post(bearer(server.secrets.reader), { query: '{ nothing }' })],
    ['a request that is refused', () => ({ method: 'GET', path: '/graphql' })],
    ['/health', () => ({ method: 'GET', path: '/health' })],
    ['/ready', () => ({ method: 'GET', path: '/ready' })],
    ['a page that is none', () => ({ method: 'GET', path: '/nothing' })],
  ])('of %s tells a browser to show it as nothing but data', async (_, request) => {
    const answer = await sendRaw(server.url, request());
    expect(answer.header('x-content-type-options')).toBe('nosniff');
    expect(answer.header('content-security-policy')).toBe("default-src 'none'; frame-ancestors 'none'");
    expect(answer.header('referrer-policy')).toBe('no-referrer');
    expect(answer.header('cache-control')).toBe('no-store');
    expect(answer.header('x-request-id')).toMatch(/^[\w-]{36}$/);
    expect(answer.header('server')).toBeNull();
  });

  it('bears the id that the caller gave, when it is plain', async () => {
    expect((await sendRaw(server.url, post({ 'x-request-id': 'mine-1' }))).header('x-request-id')).toBe(
      'mine-1',
    );
    expect((await sendRaw(server.url, post({ 'x-request-id': '<b>' }))).header('x-request-id')).not.toBe(
      '<b>',
    );
  });
});

describe('a server whose schema may not be asked for', () => {
  it.each([
    '{ __schema { types { name } } }',
    '{ __type(name: "Query") { name } }',
    '{ a: __schema\n{ queryType { name } } }',
    'query { ...f } fragment f on Query { __schema { types { name } } }',
  ])('does not tell: %s', async (query) => {
    const answer = await sendRaw(
      server.url,
      post({ ...bearer(server.secrets.admin), accept: 'application/graphql-response+json' }, { query }),
    );
    expect(answer.status).toBe(400);
  });

  it('serves no GraphiQL', async () => {
    const answer = await sendRaw(server.url, { method: 'GET', headers: { accept: 'text/html' } });
    expect(answer.header('content-type')).not.toContain('html');
  });
});

describe('a server without keys', () => {
  it('accepts only Host headers of this machine, against DNS rebinding', async () => {
    const open = await startServer({ STANDPOINT_LOG_LEVEL: 'silent' });
    onTestFinished(() => open.stop());
    const { port } = new URL(open.url);
    for (const host of [`localhost:${port}`, `127.0.0.1:${port}`, `[::1]:${port}`, 'LOCALHOST'])
      expect((await sendRaw(open.url, post({ host }))).status).toBe(200);
    const absolute = (host: string) => ({ ...post({ host: 'localhost' }), path: `http://${host}/graphql` });
    expect((await sendRaw(open.url, absolute(`localhost:${port}`))).status).toBe(200);
    expect((await sendRaw(open.url, absolute('rebound.example'))).status).toBe(403);
    for (const host of [
      'rebound.example',
      `rebound.example:${port}`,
      '10.0.0.1',
      'localhost.rebound.example',
    ])
      expect((await sendRaw(open.url, post({ host }))).status).toBe(403);
  });

  it('closes as soon as the first key is made', async () => {
    const place = await sqliteOnDisk.createLocation();
    const open = await startServer({ STANDPOINT_LOG_LEVEL: 'silent' }, { createLocation: async () => place });
    onTestFinished(() => open.stop());
    expect((await sendRaw(open.url, post({}))).status).toBe(200);
    const record = await openDatabase(readConfig({ DATABASE_URL: place.url }, {}).database);
    await issueApiKey(record, { name: 'first', role: 'reader', expires: null });
    await record.close();
    await expect.poll(async () => (await sendRaw(open.url, post({}))).status, { timeout: 5_000 }).toBe(401);
  });

  it('does not start where others can reach it', async () => {
    await expect(startServer({ STANDPOINT_HOST: '0.0.0.0' })).rejects.toThrow(
      'others can reach it and there is no key',
    );
  });

  it('starts where others can reach it once there is a key', async () => {
    const reachable = await startKeyedServer({ STANDPOINT_HOST: '0.0.0.0' });
    onTestFinished(() => reachable.stop());
    const { port } = new URL(reachable.url);
    const url = `http://127.0.0.1:${port}`;
    expect((await sendRaw(url, post({}))).status).toBe(401);
    expect(
      (await sendRaw(url, post({ host: 'any.example', ...bearer(reachable.secrets.reader) }))).status,
    ).toBe(200);
  });
});
