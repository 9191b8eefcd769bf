import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type RunningServer, startServer } from '../../../helpers/running-server.ts';

const PAGES =
  '{ documents(first: 100) { nodes { figures(first: 100) { nodes { document { figures(first: 100) { nodes { id } } } } } } } }';
const REQUESTS: readonly (readonly [code: string, body: object])[] = [
  ['GRAPHQL_PARSE_FAILED', { query: '{' }],
  ['GRAPHQL_VALIDATION_FAILED', { query: '{ nope }' }],
  ['QUERY_TOO_COMPLEX', { query: PAGES }],
  ['QUERY_TOO_COMPLEX', { query: `{ ${'a: __typename '.repeat(2_000)} }` }],
  [
    'OPERATION_RESOLUTION_FAILURE',
    { query: 'query A { __typename } query B { __typename }', operationName: 'C' },
  ],
  [
    'BAD_USER_INPUT',
    { query: 'query ($n: Int!) { documents(first: $n) { totalCount } }', variables: { n: 'x' } },
  ],
  ['BAD_USER_INPUT', { query: 'query ($id: ID!) { node(id: $id) { id } }', variables: { id: 'a\0b' } }],
  [
    'PERSISTED_QUERY_NOT_FOUND',
    { extensions: { persistedQuery: { version: 1, sha256Hash: '0'.repeat(64) } } },
  ],
];

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ STANDPOINT_LOG_LEVEL: 'silent' });
});
afterAll(() => server?.stop());

const send = (accept: string, body: object) =>
  fetch(server.url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept },
    body: JSON.stringify(body),
  });

describe('an operation that cannot be run', () => {
  it.each(REQUESTS)('has one status for each media type: %s', async (code, body) => {
    for (const [type, status] of [
      ['application/json', 200],
      ['application/graphql-response+json', 400],
    ] as const) {
      const response = await send(type, body);
      expect({ status: response.status, type: response.headers.get('content-type') }).toEqual({
        status,
        type: `${type}; charset=utf-8`,
      });
      const answer = await response.json();
      expect(answer.errors[0].extensions.code).toBe(code);
      expect(answer).not.toHaveProperty('data');
    }
  });

  it.each(REQUESTS)('is told in an event to a client of server-sent events: %s', async (code, body) => {
    const response = await send('text/event-stream', body);
    expect(response.status).toBe(200);
    expect(response.headers.get('content-type')).toMatch(/^text\/event-stream/);
    const [, data = ''] =
      /event: next\ndata: (.*)\n\nevent: complete\ndata:\n\n$/.exec(await response.text()) ?? [];
    expect(JSON.parse(data).errors[0].extensions.code).toBe(code);
  });
});

describe('a parameter beside those of GraphQL over HTTP', () => {
  it('is named when it is refused', async () => {
    const response = await send('application/json', { query: '{ __typename }', access_token: 'secret' });
    expect(response.status).toBe(400);
    const text = await response.text();
    expect(text).toContain('access_token');
    expect(text).not.toContain('secret');
  });

  it.each([
    { id: '1' },
    { doc_id: '2' },
    { operationKind: 'query' },
    { operationType: 'query' },
    { extensions: { clientLibrary: { name: '@apollo/client', version: '4' } } },
  ])('is ignored when known clients send it with the query: %o', async (parameter) => {
    const answer = await (await send('application/json', { query: '{ __typename }', ...parameter })).json();
    expect(answer).toEqual({ data: { __typename: 'Query' } });
  });

  it.each(['id', 'doc_id'])(
    '%s without a query names a persisted operation, as Relay has it',
    async (name) => {
      const answer = await (await send('application/json', { [name]: 'sha256:0' })).json();
      expect(answer.errors[0].extensions.code).toBe('UNKNOWN_OPERATION');
    },
  );
});
