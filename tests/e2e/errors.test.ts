import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../helpers/dialects.ts';
import { type RunningServer, startServer } from '../helpers/running-server.ts';

const JSON_BODY = { 'content-type': 'application/json' };
const INGEST = `mutation ($input: IngestDocumentInput!) {
  ingestDocument(input: $input) { __typename ... on IngestDocumentPayload { document { id revision } } ... on Error { code message } }
}`;
const DELETE = `mutation ($input: DeleteDocumentInput!) {
  deleteDocument(input: $input) { __typename ... on Error { code message } }
}`;

describe.each(dialects)('over $name', (dialect) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ STANDPOINT_MAX_TEXT_LENGTH: '2000' }, dialect);
  });
  afterAll(() => server?.stop());

  describe('a request that cannot be answered', () => {
    it.each([
      ['GRAPHQL_PARSE_FAILED', '{ documents'],
      ['GRAPHQL_VALIDATION_FAILED', '{ nothing }'],
      ['OPERATION_RESOLUTION_FAILURE', 'query One { __typename } query Two { __typename }'],
      ['BAD_USER_INPUT', '{ documents(first: -1) { nodes { id } } }'],
      ['BAD_USER_INPUT', '{ documents(first: 1000) { nodes { id } } }'],
      ['BAD_USER_INPUT', '{ documents(after: "elsewhere") { nodes { id } } }'],
      ['BAD_USER_INPUT', '{ documents(after: "elsewhere") { totalCount } }'],
    ])('answers %s to %s', async (code, query) => {
      expect(await codeOf(server.ask(query))).toBe(code);
    });

    it('answers BAD_USER_INPUT to an unknown enum value in a variable', async () => {
      const query =
        'query ($genre: Genre!) { documents(filter: { genre: { in: [$genre] } }) { totalCount } }';
      expect(await codeOf(server.ask(query, { genre: 'GOSSIP' }))).toBe('BAD_USER_INPUT');
    });

    it.each<[string, RequestInit]>([
      ['a body that is not JSON', { method: 'POST', headers: JSON_BODY, body: 'query' }],
      ['a body without a query', { method: 'POST', headers: JSON_BODY, body: '{}' }],
      [
        'variables that are no object',
        { method: 'POST', headers: JSON_BODY, body: '{"query":"{__typename}","variables":3}' },
      ],
      ['another method', { method: 'PUT', headers: JSON_BODY, body: '{"query":"{__typename}"}' }],
      ['another content type', { method: 'POST', headers: { 'content-type': 'text/plain' }, body: '{}' }],
    ])('answers BAD_REQUEST to %s', async (_, init) => {
      expect(await codeOf(server.send(init))).toBe('BAD_REQUEST');
    });

    async function codeOf(answer: ReturnType<RunningServer['ask']>): Promise<string | undefined> {
      return (await answer).errors?.[0]?.extensions?.code;
    }
  });

  describe('a mutation that is refused', () => {
    it.each([
      ['EMPTY_TEXT', 'no text', ''],
      ['EMPTY_TEXT', 'blanks', ' \n\t'],
      ['ILL_FORMED_TEXT', 'NUL', 'A nought \0 in a text.'],
      ['ILL_FORMED_TEXT', 'half a surrogate pair', 'Half a pair \ud83d.'],
      ['TEXT_TOO_LARGE', 'a text over the limit', 'Too much. '.repeat(201)],
    ])('answers %s to %s', async (code, _, text) => {
      const { data } = await server.ask(INGEST, { input: { text } });
      expect(data.ingestDocument).toMatchObject({
        code,
        message: expect.stringMatching(/^Cannot \w+ .+: .+[^.]$/),
      });
    });

    it('answers NOT_FOUND to an id that nothing has', async () => {
      const { data } = await server.ask(DELETE, { input: { id: 'doc_999' } });
      expect(data.deleteDocument).toMatchObject({ __typename: 'NotFoundError', code: 'NOT_FOUND' });
    });

    it('answers STALE_REVISION to a revision that is past, and deletes nothing', async () => {
      const { data } = await server.ask(INGEST, {
        input: { text: 'Chad will buy 12 trains, its minister said.' },
      });
      const { id, revision } = data.ingestDocument.document;
      const stale = await server.ask(DELETE, { input: { id, ifRevision: revision - 1 } });
      expect(stale.data.deleteDocument).toMatchObject({
        __typename: 'StaleRevisionError',
        code: 'STALE_REVISION',
      });
      const after = await server.ask('query ($id: ID!) { node(id: $id) { id } }', { id });
      expect(after.data.node).toEqual({ id });
    });
  });
});
