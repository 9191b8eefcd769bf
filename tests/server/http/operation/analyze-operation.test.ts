import { buildSchema, type GraphQLObjectType, type GraphQLSchema, parse } from 'graphql';
import { describe, expect, it } from 'vitest';
import { schema as shipped } from '../../../../schema/index.ts';
import { evaluateCost } from '../../../../server/http/admission/cost.ts';
import { analyzeOperation } from '../../../../server/http/operation/analyze-operation.ts';
import { measureComplexity } from '../../../../server/http/operation/measure-complexity.ts';

const schema = buildSchema(`
  type Query { open: Thing things(first: Int! = 3): [Thing!]! all: [Thing!]! take(input: Taken!): Thing filter(by: Filter): Thing }
  type Mutation { write: Thing }
  type Thing { id: ID secret: String inner: Thing all: [Thing!]! }
  input Taken { text: String! }
  input Filter { text: String }
`);
(schema.getType('Thing') as GraphQLObjectType).getFields().secret!.extensions = { role: 'admin' };
(schema.getType('Query') as GraphQLObjectType).getFields().all!.extensions = { role: 'editor' };

function read(text: string, of: GraphQLSchema = schema) {
  const { definitions } = parse(text);
  const fragments = new Map(
    definitions.flatMap((one) => (one.kind === 'FragmentDefinition' ? [[one.name.value, one] as const] : [])),
  );
  const operation = definitions.find((one) => one.kind === 'OperationDefinition')!;
  return analyzeOperation({ schema: of, operation, fragments });
}

describe('the role of an operation', () => {
  it.each([
    ['reader', '{ open { id } }'],
    ['editor', '{ all { id } }'],
    ['editor', 'mutation { write { id } }'],
    ['admin', '{ open { secret } }'],
    ['admin', '{ open { inner { inner { other: secret } } } }'],
    ['admin', 'mutation { write { secret } }'],
    [
      'admin',
      '{ all { id } ...f } fragment f on Query { open { ... on Thing { ...g } } } fragment g on Thing { secret }',
    ],
    ['admin', 'query ($no: Boolean!) { open { secret @include(if: $no) } }'],
  ])('is %s for %s', (role, text) => {
    expect(read(text).role).toBe(role);
  });
});

describe('the cost of an operation', () => {
  it.each([
    ['{ open { id } }', 1],
    ['{ things { id } }', 3],
    ['{ things(first: 0) { id } }', 0],
    ['{ things(first: -5) { id } }', 100],
    ['{ things(first: 1000000) { id } }', 100],
    ['{ all { id } }', 5],
    ['{ all { all { all { id } } } }', 155],
    ['{ things(first: 2) { all { id } inner { id } } }', 14],
    ['{ ...f ...f } fragment f on Query { open { id } }', 1],
  ])('of %s is %i', (text, cost) => {
    expect(evaluateCost(read(text).cost, {})).toBe(cost);
  });

  it.each<[unknown, number]>([
    [7, 7],
    [0, 0],
    [-1, 100],
    ['7', 7],
    ['many', 100],
    [null, 0],
    [{}, 100],
    [NaN, 100],
    [1e9, 100],
    [undefined, 3],
  ])('with the variable %j counts %i', (n, cost) => {
    expect(evaluateCost(read('query ($n: Int! = 3) { things(first: $n) { id } }').cost, { n })).toBe(cost);
  });

  it.each([
    [
      '{ documents(first: 10) { nodes { sections { text claims(first: 10) { nodes { statement } } } } } }',
      611,
    ],
    ['{ document(by: { id: "doc_1" }) { sections { document { version { sections { text } } } } } }', 50_000],
    [
      '{ node(id: "sec_1") { ... on Section { version { sections { ...f } } } } } fragment f on Section { document { sections { id } } }',
      50_000,
    ],
    ['{ actors(first: 1) { nodes { roles { organization { roles { title } } } } } }', 50_000],
  ])('of %s is %i or more', (text, least) => {
    const cost = evaluateCost(read(text, shipped).cost, {});
    expect(cost).toBeGreaterThanOrEqual(least);
    expect(cost > 50_000).toBe(least === 50_000);
  });

  it('takes no size from the prototype of the variables', () => {
    expect(
      evaluateCost(read('query ($toString: Int! = 3) { things(first: $toString) { id } }').cost, {}),
    ).toBe(3);
  });
});

it('knows an operation that brings a text from one that filters by it', () => {
  expect(read('{ take(input: { text: "x" }) { id } }').extractsText).toBe(true);
  expect(read('{ filter(by: { text: "x" }) { id } }').extractsText).toBe(false);
});

describe('the measure of a document', () => {
  it.each([
    ['{ a { b { c } } }', { depth: 3, fields: 3, aliases: 0, rootFields: 1, directives: 0 }],
    ['{ x: a y: b @q @q c @q }', { depth: 1, fields: 3, aliases: 2, rootFields: 3, directives: 2 }],
    [
      '{ ...f ...f } fragment f on Query { x: a { ...g } } fragment g on A { b c }',
      { depth: 2, fields: 6, aliases: 2, rootFields: 2, directives: 0 },
    ],
    [
      '{ ...f } fragment f on Query { a ...f }',
      { depth: 1, fields: 1, aliases: 0, rootFields: 1, directives: 0 },
    ],
    ['{ a } query B { a b { c } }', { depth: 2, fields: 3, aliases: 0, rootFields: 2, directives: 0 }],
    [
      '{ __schema { types { fields { type { name } } } } }',
      { depth: 1, fields: 5, aliases: 0, rootFields: 1, directives: 0 },
    ],
    [
      '{ a } fragment unused on A { b { c { d } } }',
      { depth: 1, fields: 1, aliases: 0, rootFields: 1, directives: 0 },
    ],
  ])('of %s counts fragments where they are used', (text, measure) => {
    expect(measureComplexity(parse(text))).toEqual(measure);
  });
});
