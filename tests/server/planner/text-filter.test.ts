import { type DocumentNode, parse } from 'graphql';
import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import type { RecordRows } from '../../../bench/generation.ts';
import { createRandom } from '../../../bench/random.ts';
import { schema } from '../../../schema/index.ts';
import { MAX_MATCHING_CLAIMS } from '../../../schema/model/search.ts';
import { dialects as sqlDialects } from '../../../server/planner/dialects.ts';
import { createPlanner } from '../../../server/planner/planner.ts';
import type { Database } from '../../../server/store/database.ts';
import { dialects } from '../../helpers/dialects.ts';
import { decodePlanText } from '../../helpers/plan-text.ts';
import { composeSearch, matchesNaively, textOf, vocabularyOf } from '../../helpers/random-search.ts';
import { storeGeneratedRecord } from '../../helpers/store-generated-record.ts';

const SIZE = { documents: 12, sectionsPerDocument: 3, claimsPerDocument: 30, hostile: true };

const PAGE = `nodes { id } pageInfo { hasNextPage endCursor } totalCount totalCountRelation`;
const FIGURES = parse(`query ($filter: FigureFilter, $orderBy: [FigureOrder!], $first: Int, $after: String) {
  list: figures(filter: $filter, orderBy: $orderBy, first: $first, after: $after) { ${PAGE} } }`);
const OF_DOCUMENT = parse(`query ($id: ID!, $filter: ClaimFilter, $first: Int, $after: String) {
  document(by: { id: $id }) { list: claims(filter: $filter, first: $first, after: $after) { ${PAGE} } } }`);

interface Page {
  readonly nodes: readonly { readonly id: string }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly totalCountRelation: string;
}

type Variables = Readonly<Record<string, unknown>>;
type Ask = (document: DocumentNode, variables: Variables) => Promise<Page>;

function createAsk(database: Database): Ask {
  const planner = createPlanner({
    schema,
    dialect: sqlDialects[database.dialect],
    prepare: (sql) => database.reader.prepare(sql),
  });
  return async (document, variables) => {
    const text = decodePlanText(await planner.executeQuery({ document, variables: { ...variables } }));
    const { data } = JSON.parse(text);
    return data.list ?? data.document.list;
  };
}

