import { parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema } from '../../../schema/index.ts';
import { dialects as sqlDialects } from '../../../server/planner/dialects.ts';
import { createPlanner } from '../../../server/planner/planner.ts';
import { dialects } from '../../helpers/dialects.ts';
import { decodePlanText } from '../../helpers/plan-text.ts';
import { storeGeneratedRecord } from '../../helpers/store-generated-record.ts';

const CHANGE = `{
  sequence at action entity entityId revision __typename
  node { __typename id ... on Figure { statement quantity { raw } } ... on Position { statement stance } }
  document { title sections { heading text claims(first: $n) { totalCount nodes { statement evidence { quote } } } } }
}`;

describe.each(dialects)('the events of a subscription over $name', ({ open }) => {
  it('are what the same selection gives of the rows in a list', async () => {
    const planner = await prepared(await open());
    const variables = { n: 2 };
    const list = await planner.executeQuery({
      document: parse(`query ($n: Int!) { changes(first: 100) { nodes ${CHANGE} } }`),
      variables,
    });
    const events = planner.planSubscription({
      document: parse(`subscription ($n: Int!) { changed(after: 0) ${CHANGE} }`),
      variables,
    });
    const { nodes } = JSON.parse(decodePlanText(list)).data.changes;
    const rows = nodes.map(({ sequence }: { sequence: number }) => ({ id: sequence }));

    expect(rows.length).toBeGreaterThan(5);
    expect((await events?.responses(rows))?.split('\n')).toEqual(
      nodes.map((node: unknown) => JSON.stringify({ data: { changed: node } })),
    );
  });

  it('are null for a row that is not there, each under the name it was asked for by', async () => {
    const planner = await prepared(await open());
    const events = planner.planSubscription({
      document: parse('subscription { it: documentStatus(id: "doc_1") { id } }'),
    });

    expect(await events?.responses([{ id: 999 }, { id: 1 }])).toBe(
      '{"data":{"it":null}}\n{"data":{"it":{"id":"doc_1"}}}',
    );
  });

  it('are shared by those whose variables make no difference to them, and by no others', async () => {
    const planner = await prepared(await open());
    const document = parse(
      'subscription ($after: Sequence, $n: Int!) { changed(after: $after) { document { claims(first: $n) { nodes { id } } } } }',
    );
    const key = (variables: object) =>
      planner.planSubscription({ document, variables: { ...variables } })?.key;

    expect(key({ after: 1, n: 2 })).toBe(key({ after: 7, n: 2 }));
    expect(key({ after: 1, n: 2 })).not.toBe(key({ after: 1, n: 3 }));
  });

  it('are left to the executor where a variable does not fit, and none of a query', async () => {
    const planner = await prepared(await open());
    const events = (query: string, variables = {}) =>
      planner.planSubscription({ document: parse(query), variables });

    expect(events('subscription ($after: Sequence!) { changed(after: $after) { at } }')).toBeUndefined();
    expect(events('{ changes { nodes { at } } }')).toBeUndefined();
  });
});

async function prepared(database: Awaited<ReturnType<(typeof dialects)[number]['open']>>) {
  await storeGeneratedRecord(database, {
    documents: 9,
    sectionsPerDocument: 2,
    claimsPerDocument: 4,
    hostile: true,
  });
  return createPlanner({
    schema,
    dialect: sqlDialects[database.dialect],
    prepare: (sql) => database.reader.prepare(sql),
  });
}
