import { execute, type GraphQLError, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../bench/random.ts';
import type { Context } from '../../../schema/context.ts';
import { schema } from '../../../schema/index.ts';
import { fingerprint } from '../../../server/planner/cursor.ts';
import { dialects as sqlDialects } from '../../../server/planner/dialects.ts';
import { createPlanner, type Planner } from '../../../server/planner/planner.ts';
import { dialects } from '../../helpers/dialects.ts';
import { decodePlanText } from '../../helpers/plan-text.ts';
import { composeOperation } from '../../helpers/random-operation.ts';
import { shippedOperations } from '../../helpers/shipped-operations.ts';
import { storeGeneratedRecord } from '../../helpers/store-generated-record.ts';

const SIZE = { documents: 12, sectionsPerDocument: 3, claimsPerDocument: 8, hostile: true };

const REFUSED = new Set(['BAD_USER_INPUT']);

describe.each(dialects)('createPlanner() over $name', ({ open }) => {
  async function openRecord() {
    const statements: string[] = [];
    const database = await open({ onStatement: (sql) => statements.push(sql) });
    const rows = await storeGeneratedRecord(database, SIZE);
    const planner = createPlanner({
      schema,
      dialect: sqlDialects[database.dialect],
      prepare: (sql) => database.reader.prepare(sql),
    });
    statements.length = 0;
    return { database, planner, rows, statements };
  }

  it('answers a whole article, ready to highlight, by one statement', async () => {
    const { planner, statements } = await openRecord();
    const document =
      parse(`{ document(by: { id: "doc_3" }) { title version { text } sections { heading span { start end }
      claims(first: 100) { nodes { statement holder { name } evidence { role quote start end }
        ... on Figure { quantity { raw value unit { label } } } ... on Position { stance topic { label } } } } } } }`);

    const answer = JSON.parse(decodePlanText(await planner.executeQuery({ document })));

    const { version, sections } = answer.data.document;
    const evidence = sections.flatMap(({ claims }: { claims: { nodes: { evidence: Evidence[] }[] } }) =>
      claims.nodes.flatMap((claim) => claim.evidence),
    );
    expect(statements).toHaveLength(1);
    expect(evidence.length).toBeGreaterThan(10);
    for (const { quote, start, end } of evidence) expect(version.text.slice(start, end)).toBe(quote);
  });

  it('asks for the nodes of some types by the same statement, in whatever order they are named', async () => {
    const { planner } = await openRecord();
    const document = parse('query($ids: [ID!]!) { nodes(ids: $ids) { id ... on Document { title } } }');
    const orders = [
      ['doc_1', 'act_1', 'doc_2', 'xyz_1'],
      ['act_1', 'xyz_1', 'doc_2', 'doc_1'],
    ];

    const [first, second] = orders.map((ids) => planner.explain({ document, variables: { ids } }));
    const answers = await Promise.all(
      orders.map(async (ids) => decodePlanText(await planner.executeQuery({ document, variables: { ids } }))),
    );

    expect(first).toBe(second);
    const found = answers.map((answer) =>
      JSON.parse(answer).data.nodes.map((node: { id: string }) => node?.id),
    );
    expect(found).toEqual([
      ['doc_1', 'act_1', 'doc_2', undefined],
      ['act_1', undefined, 'doc_2', 'doc_1'],
    ]);
  });

  it('prepares one statement for literals and variables, and for any literals', async () => {
    const { planner } = await openRecord();
    const queries = [
      '{ documents(first: 3, filter: { publishedAt: { gte: "2020-01-01" } }) { nodes { id } } }',
      '{ documents(first: 5, filter: { publishedAt: { gte: "2021-05-01" } }) { nodes { id } } }',
      'query($at: DateTime = "2021-05-01") { documents(first: 7, filter: { publishedAt: { gte: $at } }) { nodes { id } } }',
    ];

    for (const query of queries) await planner.executeQuery({ document: parse(query) });

    expect(planner.statementCacheStats()).toMatchObject({ entries: 1, misses: 1, hits: 2 });
    expect(planner.planCacheStats().entries).toBe(3);
  });

  it('answers each shipped query that it plans by one statement, and plans all but those with computed fields', async () => {
    const { planner } = await openRecord();
    const unplanned = shippedQueries()
      .filter(({ document }) => planner.explain({ document, variables: VARIABLES }) === null)
      .map(({ file }) => file);

    expect(unplanned.sort()).toEqual(['sdk/operations/extract.graphql', 'sdk/operations/search.graphql']);
  });

  it('gives the ordinary executor the same answers, by one statement a root field', async () => {
    const { planner, statements } = await openRecord();
    const random = createRandom(7);
    const known = {
      id: () => `${random.pick(['doc', 'act', 'fig', 'pos', 'sec'])}_${1 + random.below(14)}`,
      moment: () => random.moment(),
    };

    let refused = 0;
    for (let count = 0; count < 150; count++) {
      const { query, variables } = composeOperation(schema, random, known);
      const document = parse(query);
      const planned = await planner.executeQuery({ document, variables });
      statements.length = 0;
      const context = contextOf(planner);
      const fetches: Promise<unknown>[] = [];
      const fetchField: typeof context.reader.fetchField = (...field) => {
        const fetched = context.reader.fetchField(...field);
        fetches.push(Promise.resolve(fetched));
        return fetched;
      };
      const contextValue = { ...context, reader: { fetchField } };
      const executed = await execute({ schema, document, variableValues: variables, contextValue });
      // A refusal at one root field ends the operation before the statement of another one is sent.
      await Promise.allSettled(fetches);
      const executedText = JSON.stringify(executed);

      // Below a row that is not there no argument is looked at, so what a plan refuses may have an answer.
      if (planned === undefined)
        expect(new Set((executed.errors ?? []).map(codeOf)).difference(REFUSED), query).toEqual(new Set());
      else expect(executedText, query).toBe(decodePlanText(planned));
      if (planned === undefined && executed.errors) refused += 1;
      expect(statements.length).toBeLessThanOrEqual(2);
    }
    expect(refused).toBeGreaterThan(0);
  });

  it('finds words without regard to case and accents, phrases, beginnings and alternatives', async () => {
    const { planner, rows } = await openRecord();
    const body = rows.section[4]?.text ?? '';
    const [first = '', second = ''] = body.match(/[a-z]{4,}/g) ?? [];
    const search = async (query: string) => {
      const document = parse(
        'query ($query: String!) { search(query: $query, filter: { kind: { in: [SECTION] } }, first: 100) { nodes { section { id } } } }',
      );
      const answer = JSON.parse(
        decodePlanText(await planner.executeQuery({ document, variables: { query } })),
      );
      return answer.data.search.nodes.map(({ section }: { section: { id: string } }) => section.id);
    };

    expect(await search(first.toUpperCase())).toContain('sec_5');
    expect(await search(`${first} ${second}`)).toContain('sec_5');
    expect(await search(`${first.slice(0, 3)}*`)).toContain('sec_5');
    expect(await search(`zzzz OR ${second}`)).toContain('sec_5');
    expect(await search(`zzzz ${second}`)).not.toContain('sec_5');
  });

  it('counts 10,000 rows of a list, and tells whether there are more', async () => {
    const database = await open();
    const planner = createPlanner({
      schema,
      dialect: sqlDialects[database.dialect],
      prepare: (sql) => database.reader.prepare(sql),
    });
    const document = parse('{ changes { totalCount totalCountRelation } }');
    const addChanges = (count: number) =>
      database.transaction((transaction) =>
        transaction.insert(
          'change',
          Array.from({ length: count }, () => ({
            at: '2026-01-01T00:00:00.000Z',
            entity: 'DOCUMENT',
            entity_id: 1,
            action: 'DELETED',
            document_id: 1,
            revision: null,
          })),
        ),
      );
    const ask = async () => JSON.parse(decodePlanText(await planner.executeQuery({ document }))).data.changes;

    await addChanges(10_000);
    expect(await ask()).toEqual({ totalCount: 10_000, totalCountRelation: 'EQUAL' });
    await addChanges(1);
    expect(await ask()).toEqual({ totalCount: 10_000, totalCountRelation: 'AT_LEAST' });
  });

  it('pages through a list in every order without losing or doubling a row', async () => {
    const { planner, rows } = await openRecord();
    const document =
      parse(`query ($orderBy: [FigureOrder!], $after: String) { figures(first: 5, after: $after, orderBy: $orderBy, filter: { reviewState: { in: [PROPOSED, ACCEPTED, REJECTED, DISPUTED] } }) {
      nodes { id } pageInfo { hasNextPage endCursor } totalCount } }`);
    const orders = [
      [],
      [{ field: 'VALUE', direction: 'ASC' }],
      [
        { field: 'CONFIDENCE', direction: 'ASC' },
        { field: 'PUBLISHED_AT', direction: 'DESC' },
      ],
    ];

    for (const orderBy of orders) {
      const seen: string[] = [];
      for (let after: string | null = null, more = true; more; ) {
        const { figures }: { figures: FigurePage } = JSON.parse(
          decodePlanText(await planner.executeQuery({ document, variables: { orderBy, after } })),
        ).data;
        seen.push(...figures.nodes.map(({ id }) => id));
        expect(figures.totalCount).toBe(rows.claim.filter(({ kind }) => kind === 'FIGURE').length);
        after = figures.pageInfo.endCursor;
        more = figures.pageInfo.hasNextPage;
      }
      expect(new Set(seen).size).toBe(seen.length);
      expect(seen.length).toBe(rows.claim.filter(({ kind }) => kind === 'FIGURE').length);
    }
  });

  it.each([
    ['first: -1', '{ documents(first: -1) { totalCount } }'],
    ['first: 1000', '{ documents(first: 1000) { nodes { id } } }'],
    ['first: -1', '{ documents(first: -1) { nodes { id } } }'],
    ['a cursor that is none', '{ documents(after: "x") { totalCount } }'],
    ['the id of another type', '{ figures(filter: { holder: { in: ["doc_1"] } }) { nodes { id } } }'],
    ['an empty search', '{ search(query: "…") { nodes { score } } }'],
    ['NUL in a text', '{ actors(filter: { name: { startsWith: "\\u0000" } }) { totalCount } }'],
    [
      'a forged cursor',
      `{ documents(after: "${forgedCursor(['2020', 'x'])}", orderBy: [{ field: PUBLISHED_AT }]) { nodes { id } } }`,
    ],
    [
      'a filter nested too deep',
      `{ documents(filter: ${'{ not: '.repeat(8)}{}${' }'.repeat(8)}) { totalCount } }`,
    ],
    [
      'too many filters in one list',
      `{ documents(filter: { or: [${'{ genre: { in: [NEWS] } } '.repeat(101)}] }) { totalCount } }`,
    ],
    ['too many ids', `{ nodes(ids: [${Array.from({ length: 101 }, (_, at) => `"doc_${at + 1}"`)}]) { id } }`],
  ])('leaves %s to the executor, which refuses it where it stands', async (_what, query) => {
    const { planner } = await openRecord();
    const document = parse(query);

    expect(await planner.executeQuery({ document })).toBeUndefined();
    const { errors } = await execute({ schema, document, contextValue: contextOf(planner) });
    expect(errors?.map(codeOf)).toEqual(['BAD_USER_INPUT']);
    expect(errors?.[0]?.path).toHaveLength(1);
  });

  it.each(['\0', '\ud83d', 'a\udc00b'])('refuses to look for %j, which no row holds', async (part) => {
    const { planner } = await openRecord();
    const document = parse(
      'query ($part: String!) { actors(filter: { name: { contains: $part } }) { totalCount } }',
    );

    expect(await planner.executeQuery({ document, variables: { part } })).toBeUndefined();
    const { errors } = await execute({
      schema,
      document,
      variableValues: { part },
      contextValue: contextOf(planner),
    });
    expect(errors?.map(codeOf)).toEqual(['BAD_USER_INPUT']);
  });

  it('refuses the cursor of a list with another filter', async () => {
    const { planner } = await openRecord();
    const page = parse(
      'query ($after: String) { figures(first: 2, after: $after) { pageInfo { endCursor } } }',
    );
    const { endCursor } = JSON.parse(decodePlanText(await planner.executeQuery({ document: page }))).data
      .figures.pageInfo;
    const other = parse(
      'query ($after: String) { figures(first: 2, after: $after, filter: { status: { in: [TARGET] } }) { pageInfo { endCursor } } }',
    );

    expect(await planner.executeQuery({ document: page, variables: { after: endCursor } })).toBeDefined();
    expect(await planner.executeQuery({ document: other, variables: { after: endCursor } })).toBeUndefined();
  });
});

/** A cursor of documents by publication that carries other values. */
function forgedCursor(values: readonly unknown[]): string {
  const order = [
    { column: 'published_order', descending: true },
    { column: 'id', descending: true },
  ];
  return fingerprint([undefined, undefined], order) + Buffer.from(JSON.stringify(values)).toString('hex');
}

interface FigurePage {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
}

interface Evidence {
  readonly quote: string;
  readonly start: number;
  readonly end: number;
}

/** Values for the variables of shipped operations; what an operation does not declare is left out by coercion. */
const VARIABLES = {
  by: { id: 'doc_1' },
  query: 'ba',
  input: { text: 'x' },
  first: 20,
  id: 'doc_1',
  ids: ['doc_1'],
};

function shippedQueries() {
  return shippedOperations().filter(({ document }) =>
    document.definitions.some(
      (definition) => definition.kind === 'OperationDefinition' && definition.operation === 'query',
    ),
  );
}

function contextOf(planner: Planner): Context {
  const unused = () => Promise.reject(new Error('no query writes'));
  return {
    reader: { fetchField: planner.fetchField },
    writer: {
      ingestDocument: unused,
      fetchDocument: unused,
      deleteDocument: unused,
      reviewClaim: unused,
    },
    feed: { changes: unused, documentStatus: unused },
    extract: unused,
    viewer: { name: 'test' },
  };
}

function codeOf(error: GraphQLError): unknown {
  return error.extensions.code;
}
