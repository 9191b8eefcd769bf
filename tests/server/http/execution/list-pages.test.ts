import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../../helpers/dialects.ts';
import { type RunningServer, startServer } from '../../../helpers/running-server.ts';

const PAGE = 'edges { cursor } pageInfo { endCursor } totalCount';

describe.each(dialects)('the pages of a list, over $name', (dialect) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ STANDPOINT_LOG_LEVEL: 'silent' }, dialect);
    for (const country of ['Chile', 'Peru'])
      await ingest(`${country} will build 12 dams and 30 schools, its minister said.`);
  });
  afterAll(() => server?.stop());

  async function ingest(text: string): Promise<void> {
    await server.ask(
      'mutation ($text: String!) { ingestDocument(input: { text: $text, publisher: "Gazette" }) { __typename } }',
      { text },
    );
  }

  async function cursorOf(list: string): Promise<string> {
    const { data } = await server.ask(`{ it: ${list} }`);
    return JSON.stringify(data).match(/"cursor":"(\w+)"/)?.[1] ?? '';
  }

  it.each([
    ['another row', 'document(by: { id: "doc_1" })', 'document(by: { id: "doc_2" })', 'figures'],
    ['a list of all', 'document(by: { id: "doc_1" })', '', 'figures'],
    ['a list of all', '', 'document(by: { id: "doc_1" })', 'figures'],
  ])('are not taken up with a cursor of %s', async (_, from, to, field) => {
    const within = (row: string, list: string) => (row === '' ? list : `${row} { ${list} }`);
    const cursor = await cursorOf(within(from, `${field}(first: 1) { ${PAGE} }`));
    expect(cursor).not.toBe('');
    const again = await server.ask(`{ it: ${within(from, `${field}(after: "${cursor}") { ${PAGE} }`)} }`);
    expect(again.errors).toBeUndefined();

    for (const selection of [PAGE, 'totalCount', 'nodes { id }']) {
      const list = `list: ${field}(after: "${cursor}") { ${selection} }`;
      const query = `{ ok: node(id: "doc_1") { id } ${to === '' ? list : `it: ${within(to, list)}`} }`;
      const { errors } = await server.ask(query);
      expect(errors).toMatchObject([
        { path: to === '' ? ['list'] : ['it', 'list'], extensions: { code: 'BAD_USER_INPUT' } },
      ]);
    }
  });

  it('go on for the row that the cursor belongs to, and are refused for every other in one answer', async () => {
    const { data } = await server.ask(`{ documents { nodes { id figures(first: 1) { ${PAGE} } } } }`);
    const [first, second] = data.documents.nodes;
    const after = first.figures.pageInfo.endCursor;
    const { data: next, errors } = await server.ask(
      'query ($after: String) { nodes(ids: ["doc_1", "doc_2"]) { ... on Document { id figures(after: $after) { nodes { id } } } } }',
      { after },
    );
    const index = ['doc_1', 'doc_2'].indexOf(second.id);
    expect(errors).toMatchObject([
      { path: ['nodes', index, 'figures'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(next.nodes[index]).toBeNull();
    expect(next.nodes[1 - index].figures.nodes).toHaveLength(first.figures.totalCount - 1);
  });

  it('hold no rows with first: 0, and count them', async () => {
    const { data, errors } = await server.ask(
      `{ documents(first: 0) { totalCount nodes { id } edges { cursor } pageInfo { hasNextPage hasPreviousPage startCursor endCursor } }
        document(by: { id: "doc_1" }) { figures(first: 0) { totalCount nodes { id } } } }`,
    );
    expect(errors).toBeUndefined();
    expect(data.documents).toEqual({
      totalCount: 2,
      nodes: [],
      edges: [],
      pageInfo: { hasNextPage: true, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
    expect(data.document.figures).toEqual({ totalCount: expect.any(Number), nodes: [] });
  });

  it('of hits by relevance stay whole while documents arrive', async () => {
    const noun = ['dam', 'school', 'bridge', 'port', 'road', 'canal', 'tower', 'park'];
    for (let at = 0; at < 16; at++)
      await ingest(
        `The minister of water said that ${noun[at % 8]} number ${at + 3} ${'would open late and '.repeat(at % 5)}would cost ${at + 2} million euros. ` +
          `${'The water minister spoke of water. '.repeat(at % 3)}`,
      );
    const query = `query ($after: String) { search(query: "minister", first: 5, after: $after) {
      totalCount nodes { document { id } section { id } claim { id } } pageInfo { hasNextPage endCursor } } }`;
    const seen: string[] = [];
    let after: string | null = null;
    let total = 0;
    for (let page = 0; page < 40; page++) {
      const { data, errors } = await server.ask(query, { after });
      expect(errors).toBeUndefined();
      const { nodes, pageInfo, totalCount } = data.search;
      if (page === 0) total = totalCount;
      expect(totalCount).toBe(total);
      seen.push(...nodes.map((node: object) => JSON.stringify(node)));
      after = pageInfo.endCursor;
      if (!pageInfo.hasNextPage) break;
      await ingest(
        `On day ${page} the minister said that ${page + 4} trains ran, and that the minister would resign.`,
      );
    }
    expect(seen).toHaveLength(total);
    expect(new Set(seen).size).toBe(total);
  });
});
