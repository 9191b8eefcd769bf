import { parse } from 'graphql';
import { expect, it } from 'vitest';
import { schema } from '../../../../schema/index.ts';
import { evaluateCost } from '../../../../server/http/admission/cost.ts';
import { analyzeOperation } from '../../../../server/http/operation/analyze-operation.ts';

function costIn(text: string, variables = {}) {
  const [operation] = parse(text).definitions;
  if (operation?.kind !== 'OperationDefinition') throw new Error('not an operation');
  return evaluateCost(analyzeOperation({ schema, operation, fragments: new Map() }).cost, variables);
}

it.each([
  // 10 rows, 1 list
  ['{ claims(first: 10) { nodes { id } } }', 11],
  ['{ claims(first: 10, filter: { confidence: { gte: 5, lt: 9 } }) { nodes { id } } }', 13],
  ['{ claims(first: 10, filter: { text: "customs" }) { nodes { id } } }', 211],
  ['{ claims(first: 10, filter: { or: [{ text: "a" }, { not: { text: "b" } }] }) { nodes { id } } }', 411],
  ['{ claims(first: 10, filter: { text: "\\"a long phrase\\"" }) { nodes { id } } }', 251],
  ['{ claims(first: 10, filter: { text: "beg*" }) { nodes { id } } }', 1_211],
  ['{ search(query: "one two", first: 10) { nodes { kind } } }', 411],
  ['{ actors(first: 10, filter: { name: { startsWith: "a" } }) { nodes { id } } }', 12],
  ['{ actors(first: 10, filter: { name: { contains: "a" } }) { nodes { id } } }', 511],
])('counts conditions and search terms: %s costs %i', (text, cost) => {
  expect(costIn(text)).toBe(cost);
});

it('reads filters and search terms out of the variables of each run', () => {
  const text = `query ($filter: ClaimFilter, $t: String) {
    claims(first: 1, filter: $filter) { nodes { id } } more: claims(first: 1, filter: { text: $t }) { nodes { id } }
  }`;
  expect(costIn(text)).toBe(4);
  expect(costIn(text, { filter: { and: [{ text: 'x' }, { confidence: { gte: 1 } }] }, t: 'y z*' })).toBe(
    4 + 201 + 1_400,
  );
});

it('multiplies what a filter costs by the rows that it stands under', () => {
  expect(
    costIn('{ documents(first: 50) { nodes { claims(first: 1, filter: { text: "a" }) { nodes { id } } } } }'),
  ).toBe(1 + 50 * (1 + 1 + 1 + 200));
});

it('counts a long text without reading it', () => {
  const long = 'a '.repeat(5_000);
  expect(costIn('query ($t: String!) { search(query: $t, first: 1) { nodes { kind } } }', { t: long })).toBe(
    2 + long.length * 20,
  );
});

it('counts long texts by their usual length, and totals', () => {
  expect(costIn('{ documents(first: 10) { nodes { version { text } } } }')).toBe(1 + 10 * (1 + 1 + 40));
  expect(costIn('{ documents(first: 10) { totalCount nodes { id } } }')).toBe(111);
});
