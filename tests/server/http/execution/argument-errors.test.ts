import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../../helpers/dialects.ts';
import { type RunningServer, startServer } from '../../../helpers/running-server.ts';

const INGEST = `mutation ($text: String!, $first: Int = 1) {
  ingestDocument(input: { text: $text, publisher: "Harbour Gazette" }) {
    ... on IngestDocumentPayload { created document { id publisher { figures(first: $first) { totalCount } } } }
  }
}`;

describe.each(dialects)('an argument that is refused at run time, over $name', (dialect) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ STANDPOINT_LOG_LEVEL: 'silent' }, dialect);
    for (const country of ['Chile', 'Peru'])
      await server.ask(INGEST, { text: `${country} will build 12 dams, its minister said on Monday.` });
  });
  afterAll(() => server?.stop());

  const ok = 'ok: node(id: "doc_1") { id }';

  it.each([
    [
      'a null for a page size',
      `query ($n: Int = 20) { ${ok} d: document(by: { id: "doc_1" }) { publisher { figures(first: $n) { totalCount } } } }`,
      { n: null },
      { path: ['d', 'publisher', 'figures'], data: { ok: { id: 'doc_1' }, d: { publisher: null } } },
    ],
    [
      'a null that no nullable field stands above but the root',
      `query ($n: Int) { ${ok} d: document(by: { id: "doc_1" }) { figures(first: $n) { totalCount } } }`,
      { n: null },
      { path: ['d', 'figures'], data: { ok: { id: 'doc_1' }, d: null } },
    ],
    [
      'no value for the only field of a oneOf input',
      `query ($id: ID) { ${ok} d: document(by: { id: $id }) { id } }`,
      {},
      { path: ['d'], data: { ok: { id: 'doc_1' }, d: null } },
    ],
    [
      'a null for the condition of a directive',
      `query ($on: Boolean = true) { ${ok} d: document(by: { id: "doc_1" }) { id publisher { id @include(if: $on) } } }`,
      { on: null },
      { path: ['d', 'publisher'], data: { ok: { id: 'doc_1' }, d: { id: 'doc_1', publisher: null } } },
    ],
    [
      'a cursor that is none',
      `query ($after: String) { ${ok} d: document(by: { id: "doc_1" }) { publisher { figures(after: $after) { totalCount } } } }`,
      { after: 'nowhere' },
      { path: ['d', 'publisher', 'figures'], data: { ok: { id: 'doc_1' }, d: { publisher: null } } },
    ],
    [
      'a page size that is too large',
      `query ($n: Int!) { ${ok} d: document(by: { id: "doc_1" }) { publisher { many: figures(first: $n) { totalCount } } } }`,
      { n: 101 },
      { path: ['d', 'publisher', 'many'], data: { ok: { id: 'doc_1' }, d: { publisher: null } } },
    ],
    [
      'an id of another type in a filter',
      `query ($id: ID!) { ${ok} d: document(by: { id: "doc_1" }) { publisher { figures(filter: { measure: { in: [$id] } }) { totalCount } } } }`,
      { id: 'doc_1' },
      { path: ['d', 'publisher', 'figures'], data: { ok: { id: 'doc_1' }, d: { publisher: null } } },
    ],
  ])(
    '%s is told with its code and path, and the other fields are answered',
    async (_, query, variables, expected) => {
      const { data, errors, status } = await server.ask(query, variables);
      expect(status).toBe(200);
      expect(errors).toMatchObject([{ path: expected.path, extensions: { code: 'BAD_USER_INPUT' } }]);
      expect(data).toEqual(expected.data);
    },
  );

  it('is told once for each row of a list that has the field', async () => {
    const { data, errors } = await server.ask(
      'query ($n: Int!) { documents { nodes { publisher { name figures(first: $n) { totalCount } } } } }',
      { n: -1 },
    );
    expect(errors).toMatchObject([
      { path: ['documents', 'nodes', 0, 'publisher', 'figures'] },
      { path: ['documents', 'nodes', 1, 'publisher', 'figures'] },
    ]);
    expect(data).toEqual({ documents: { nodes: [{ publisher: null }, { publisher: null }] } });
  });

  it('leaves what a mutation has written in its answer', async () => {
    const text = 'Kenya will plant 400 million trees, its president said on Monday.';
    const { data, errors } = await server.ask(INGEST, { text, first: null });
    expect(errors).toMatchObject([
      {
        path: ['ingestDocument', 'document', 'publisher', 'figures'],
        extensions: { code: 'BAD_USER_INPUT' },
      },
    ]);
    expect(data.ingestDocument).toMatchObject({ created: true, document: { publisher: null } });
  });
});
