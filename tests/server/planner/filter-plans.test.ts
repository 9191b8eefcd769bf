import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import {
  type GraphQLEnumType,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  getNamedType,
  parse,
} from 'graphql';
import { expect, it, onTestFinished } from 'vitest';
import { schema } from '../../../schema/index.ts';
import { conditionMappingOf } from '../../../schema/relation/mapping.ts';
import { createPlanner } from '../../../server/planner/planner.ts';
import { sqlite } from '../../../server/planner/sqlite.ts';
import { openSqlite } from '../../../server/store/sqlite/open.ts';
import { installStatementTimer } from '../../../server/store/sqlite/statements/statement-timer.ts';
import { temporaryFolder } from '../../helpers/dialects.ts';

const LISTS = ['documents', 'actors', 'claims', 'figures', 'positions', 'topics', 'measures'];

/** Indexes of columns that few rows share a value of: only of those a list may read all rows, and sort them. */
const SELECTIVE =
  /^(document_by_publisher|actor_by_document|claim_by_(document|section|holder|reporter|subject|measure|measure_value|value|topic|on_behalf_of|addressee)) |PRIMARY KEY/;

it('reads every list in its order, or sorts the rows of few ids, under each filter and order', async () => {
  const explain = await openExplainer();
  const faults: string[] = [];
  let explained = 0;

  for (const list of LISTS) {
    for (const filter of [{}, ...filtersOf(list)]) {
      for (const order of ordersOf(list)) {
        for (const direction of ['ASC', 'DESC']) {
          const [access = '', ...sorts] = explain(list, { filter, orderBy: [{ field: order, direction }] });
          explained++;
          if (access.startsWith('SCAN') || access === '' || (sorts.length > 0 && !SELECTIVE.test(access)))
            faults.push(`${list} ${JSON.stringify(filter)} by ${order} ${direction}: ${access} ${sorts}`);
        }
      }
    }
  }

  expect(faults).toEqual([]);
  expect(explained).toBeGreaterThan(400);
});

/** Filters that one index answers alone, in the default order of the list. */
const INDEXES: readonly (readonly [list: string, filter: object, index: string])[] = [
  ['figures', { form: { in: ['ABSOLUTE'] } }, 'claim_by_form (form=?)'],
  ['figures', { form: { in: ['ABSOLUTE', 'RANK'] } }, 'claim_by_kind (kind=?)'],
  ['figures', { direction: { in: ['DOWN'] } }, 'claim_by_direction (direction=?)'],
  ['figures', { quantityKind: { in: ['MONEY'] } }, 'claim_by_quantity_kind (quantity_kind=?)'],
  ['figures', { status: { in: ['ACTUAL'] } }, 'claim_by_status (status=?)'],
  ['figures', { measure: { in: ['mea_1'] } }, 'claim_by_measure (measure_id=?)'],
  ['positions', { stance: { in: ['FAVOR'] } }, 'claim_by_stance (stance=?)'],
  ['positions', { act: { in: ['ASSERT'] } }, 'claim_by_act (act=?)'],
  ['positions', { certainty: { in: ['CERTAIN'] } }, 'claim_by_certainty (certainty=?)'],
  ['positions', { negated: true }, 'claim_negated (kind=?)'],
  ['positions', { holder: { in: twenty('act') } }, 'claim_by_holder (holder_id=?)'],
  ['claims', { reviewState: { in: ['DISPUTED'] } }, 'claim_by_review_state (review_state=?)'],
  ['claims', { confidence: { gte: 90 } }, 'claim_by_publication'],
  ['documents', { genre: { in: ['NEWS'] } }, 'document_by_genre (genre=?)'],
  ['documents', { language: { in: ['de'] } }, 'document_by_language (language=?)'],
  ['documents', { status: { in: ['FAILED'] } }, 'document_by_status (status=?)'],
];

it('reads the index of the condition that fewest rows meet', async () => {
  const explain = await openExplainer();
  const read = INDEXES.map(([list, filter]) => [list, filter, explain(list, { filter })[0]]);
  expect(read).toEqual(INDEXES);
});

