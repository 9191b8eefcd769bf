import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../bench/random.ts';
import { schema } from '../../../schema/index.ts';
import { MAX_FILTERED_MATCHES, MAX_RANKED_MATCHES } from '../../../schema/model/search.ts';
import { dialects as sqlDialects } from '../../../server/planner/dialects.ts';
import { createPlanner } from '../../../server/planner/planner.ts';
import type { Database } from '../../../server/store/database.ts';
import { dialects } from '../../helpers/dialects.ts';
import { decodePlanText } from '../../helpers/plan-text.ts';
import { composeSearch, matchesNaively, textOf, vocabularyOf } from '../../helpers/random-search.ts';
import { storeGeneratedRecord } from '../../helpers/store-generated-record.ts';

const SIZE = { documents: 12, sectionsPerDocument: 3, claimsPerDocument: 8, hostile: true };

const SEARCH =
  parse(`query ($query: String!, $order: SearchOrder, $filter: SearchFilter, $first: Int, $after: String) {
  search(query: $query, order: $order, filter: $filter, first: $first, after: $after) {
    nodes { score kind section { id } claim { ... on Figure { id } ... on Position { id } } }
    pageInfo { hasNextPage endCursor } totalCount totalCountRelation } }`);

interface Hits {
  readonly nodes: readonly { score: number | null; kind: string; section: Id; claim: Id | null }[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  readonly totalCount: number;
  readonly totalCountRelation: string;
}
interface Id {
  readonly id: string;
}

function createSearch(database: Database) {
  const planner = createPlanner({
    schema,
    dialect: sqlDialects[database.dialect],
    prepare: (sql) => database.reader.prepare(sql),
  });
  return async (variables: Readonly<Record<string, unknown>>): Promise<Hits> => {
    const answer = await planner.executeQuery({ document: SEARCH, variables: { ...variables } });
    return JSON.parse(decodePlanText(answer)).data.search;
  };
}

/** Goes through all pages of a search. */
async function searchAll(
  search: ReturnType<typeof createSearch>,
  variables: Readonly<Record<string, unknown>>,
) {
  const hits: Hits['nodes'][number][] = [];
  for (let after: string | null = null, more = true; more; ) {
    const page: Hits = await search({ ...variables, after });
    hits.push(...page.nodes);
    after = page.pageInfo.endCursor;
    more = page.pageInfo.hasNextPage;
  }
  return hits;
}

/** Adds entries of the first section with these texts. */
async function addEntries(database: Database, texts: readonly Texts[]): Promise<void> {
  await database.transaction(async (transaction) => {
    const { last } = await transaction.kysely
      .selectFrom('search_entry')
      .select(({ fn }) => fn.max('id').as('last'))
      .executeTakeFirstOrThrow();
    const entry = { kind: 'SECTION', document_id: 1, section_id: 1, claim_id: null, published_order: '' };
    const entries = texts.map((text, index) => ({ ...text, entryId: Number(last) + 1 + index }));
    await transaction.insert(
      'search_entry',
      entries.map(({ entryId: id }) => ({ id, ...entry })),
    );
    await transaction.indexTexts(entries);
  });
}

interface Texts {
  readonly heading: string;
  readonly body: string;
}

function zebras(count: number): Texts[] {
  return Array.from({ length: count }, () => ({ heading: '', body: 'zebra' }));
}

describe.each(dialects)('search over $name', ({ open }) => {
  it('finds what a naive search finds, on pages without gaps, in both orders and under filters', async () => {
    const database = await open();
    const rows = await storeGeneratedRecord(database, SIZE);
    const search = createSearch(database);
    const random = createRandom(3);
    const vocabulary = vocabularyOf(rows.searchTexts);
    let found = 0;
    for (let count = 0; count < 60; count++) {
      const query = composeSearch(random, vocabulary);
      const kinds = random.pick([['SECTION'], ['FIGURE', 'POSITION'], ['SECTION', 'FIGURE', 'POSITION']]);
      const expected = rows.search_entry
        .filter(({ kind }) => kinds.includes(kind))
        .filter(({ id }) => matchesNaively(query, rows.searchTexts[id - 1]!))
        .map(({ id }) => id)
        .reverse();
      for (const order of ['NEWEST', 'RELEVANCE']) {
        const variables = { query: textOf(query), order, filter: { kind: { in: kinds } }, first: 7 };
        const hits = await searchAll(search, variables);
        const entries = hits.map(({ kind, section, claim }) =>
          rows.search_entry.find((entry) =>
            claim
              ? entry.claim_id === numberOf(claim)
              : entry.kind === kind && entry.section_id === numberOf(section),
          ),
        );
        const ids = entries.map((entry) => entry!.id);
        if (order === 'NEWEST') expect(ids, variables.query).toEqual(expected);
        else {
          expect(
            ids.toSorted((a, b) => b - a),
            variables.query,
          ).toEqual(expected);
          const ranks = hits.map(({ score }, at) => [score!, ids[at]!] as const);
          expect(ranks).toEqual(ranks.toSorted((a, b) => b[0] - a[0] || b[1] - a[1]));
        }
        const { totalCount, totalCountRelation } = await search(variables);
        expect({ totalCount, totalCountRelation }).toEqual({
          totalCount: expected.length,
          totalCountRelation: 'EQUAL',
        });
      }
      found += expected.length;
    }
    expect(found).toBeGreaterThan(500);
  });

  it('ranks the 1,000 newest matches, and tells that there may be more', async () => {
    const database = await open();
    await storeGeneratedRecord(database, SIZE);
    const search = createSearch(database);
    await addEntries(database, zebras(MAX_RANKED_MATCHES));

    expect(await search({ query: 'zebra', order: 'RELEVANCE', first: 1 })).toMatchObject({
      totalCount: MAX_RANKED_MATCHES,
      totalCountRelation: 'EQUAL',
    });
    const first = await search({ query: 'zeb*', order: 'RELEVANCE', first: 100 });
    await addEntries(database, zebras(1));
    expect(await search({ query: 'zebra', order: 'RELEVANCE', first: 1 })).toMatchObject({
      totalCount: MAX_RANKED_MATCHES,
      totalCountRelation: 'AT_LEAST',
    });
    // What came after the first page is on none of the others, and takes none of them away.
    const after = first.pageInfo.endCursor;
    const others = await searchAll((page) => search({ ...page, after: page.after ?? after }), {
      query: 'zeb*',
      order: 'RELEVANCE',
      first: 100,
    });
    expect(first.nodes.length + others.length).toBe(MAX_RANKED_MATCHES);
  });

  it('applies a filter to the 10,000 newest matches, and tells that there may be more', async () => {
    const database = await open();
    await storeGeneratedRecord(database, SIZE);
    const search = createSearch(database);
    await addEntries(database, [{ heading: '', body: 'zebra rare' }]);
    await addEntries(database, zebras(MAX_FILTERED_MATCHES - 1));
    const variables = { query: 'zebra', order: 'RELEVANCE', filter: { kind: { in: ['FIGURE'] } }, first: 1 };

    expect(await search(variables)).toMatchObject({ totalCount: 0, totalCountRelation: 'EQUAL' });
    await addEntries(database, zebras(1));
    expect(await search(variables)).toMatchObject({ totalCount: 0, totalCountRelation: 'AT_LEAST' });
    expect(await search({ query: 'rare', order: 'RELEVANCE', first: 1 })).toMatchObject({
      totalCount: 1,
      totalCountRelation: 'EQUAL',
    });
  });

  it('scores an entry higher for a term in its heading and for more occurrences', async () => {
    const database = await open();
    await storeGeneratedRecord(database, SIZE);
    const search = createSearch(database);
    const scoreOf = async (text: Texts) => {
      await addEntries(database, [text]);
      const { nodes } = await search({ query: 'zebra', order: 'RELEVANCE', first: 100 });
      const scores = nodes.map(({ score }) => score!);
      await database.transaction(({ kysely }) =>
        kysely.deleteFrom('search_entry').where('section_id', '=', 1).execute(),
      );
      return scores[0]!;
    };

    const once = await scoreOf({ heading: 'a horse', body: 'one zebra two three' });
    const twice = await scoreOf({ heading: 'a horse', body: 'one zebra two zebra' });
    const above = await scoreOf({ heading: 'a zebra', body: 'one horse two three' });
    expect([once, twice, above]).toEqual([once, twice, above].toSorted((a, b) => a - b));
    expect(once).toBeGreaterThan(0);
    expect(above).toBeGreaterThan(twice);
  });
});

function numberOf({ id }: Id): number {
  return Number(id.split('_')[1]);
}
