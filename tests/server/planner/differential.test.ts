import { parse, validate } from 'graphql';
import { describe, expect, it } from 'vitest';
import { createRandom } from '../../../bench/random.ts';
import { schema } from '../../../schema/index.ts';
import { dialects as sqlDialects } from '../../../server/planner/dialects.ts';
import { createPlanner } from '../../../server/planner/planner.ts';
import { dialects } from '../../helpers/dialects.ts';
import { createNaiveResolver } from '../../helpers/naive-resolver.ts';
import { decodePlanText } from '../../helpers/plan-text.ts';
import { composeOperation, type KnownValues } from '../../helpers/random-operation.ts';
import { storeGeneratedRecord } from '../../helpers/store-generated-record.ts';

const SIZE = { documents: 12, sectionsPerDocument: 3, claimsPerDocument: 8, hostile: true };
const OPERATIONS = Number(process.env.DIFFERENTIAL_OPERATIONS ?? 600);
const SEED = Number(process.env.DIFFERENTIAL_SEED ?? 1);

describe.each(dialects)('createPlanner() over $name', ({ open }) => {
  it('answers generated operations byte for byte as a naive resolver does', async () => {
    const database = await open();
    const rows = await storeGeneratedRecord(database, SIZE);
    const planner = createPlanner({
      schema,
      dialect: sqlDialects[database.dialect],
      prepare: (sql) => database.reader.prepare(sql),
    });
    const naive = createNaiveResolver(schema, rows);
    const random = createRandom(SEED);
    const known = knownValues(random);

    for (let count = 0; count < OPERATIONS; count++) {
      const { query, variables } = composeOperation(schema, random, known);
      const document = parse(query);
      expect(validate(schema, document), query).toEqual([]);

      const answer = await planner.executeQuery({ document, variables });

      expect(decodePlanText(answer), `${query}\n${JSON.stringify(variables)}`).toBe(
        await naive.answer(document, variables),
      );
    }
  });
});

function knownValues(random: ReturnType<typeof createRandom>): KnownValues {
  const prefixes: Record<string, string> = {
    Actor: 'act',
    Document: 'doc',
    Section: 'sec',
    Measure: 'mea',
    Topic: 'top',
  };
  return {
    id: (type) =>
      `${type ? prefixes[type] : random.pick(['doc', 'ver', 'sec', 'act', 'men', 'top', 'mea', 'fig', 'pos', 'evi', 'xxx'])}_${1 + random.below(14)}`,
    moment: () => random.moment(),
  };
}