function twenty(prefix: string): string[] {
  return Array.from({ length: 20 }, (_, index) => `${prefix}_${index + 1}`);
}

async function openExplainer() {
  const path = join(temporaryFolder(), 'record.db');
  const database = await openSqlite({ path });
  const inspector = new DatabaseSync(path);
  installStatementTimer(inspector);
  onTestFinished(async () => {
    inspector.close();
    await database.close();
  });
  const planner = createPlanner({ schema, dialect: sqlite, prepare: (sql) => database.reader.prepare(sql) });
  return (list: string, variables: object) => {
    const type = argumentType(list, 'filter').name;
    const order = argumentType(list, 'orderBy').name;
    const document = parse(
      `query ($filter: ${type}, $orderBy: [${order}!]) { ${list}(filter: $filter, orderBy: $orderBy) { nodes { id } } }`,
    );
    const sql = planner.explain({ document, variables: { ...variables } }) ?? '';
    return inspector
      .prepare(`EXPLAIN QUERY PLAN ${sql}`)
      .all()
      .map((row) => String(row.detail))
      .filter((detail) => /^(SCAN|SEARCH) t1\b|TEMP B-TREE/.test(detail))
      .map((detail) => detail.replace(/^(SCAN|SEARCH) t1 (USING (COVERING )?INDEX )?/, ''));
  };
}

function argumentType(list: string, name: string) {
  const field = schema.getQueryType()?.getFields()[list];
  return getNamedType(field!.args.find((argument) => argument.name === name)!.type) as GraphQLInputObjectType;
}

function ordersOf(list: string): string[] {
  const { field } = argumentType(list, 'orderBy').getFields();
  return (getNamedType(field!.type) as GraphQLEnumType).getValues().map(({ name }) => name);
}

/** For each field of a list's filter a condition on it, and where it can have several values another. */
function filtersOf(list: string): object[] {
  return Object.values(argumentType(list, 'filter').getFields()).flatMap((field) => {
    const meaning = conditionMappingOf(field)!;
    if (meaning.is === 'and' || meaning.is === 'or' || meaning.is === 'not') return [];
    return samplesOf(field.type, meaning).map((sample) => ({ [field.name]: sample }));
  });
}

type FieldCondition = Exclude<
  ReturnType<typeof conditionMappingOf>,
  { is: 'and' | 'or' | 'not' } | undefined
>;

function samplesOf(type: GraphQLInputType, mapping: FieldCondition): unknown[] {
  if (mapping.is === 'matches') return ['ba'];
  if (mapping.is === 'quantity') return [{ unit: 'km2', gte: '1' }];
  switch (mapping.as) {
    case 'id': {
      const id = idOf(mapping.to!);
      return [{ in: [`${id}_1`] }, { in: [`${id}_1`, `${id}_2`] }];
    }
    case 'enum': {
      const { in: words } = (type as GraphQLInputObjectType).getFields();
      const [first, second] = (getNamedType(words!.type) as GraphQLEnumType).getValues();
      return [{ in: [first!.name] }, { in: [first!.name, second!.name] }, { notIn: [first!.name] }];
    }
    case 'name':
      return [{ startsWith: 'ba' }, { contains: 'ba' }];
    case 'boolean':
      return [true, false];
    case 'dateTime':
      return [{ gte: '2024-01-01T00:00:00Z' }, { lt: '2024-01-01T00:00:00Z' }];
    default:
      return 'in' in (type as GraphQLInputObjectType).getFields()
        ? [{ in: ['en'] }, { in: ['en', 'de'] }]
        : [{ gte: 90 }, { lte: 10 }];
  }
}

function idOf(type: string): string {
  const prefixes: Readonly<Record<string, string>> = {
    Document: 'doc',
    Section: 'sec',
    Actor: 'act',
    Topic: 'top',
    Measure: 'mea',
  };
  return prefixes[type]!;
}
