import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import { operationId } from '../../../../server/http/operation/persisted-operations.ts';
import { readSdkOperations } from '../../../../server/http/operation/read-sdk-operations.ts';
import { type KeyedServer, startKeyedServer } from '../../../helpers/keyed-server.ts';
import { type RunningServer, startServer } from '../../../helpers/running-server.ts';

const ACCEPT = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
const PAGES = `query ($n: Int!) { documents(first: $n) { nodes { figures(first: $n) { nodes { document { positions(first: $n) { nodes { id } } } } } } } }`;

interface Sent {
  readonly status: number;
  readonly code: string | undefined;
  readonly headers: Headers;
  // biome-ignore lint/suspicious/noExplicitAny: a test looks into whatever its query asked for.
  readonly body: any;
}

async function send(url: string, body: object, headers: Record<string, string> = {}): Promise<Sent> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { ...ACCEPT, ...headers },
    body: JSON.stringify(body),
  });
  const answer = await response.json();
  return {
    status: response.status,
    code: answer.errors?.[0]?.extensions?.code,
    headers: response.headers,
    body: answer,
  };
}

let server: RunningServer;
beforeAll(async () => {
  server = await startServer({ STANDPOINT_LOG_LEVEL: 'silent' });
});
afterAll(() => server?.stop());

describe('the cost of an operation', () => {
  it.each([
    ['{ __typename }', {}, 0],
    ['{ document(by: { id: "doc_1" }) { id } }', {}, 1],
    ['{ documents { nodes { id } } }', {}, 21],
    ['{ documents(first: 7) { nodes { id } } }', {}, 8],
    ['query ($n: Int!) { documents(first: $n) { nodes { id } } }', { n: 7 }, 8],
    ['query ($n: Int! = 7) { documents(first: $n) { nodes { id } } }', {}, 8],
    ['query ($n: Int! = 50) { documents(first: $n) { nodes { id } } }', { n: 7 }, 8],
    ['{ documents(first: 7) { edges { node { id } } } }', {}, 15],
    ['{ documents(first: 7) { nodes { id } pageInfo { endCursor } } }', {}, 9],
    [
      '{ documents(first: 7) { ...p } } fragment p on DocumentConnection { nodes { publisher { id } } }',
      {},
      15,
    ],
    ['{ documents(first: 7) { ...p ...p } } fragment p on DocumentConnection { nodes { id } }', {}, 8],
    ['query ($i: [ID!]!) { nodes(ids: $i) { id } }', { i: ['doc_1', 'doc_2', 'doc_3'] }, 3],
    ['{ a: documents(first: 7) { nodes { id } } b: documents(first: 3) { nodes { id } } }', {}, 12],
    ['{ documents(first: 4) { nodes { figures(first: 3) { nodes { id } } } } }', {}, 21],
  ])('%s with %j is told', async (query, variables, cost) => {
    const { status, headers } = await send(server.url, { query, variables });
    expect({ status, cost: Number(headers.get('x-cost')) }).toEqual({ status: 200, cost });
  });

  it('is refused with the limit when it is over it', async () => {
    const { status, body } = await send(server.url, { query: PAGES, variables: { n: 100 } });
    expect(status).toBe(400);
    expect(body.errors[0].extensions).toEqual({ code: 'QUERY_TOO_COMPLEX', cost: 1_030_201, limit: 50_000 });
  });

  it('is decided again for each run of the same document', async () => {
    for (let round = 0; round < 20; round++) {
      expect((await send(server.url, { query: PAGES, variables: { n: 2 } })).status).toBe(200);
      expect((await send(server.url, { query: PAGES, variables: { n: 100 } })).code).toBe(
        'QUERY_TOO_COMPLEX',
      );
    }
  });

  it('lets every operation of the SDK through', async () => {
    for (const [documentId, query] of readSdkOperations()) {
      if (!query.startsWith('query')) continue;
      expect((await send(server.url, { documentId, variables: { first: 100 } })).code, query).not.toBe(
        'QUERY_TOO_COMPLEX',
      );
    }
  });
});

describe('a persisted operation', () => {
  const [documentId, query] = [...readSdkOperations()].find(([, text]) => text.includes('query ListTopics'))!;

  it('is run by its id, by POST and by GET', async () => {
    const byText = await send(server.url, { query });
    expect((await send(server.url, { documentId })).body).toEqual(byText.body);
    const byGet = await fetch(
      `${server.url}?${new URLSearchParams({ documentId, variables: '{"first":1}' })}`,
    );
    expect(await byGet.json()).toEqual(byText.body);
  });

  it('is named by the hash of its text', () => {
    expect(documentId).toBe(operationId(query));
  });

  it.each([operationId('{ __typename }'), 'sha256:', documentId.toUpperCase(), '__proto__', 'constructor'])(
    'is not found by %s',
    async (id) => {
      expect(await send(server.url, { documentId: id })).toMatchObject({
        status: 404,
        code: 'UNKNOWN_OPERATION',
      });
    },
  );

  it('is all that runs where nothing else may, by its id or its text', async () => {
    const strict = await startServer({ STANDPOINT_LOG_LEVEL: 'silent', STANDPOINT_OPERATIONS: 'persisted' });
    onTestFinished(() => strict.stop());
    expect((await send(strict.url, { documentId })).status).toBe(200);
    expect((await send(strict.url, { query })).status).toBe(200);
    expect(await send(strict.url, { query: '{ __typename }' })).toMatchObject({
      status: 403,
      code: 'PERSISTED_ONLY',
    });
    expect(await send(strict.url, { query: `${query} ` })).toMatchObject({
      status: 403,
      code: 'PERSISTED_ONLY',
    });
  });
});

