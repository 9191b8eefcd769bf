import { type DocumentNode, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createClient, type TypedDocument, verifyEvidence } from '../../sdk/index.ts';
import { BRIEFING } from './fixtures/briefing.ts';
import { failureOf } from './fixtures/failure-of.ts';
import { serveRecord } from './fixtures/record-server.ts';
import { jsonStep, serveSteps } from './fixtures/serve.ts';

/** A client of a record that holds `count` briefings. */
async function startWith(count: number) {
  const server = await serveRecord();
  const client = createClient({ url: server.url, maxRetries: 0 });
  for (let number = 1; number <= count; number += 1) {
    await client.documents.ingest({ title: `Briefing ${number}`, text: `${BRIEFING}${number}` });
  }
  return { client, [Symbol.asyncDispose]: () => server[Symbol.asyncDispose]() };
}

describe('client.documents', () => {
  it('ingests a text once', async () => {
    await using record = await startWith(0);

    const first = await record.client.documents.ingest({ title: 'Harbour', text: BRIEFING });
    const again = await record.client.documents.ingest({ text: BRIEFING });

    expect(first).toMatchObject({ created: true, document: { title: 'Harbour', status: 'READY' } });
    expect(again).toMatchObject({ created: false, document: { id: first.document.id } });
  });

  it('gets a document whole, with evidence that holds', async () => {
    await using record = await startWith(1);

    const document = await record.client.documents.get({ id: 'doc_1' });

    const claims = document?.sections.flatMap((section) => section.claims.nodes) ?? [];
    expect(claims.map(({ __typename }) => __typename)).toEqual(['Figure', 'Position']);
    for (const { evidence } of claims) {
      expect(evidence.every((piece) => verifyEvidence(document?.version.text ?? '', piece))).toBe(true);
    }
  });

  it('gets null for a key that no document has', async () => {
    await using record = await startWith(1);

    expect(await record.client.documents.get({ id: 'doc_99' })).toBeNull();
  });

  it('lists over as many pages as there are', async () => {
    await using record = await startWith(5);

    const titles: string[] = [];
    for await (const { title } of record.client.documents.list({ first: 2 })) titles.push(title);

    expect(titles).toEqual(['Briefing 1', 'Briefing 2', 'Briefing 3', 'Briefing 4', 'Briefing 5']);
  });

  it('lists from a cursor on', async () => {
    await using record = await startWith(5);

    const rest = await record.client.documents.list({ after: '3' }).toArray();

    expect(rest.map(({ title }) => title)).toEqual(['Briefing 4', 'Briefing 5']);
  });

  it('deletes and gives the id that was', async () => {
    await using record = await startWith(1);

    expect(await record.client.documents.delete({ id: 'doc_1', ifRevision: 1 })).toMatchObject({
      deletedId: 'doc_1',
    });
  });

  it('throws the code and the words of a refusal', async () => {
    await using record = await startWith(0);

    const failure = await failureOf(record.client.documents.ingest({ text: ' ' }));

    expect(failure).toMatchObject({
      name: 'OperationError',
      code: 'EMPTY_TEXT',
      message: 'Cannot ingest the text: it is empty',
      status: 200,
      retryable: false,
    });
  });

  it('throws a refusal that this version of the client does not know', async () => {
    const refused = {
      __typename: 'QuotaError',
      code: 'QUOTA_EXCEEDED',
      message: 'Cannot ingest the text: no space',
    };
    await using server = await serveSteps(jsonStep({ data: { ingestDocument: refused } }));

    const failure = await failureOf(createClient({ url: server.url }).documents.ingest({ text: 'Words' }));

    expect(failure).toMatchObject({ code: 'QUOTA_EXCEEDED', message: 'Cannot ingest the text: no space' });
  });
});

