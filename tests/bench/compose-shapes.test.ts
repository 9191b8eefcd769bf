import { parse, validate } from 'graphql';
import { expect, it } from 'vitest';
import { composeShapes } from '../../bench/shapes/compose-shapes.ts';
import { schema } from '../../schema/index.ts';

it('composes valid queries that never repeat, and the same ones each time', () => {
  const bodies = composeShapes(300, 50);
  const queries = bodies.map((body): string => JSON.parse(body).query);
  expect(new Set(queries).size).toBe(300);
  for (const query of queries) expect(validate(schema, parse(query)), query).toEqual([]);
  expect(composeShapes(300, 50)).toEqual(bodies);
});
