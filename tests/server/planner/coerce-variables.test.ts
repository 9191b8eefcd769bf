import fc from 'fast-check';
import { buildSchema, getVariableValues, type OperationDefinitionNode, parse } from 'graphql';
import { expect, it } from 'vitest';
import { createVariableCoercer } from '../../../server/planner/coerce-variables.ts';
import { parameterizeVariables } from '../../../server/planner/operand.ts';

const schema = buildSchema(`
  enum Word { ONE TWO }
  input Inner { id: ID! words: [Word!] deep: Inner }
  input Choice @oneOf { text: String number: Int }
  input Outer { size: Int = 20, flag: Boolean = true, rate: Float, inner: [Inner], choice: Choice }
  type Query { ask(id: ID, text: String, list: [[Int]], outer: Outer, choice: Choice, word: Word): Int }
`);

/** The declarations of one operation, valid together. */
const declarations = fc.subarray([
  '$id: ID!',
  '$text: String',
  '$word: Word = TWO',
  '$list: [[Int]]',
  '$outer: Outer',
  '$choice: Choice',
  '$size: Int! = 3',
]);

const word = fc.constantFrom('ONE', 'TWO', 'THREE');
const leaf = fc.oneof(
  fc.constantFrom('doc_1', 'act_2', 'doc_0', '', 'x'),
  word,
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.boolean(),
  fc.constant(null),
);
const keys = fc.constantFrom(
  'id',
  'words',
  'deep',
  'size',
  'flag',
  'rate',
  'inner',
  'choice',
  'text',
  'number',
  'no',
);
const value = fc.letrec((tie) => ({
  any: fc.oneof(
    { maxDepth: 4 },
    leaf,
    fc.array(tie('any'), { maxLength: 3 }),
    fc.dictionary(keys, tie('any'), { maxKeys: 4 }),
  ),
})).any;
const variables = fc.dictionary(
  fc.constantFrom('id', 'text', 'word', 'list', 'outer', 'choice', 'size', 'other', '__proto__'),
  value,
);

it('reads variables as graphql-js does, and their shape as the compiler marks it', () => {
  fc.assert(
    fc.property(declarations, variables, (declared, given) => {
      const header = declared.length > 0 ? `(${declared.join(', ')})` : '';
      const document = parse(`query ${header} { ask }`);
      const operation = document.definitions[0] as OperationDefinitionNode;
      const definitions = operation.variableDefinitions ?? [];
      const expected = getVariableValues(schema, definitions, given).variableValues?.coerced;

      const read = createVariableCoercer(schema, operation)(given);

      expect(read?.coerced).toEqual(expected);
      if (expected) expect(read?.shape).toBe(parameterizeVariables(schema, definitions, expected).shape);
    }),
    { numRuns: 2_000 },
  );
});

it('tells ids of different kinds, words and lengths apart by their shape', () => {
  const operation = parse('query ($id: ID, $list: [[Int]], $word: Word) { ask }').definitions[0];
  const read = createVariableCoercer(schema, operation as OperationDefinitionNode);
  const shapes = [
    { id: 'doc_1' },
    { id: 'act_1' },
    { list: [[1], []] },
    { list: [[1]] },
    { word: 'ONE' },
    {},
  ];
  expect(new Set(shapes.map((given) => read(given)?.shape)).size).toBe(shapes.length);
  expect(read({ id: 'doc_1' })?.shape).toBe(read({ id: 'doc_2' })?.shape);
});