describe('client.claims', () => {
  it('lists figures and positions to be told apart', async () => {
    await using record = await startWith(1);

    const claims = await record.client.claims.list().toArray();

    expect(
      claims.map((claim) => (claim.__typename === 'Figure' ? claim.quantity.value : claim.stance)),
    ).toEqual(['4000', 'AGAINST']);
  });

  it('reviews at the revision read and gives the next', async () => {
    await using record = await startWith(1);

    const { claim } = await record.client.claims.review({
      id: 'fig_doc_1',
      decision: 'ACCEPT',
      ifRevision: 1,
    });

    expect(claim).toMatchObject({ reviewState: 'ACCEPTED', revision: 2 });
  });

  it.each([
    ['STALE_REVISION', { id: 'fig_doc_1', decision: 'ACCEPT', ifRevision: 7 }],
    ['NOT_FOUND', { id: 'fig_doc_9', decision: 'ACCEPT', ifRevision: 1 }],
  ] as const)('throws %s', async (code, decision) => {
    await using record = await startWith(1);

    expect((await failureOf(record.client.claims.review(decision))).code).toBe(code);
  });
});

describe('client.figures, positions, search and extract', () => {
  it('lists figures', async () => {
    await using record = await startWith(2);

    expect(await record.client.figures.list().first()).toMatchObject({
      quantity: { raw: 'nearly 4,000 containers' },
    });
    expect(await record.client.figures.list().toArray()).toHaveLength(2);
  });

  it('lists positions', async () => {
    await using record = await startWith(1);

    expect(await record.client.positions.list().first()).toMatchObject({ topic: { label: 'night shifts' } });
  });

  it.each(['actors', 'topics', 'measures'] as const)('lists %s', async (resource) => {
    await using record = await startWith(0);

    expect(await record.client[resource].list().toArray()).toEqual([]);
  });

  it('searches and tells where the words stand', async () => {
    await using record = await startWith(1);

    const [hit] = await record.client.search({ query: 'night shifts' }).toArray();

    expect(hit?.highlights.map(({ start, end }) => hit.text.slice(start, end))).toEqual(['night shifts']);
  });

  it('throws when there is nothing to extract from', async () => {
    await using record = await startWith(0);

    expect((await failureOf(record.client.extract({ text: '' }))).code).toBe('EMPTY_TEXT');
  });
});

describe('a document of your own', () => {
  type Titles = {
    readonly documents: {
      readonly nodes: readonly { readonly title: string }[];
      readonly totalCount: number;
    };
  };

  it('runs as plain text', async () => {
    await using record = await startWith(2);

    const { documents } = await record.client.query<Titles>('{ documents { nodes { title } totalCount } }');

    expect(documents).toEqual({ nodes: [{ title: 'Briefing 1' }, { title: 'Briefing 2' }], totalCount: 2 });
  });

  it('runs as a typed AST', async () => {
    await using record = await startWith(2);
    const document: DocumentNode & TypedDocument<Titles, { first?: number }> = parse(
      'query Titles($first: Int! = 20) { documents(first: $first) { nodes { title } totalCount } }',
      { noLocation: true },
    );

    const { documents } = await record.client.query(document, { first: 1 });

    expect(documents).toEqual({ nodes: [{ title: 'Briefing 1' }], totalCount: 2 });
  });

  it('is walked wherever its list stands', async () => {
    await using record = await startWith(1);
    const document: DocumentNode & TypedDocument<SectionClaims, { readonly id: string }> = parse(`
      query Claims($id: ID!, $first: Int! = 20, $after: String) {
        document(by: { id: $id }) {
          sections { claims(first: $first, after: $after) { nodes { statement } pageInfo { hasNextPage endCursor } } }
        }
      }`);

    const claims = record.client.paginate(
      document,
      { id: 'doc_1' },
      (data) => data.document?.sections[0]?.claims,
    );
    const pages: number[] = [];
    for await (const { nodes } of claims.pages()) pages.push(nodes.length);

    expect((await claims.first())?.statement).toContain('4,000');
    expect(await claims.toArray()).toHaveLength(2);
    expect(pages).toEqual([2]);
  });

  interface SectionClaims {
    readonly document: {
      readonly sections: readonly {
        readonly claims: {
          readonly nodes: readonly { readonly statement: string }[];
          readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
        };
      }[];
    } | null;
  }
});
