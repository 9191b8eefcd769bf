import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type OperationDefinitionNode,
  type ValueNode,
  valueFromASTUntyped,
} from 'graphql';
import { MAX_PAGE_SIZE } from '../../../schema/model/page.ts';
import type { RawVariables, Size } from './cost.ts';

/** What a list is taken to hold whose length no argument bounds: one text does. */
export const UNBOUNDED_SIZE = 5;

/**
 * What a long list is taken to hold inside another of its type, such as the sections of the document of each section: the
 * answer would grow by the power of its length, which the text alone decides.
 */
export const REPEATED_SIZE = 10_000;

/** How many elements the arguments of a field let its list have; null when none of them bounds it. */
export function pageSize(
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  operation: OperationDefinitionNode,
): Size | null {
  const argument = field.args.find(({ name }) => name === 'first' || name === 'ids');
  if (!argument) return null;
  const given = node.arguments?.find(({ name }) => name.value === argument.name)?.value;
  return given ? sizeOf(given, { argument, operation }) : toSize(defaultOf(argument));
}

interface ArgumentSite {
  readonly argument: GraphQLArgument;
  readonly operation: OperationDefinitionNode;
}

function sizeOf(value: ValueNode, { argument, operation }: ArgumentSite): Size {
  if (value.kind !== 'Variable') return toSize(valueFromASTUntyped(value));
  const name = value.name.value;
  const definition = operation.variableDefinitions?.find(({ variable }) => variable.name.value === name);
  const absent = definition?.defaultValue
    ? toSize(valueFromASTUntyped(definition.defaultValue))
    : toSize(defaultOf(argument));
  return (variables: RawVariables) => {
    const given = Object.hasOwn(variables, name) ? variables[name] : undefined;
    return given === undefined ? absent : toSize(given);
  };
}

function defaultOf({ default: byDefault, defaultValue }: GraphQLArgument): unknown {
  if (!byDefault) return defaultValue;
  return byDefault.literal ? valueFromASTUntyped(byDefault.literal) : byDefault.value;
}

/** What is no size is refused when variables are coerced; until then it counts as the largest. */
function toSize(value: unknown): number {
  const size = Array.isArray(value) ? value.length : Number(value);
  return size >= 0 && size <= MAX_PAGE_SIZE ? size : MAX_PAGE_SIZE;
}
