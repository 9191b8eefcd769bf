import { execute, parse } from 'graphql';
import { expect, it } from 'vitest';
import type { ReviewClaim } from '../../../schema/context.ts';
import { schema } from '../../../schema/index.ts';
import { toId } from '../../../schema/model/id.ts';
import { dialects as sqlDialects } from '../../../server/planner/dialects.ts';
import { createPlanner } from '../../../server/planner/planner.ts';
import { createChangeFeed } from '../../../server/store/changes/change-feed.ts';
import type { Freshness } from '../../../server/store/database.ts';
import { reviewClaim } from '../../../server/store/record/review-claim.ts';
import { sqliteOnDisk } from '../../helpers/dialects.ts';
import { storeGeneratedRecord } from '../../helpers/store-generated-record.ts';

const QUERY = parse('{ documents { totalCount } }');
const SUBSCRIPTION = parse('subscription { changed { sequence action } }');

it('lets a replica answer queries, and neither writes nor those who follow the record', async () => {
  const database = await sqliteOnDisk.open();
  await storeGeneratedRecord(database, { documents: 1, sectionsPerDocument: 1, claimsPerDocument: 2 });
  const asked: Freshness[] = [];
  const planner = createPlanner({
    schema,
    dialect: sqlDialects[database.dialect],
    prepare(sql, freshness = 'KNOWN') {
      asked.push(freshness);
      return database.reader.prepare(sql, freshness);
    },
  });
  const contextValue = {
    reader: { fetchField: planner.fetchField },
    feed: createChangeFeed(database),
    writer: { reviewClaim: (input: ReviewClaim) => reviewClaim(database, input) },
    viewer: { name: 'ada' },
  };
  const takeAsked = () => asked.splice(0);

  await planner.executeQuery({ document: QUERY });
  expect(takeAsked()).toEqual(['KNOWN']);
  expect((await execute({ schema, document: QUERY, contextValue })).errors).toBeUndefined();
  expect(takeAsked()).toEqual(['KNOWN']);

  expect(await planner.planSubscription({ document: SUBSCRIPTION })?.responses([{ id: 1 }])).toContain(
    'sequence',
  );
  expect(takeAsked()).toEqual(['NEWEST']);

  const { id, kind, revision } = await database.kysely
    .selectFrom('claim')
    .select(['id', 'kind', 'revision'])
    .executeTakeFirstOrThrow();
  const claimId = toId(kind === 'FIGURE' ? 'figure' : 'position', id);
  const document =
    parse(`mutation { reviewClaim(input: { id: "${claimId}", decision: ACCEPT, ifRevision: ${revision} }) {
    __typename ... on ReviewClaimPayload { claim { revision } } } }`);
  expect(await execute({ schema, document, contextValue })).toMatchObject({
    data: { reviewClaim: { claim: { revision: revision + 1 } } },
  });
  expect(takeAsked()).toEqual(['NEWEST']);
});