async function askAll(ask: Ask, document: DocumentNode, variables: Variables): Promise<string[]> {
  const ids: string[] = [];
  for (let after = variables.after ?? null, more = true; more; ) {
    const page: Page = await ask(document, { ...variables, after });
    ids.push(...page.nodes.map(({ id }) => id));
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return ids;
}

/** Adds figures of a document that all have one word in their statements. */
async function addZebras(
  database: Database,
  rows: RecordRows,
  options: { first: number; count: number; of: number },
) {
  const { first, count, of } = options;
  const model = rows.claim.find(({ kind, document_id }) => kind === 'FIGURE' && document_id === of)!;
  const claims = Array.from({ length: count }, (_, index) => ({
    ...model,
    id: first + index,
    key: `zebra-${first + index}`,
    statement: 'zebra',
    review_state: 'PROPOSED',
    published_order: '2020-01-01T00:00:00.000Z',
  }));
  await database.transaction(async (transaction) => {
    await transaction.insert('claim', claims);
    await transaction.insert(
      'search_entry',
      claims.map(({ id, document_id, section_id, published_order }) => ({
        id,
        kind: 'FIGURE',
        document_id,
        section_id,
        claim_id: id,
        published_order,
      })),
    );
    await transaction.indexTexts(claims.map(({ id }) => ({ entryId: id, heading: '', body: 'zebra' })));
  });
}

describe.each(dialects)('a text filter over $name', ({ open }) => {
  it('selects what a naive search finds, in lists of all documents and of one, alone and negated', async () => {
    const database = await open();
    const rows = await storeGeneratedRecord(database, SIZE);
    const ask = createAsk(database);
    const random = createRandom(4);
    const vocabulary = vocabularyOf(rows.claim.map(({ statement }) => ({ body: statement })));
    const shown = rows.claim.filter(({ review_state }) => review_state !== 'REJECTED');
    let found = 0;
    for (let count = 0; count < 40; count++) {
      const search = composeSearch(random, vocabulary);
      const matching = shown.filter(({ statement }) =>
        matchesNaively(search, { heading: '', body: statement }),
      );
      const others = shown.filter((claim) => !matching.includes(claim));
      const idsOf = (claims: typeof shown) =>
        claims.map(({ kind, id }) => `${kind === 'FIGURE' ? 'fig' : 'pos'}_${id}`).sort();
      const text = textOf(search);
      const figures = (claims: typeof shown) => claims.filter(({ kind }) => kind === 'FIGURE');
      const ofOne = (claims: typeof shown) => claims.filter(({ document_id }) => document_id === 5);
      const all = async (document: DocumentNode, filter: object) =>
        (await askAll(ask, document, { filter, first: 3, id: 'doc_5' })).sort();

      expect(await all(FIGURES, { text }), text).toEqual(idsOf(figures(matching)));
      expect(await all(OF_DOCUMENT, { text }), text).toEqual(idsOf(ofOne(matching)));
      expect(await all(OF_DOCUMENT, { not: { text } }), text).toEqual(idsOf(ofOne(others)));
      expect(await ask(FIGURES, { filter: { text }, first: 0 }), text).toMatchObject({
        totalCount: figures(matching).length,
        totalCountRelation: 'EQUAL',
      });
      found += matching.length;
    }
    expect(found).toBeGreaterThan(100);
  });

  it('looks at the 2,000 newest matches of a list of all documents, tells that there are more, and loses none over its pages', async () => {
    const database = await open();
    const rows = await storeGeneratedRecord(database, SIZE);
    const ask = createAsk(database);
    const variables = {
      filter: { text: 'zeb*' },
      orderBy: [{ field: 'TEXT', direction: 'DESC' }],
      first: 100,
    };
    await addZebras(database, rows, { first: 1_000, count: MAX_MATCHING_CLAIMS, of: 2 });
    expect(await ask(FIGURES, variables)).toMatchObject({
      totalCount: MAX_MATCHING_CLAIMS,
      totalCountRelation: 'EQUAL',
    });
    await addZebras(database, rows, { first: 20_000, count: 30, of: 2 });
    if (database.dialect === 'postgres') await sql`ANALYZE`.execute(database.kysely);

    const first = await ask(FIGURES, variables);
    expect(first).toMatchObject({ totalCount: MAX_MATCHING_CLAIMS, totalCountRelation: 'AT_LEAST' });
    // All are at one place, so the newest are first, and those that come now are not behind the cursor.
    await addZebras(database, rows, { first: 30_000, count: 40, of: 2 });
    const behind = await askAll(ask, FIGURES, { ...variables, after: first.pageInfo.endCursor });
    expect(first.nodes.length + behind.length).toBe(MAX_MATCHING_CLAIMS);
  });

  it('tests every claim of a row, of a filter that names ids, and of a negated text', async () => {
    const database = await open();
    const rows = await storeGeneratedRecord(database, SIZE);
    const ask = createAsk(database);
    await addZebras(database, rows, { first: 1_000, count: 1, of: 3 });
    await addZebras(database, rows, { first: 2_000, count: MAX_MATCHING_CLAIMS + 1, of: 2 });
    const exact = { nodes: [{ id: 'fig_1000' }], totalCount: 1, totalCountRelation: 'EQUAL' };

    expect(await ask(OF_DOCUMENT, { id: 'doc_3', filter: { text: 'zebra' } })).toMatchObject(exact);
    expect(await ask(OF_DOCUMENT, { id: 'doc_3', filter: { text: 'horse OR "zebra" zeb*' } })).toMatchObject(
      exact,
    );
    const ofDocument = { document: { in: ['doc_3'] }, text: 'zebra' };
    expect(await ask(FIGURES, { filter: ofDocument })).toMatchObject(exact);
    const { totalCount } = await ask(FIGURES, { filter: { not: { text: 'zebra' } } });
    expect(totalCount).toBe(
      rows.claim.filter(({ kind, review_state }) => kind === 'FIGURE' && review_state !== 'REJECTED').length,
    );
  });
});