describe('suggestions', () => {
  const MISSPELT = [
    '{ documnts { totalCount } }',
    '{ documents(frist: 1) { totalCount } }',
    '{ documents(filter: { gener: {} }) { totalCount } }',
    'query ($f: DocumentFilter) { documents(filter: $f) { totalCount } }',
  ];

  it('are made only where the settings say so', async () => {
    const silent = await startServer({ STANDPOINT_LOG_LEVEL: 'silent', STANDPOINT_SUGGESTIONS: 'off' });
    onTestFinished(() => silent.stop());
    for (const query of MISSPELT) {
      const variables = { f: { gener: {} } };
      expect(JSON.stringify((await send(server.url, { query, variables })).body)).toContain('Did you mean');
      expect(JSON.stringify((await send(silent.url, { query, variables })).body)).not.toContain(
        'Did you mean',
      );
    }
  });
});

describe('the rate of a key', () => {
  let limited: KeyedServer;
  beforeAll(async () => {
    limited = await startKeyedServer({ STANDPOINT_RATE: '5' });
  });
  afterAll(() => limited?.stop());

  it('is counted by cost, for each key apart, and says when to come again', async () => {
    const query = '{ documents(first: 30) { nodes { id } } }';
    const ask = (secret: string) => send(limited.url, { query }, { authorization: `Bearer ${secret}` });
    expect((await ask(limited.secrets.reader)).status).toBe(200);
    const refused = await ask(limited.secrets.reader);
    expect(refused).toMatchObject({ status: 429, code: 'RATE_LIMITED' });
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThanOrEqual(1);
    expect((await ask(limited.secrets.editor)).status).toBe(200);
  });
});

describe('a write that is sent again', () => {
  const INGEST =
    'mutation ($input: IngestDocumentInput!) { ingestDocument(input: $input) { __typename ... on IngestDocumentPayload { created document { id } } ... on Error { code } } }';
  const ingest = (text: string, key: string) =>
    send(server.url, { query: INGEST, variables: { input: { text } } }, { 'idempotency-key': key });

  it('is answered as it was the first time', async () => {
    const first = await ingest('Fiji will plant 3 forests, its minister said.', 'again');
    expect(first.body.data.ingestDocument.created).toBe(true);
    expect((await ingest('Fiji will plant 3 forests, its minister said.', 'again')).body).toEqual(first.body);
    const other = await ingest('Fiji will plant 3 forests, its minister said.', 'another');
    expect(other.body.data.ingestDocument.created).toBe(false);
  });

  it('is done once when it comes thirty times at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 30 }, () => ingest('Cuba built 8 schools, its minister said.', 'at-once')),
    );
    const [first] = answers;
    expect(first!.body.data.ingestDocument).toMatchObject({ created: true });
    for (const { body } of answers) expect(body).toEqual(first!.body);
  });

  it('is refused when it is another write under the same key', async () => {
    await ingest('Peru laid 5 pipes, its minister said.', 'mixed-up');
    expect(await ingest('Peru laid 6 pipes, its minister said.', 'mixed-up')).toMatchObject({
      status: 422,
      code: 'IDEMPOTENCY_MISMATCH',
    });
  });

  it('is refused when another write comes under the same key while it is under way', async () => {
    const answers = await Promise.all([
      ingest('Iran dug 5 wells, its minister said.', 'mixed-up-at-once'),
      ingest('Iran dug 6 wells, its minister said.', 'mixed-up-at-once'),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 422]);
  });

  it('has its refusal said again too', async () => {
    const first = await ingest('', 'refused');
    expect(first.body.data.ingestDocument.code).toBe('EMPTY_TEXT');
    expect((await ingest('', 'refused')).body).toEqual(first.body);
  });

  it('is another write for another key holder', async () => {
    const keyed = await startKeyedServer();
    onTestFinished(() => keyed.stop());
    const as = (secret: string) =>
      send(
        keyed.url,
        { query: INGEST, variables: { input: { text: 'Oman bought 9 cranes, its minister said.' } } },
        { 'idempotency-key': 'shared', authorization: `Bearer ${secret}` },
      );
    expect((await as(keyed.secrets.editor)).body.data.ingestDocument.created).toBe(true);
    expect((await as(keyed.secrets.admin)).body.data.ingestDocument.created).toBe(false);
  });
});

describe('a large body', () => {
  it('is taken for a text and for nothing else', async () => {
    const text = 'Ж'.repeat(700_000);
    const query = 'query ($input: ExtractInput!) { extract(input: $input) { __typename } }';
    expect((await send(server.url, { query, variables: { input: { text } } })).status).toBe(200);
    const padded = { query: '{ __typename }', variables: { text: text + text } };
    expect(await send(server.url, padded)).toMatchObject({ status: 413, code: 'BAD_REQUEST' });
  });
});

it('reads as many texts at once as it can, and asks others to come again', async () => {
  const query = '{ extract(input: { text: "Laos sold 4 boats." }) { __typename } }';
  const answers = await Promise.all(Array.from({ length: 300 }, () => send(server.url, { query })));
  const refused = answers.filter(({ status }) => status === 429);
  expect(refused.length).toBeGreaterThan(0);
  for (const { code, headers } of refused) {
    expect(code).toBe('RATE_LIMITED');
    expect(headers.get('retry-after')).toBe('1');
  }
  for (const { status } of answers) expect([200, 429]).toContain(status);
  expect((await send(server.url, { query })).status).toBe(200);
});
