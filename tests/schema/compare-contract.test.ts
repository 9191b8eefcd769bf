import { expect, it } from 'vitest';
import { compareContracts } from '../../schema/compare-contract.ts';

const BEFORE = 'type Query { figure(id: ID!): Figure } type Figure { value: String } enum Kind { COUNT }';

it('names a removed field, a changed type and a required argument as breaking', () => {
  const after =
    'type Query { figure(id: ID!, unit: String!): Figure } type Figure { raw: Int } enum Kind { COUNT }';
  const { breaking } = compareContracts(BEFORE, after);
  expect(breaking).toHaveLength(2);
  expect(breaking.join('\n')).toContain('Figure.value');
  expect(breaking.join('\n')).toContain('unit');
});

it('names a new enum value as dangerous, and a new field as neither', () => {
  const after = BEFORE.replace('{ COUNT }', '{ COUNT MONEY }').replace(
    'value: String',
    'value: String raw: Int',
  );
  const { breaking, dangerous } = compareContracts(BEFORE, after);
  expect(breaking).toEqual([]);
  expect(dangerous).toHaveLength(1);
  expect(dangerous[0]).toContain('MONEY');
});
