import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dialects } from '../../../helpers/dialects.ts';
import { type RunningServer, startServer } from '../../../helpers/running-server.ts';

const INGEST = `mutation ($input: IngestDocumentInput!) {
  ingestDocument(input: $input) {
    __typename
    ... on IngestDocumentPayload { created document { title publisher { key } externalId publishedAt } }
    ... on Error { message code }
  }
}`;

const IMPOSSIBLE = ['2024-02-30', '2023-02-29', '2024-04-31', '2023-02-31T10:00Z', '2024-13-01'];
const BLANK = ['', '   ', '—', '?', '\u200b'];

describe.each(dialects)('a value that is entered, over $name', (dialect) => {
  let server: RunningServer;
  beforeAll(async () => {
    server = await startServer({ STANDPOINT_LOG_LEVEL: 'silent' }, dialect);
  });
  afterAll(() => server?.stop());

  const ingest = async (input: object) => (await server.ask(INGEST, { input })).data?.ingestDocument;
  let texts = 0;
  /** A text that no other test has. */
  const newText = () => {
    texts += 1;
    return `The mayor of Westby said on Monday that ${texts}00 jobs were safe.`;
  };
  const countDocuments = async () =>
    (await server.ask('{ documents { totalCount } }')).data.documents.totalCount;

  it.each(IMPOSSIBLE)('is refused where it is the date %s, which no calendar has', async (date) => {
    const before = await countDocuments();
    const literal = `mutation { ingestDocument(input: { text: "x y", publishedAt: "${date}" }) { __typename } }`;
    const filter = '{ publishedAt: { gte: $date } }';
    const answers = [
      await server.ask(INGEST, { input: { text: newText(), publishedAt: date } }),
      await server.ask(literal),
      await server.ask(`query ($date: DateTime) { documents(filter: ${filter}) { totalCount } }`, { date }),
      await server.ask(`{ documents(filter: { publishedAt: { lt: "${date}" } }) { totalCount } }`),
    ];
    for (const { data, errors } of answers) {
      expect(errors).toMatchObject([{ message: expect.stringContaining(`"${date}"`) }]);
      expect(data ?? null).toBeNull();
    }
    expect(await countDocuments()).toBe(before);
  });

  it('keeps the last day of a February that has 29', async () => {
    const { document } = await ingest({ text: newText(), publishedAt: '2024-02-29' });
    expect(document.publishedAt).toBe('2024-02-29T00:00:00.000Z');
  });

  it.each(BLANK)('is taken as absent where it is the publisher or title %j', async (blank) => {
    const { created, document } = await ingest({
      text: newText(),
      publisher: blank,
      title: blank,
      byline: [blank],
    });
    expect({ created, publisher: document.publisher }).toEqual({ created: true, publisher: null });
    expect(document.title).toMatch(/^The mayor/);
    const { data } = await server.ask('{ actors(first: 100) { nodes { name key } } }');
    expect(data.actors.nodes.filter(({ name }: { name: string }) => !/\p{L}/u.test(name))).toEqual([]);
  });

  it.each(['', '   '])(
    'is taken as absent where it is the external id %j, for any number of texts',
    async (blank) => {
      for (const text of [newText(), newText()]) {
        const { created, document } = await ingest({ text, externalId: blank });
        expect({ created, externalId: document.externalId }).toEqual({ created: true, externalId: null });
      }
    },
  );

  it('is one word where it is a run of characters in a language without blanks', async () => {
    const text = '東京の市場は上昇した。';
    await ingest({ text, language: 'ja', ifNotEnglish: 'SECTIONS_ONLY' });
    const find = async (query: string) =>
      (await server.ask('query ($query: String!) { search(query: $query) { totalCount } }', { query })).data
        .search.totalCount;
    expect([await find('東京*'), await find('東京'), await find('東京の市場は上昇した')]).toEqual([1, 0, 1]);
  });
});
