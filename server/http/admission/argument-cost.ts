import {
  type FieldNode,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  getNamedType,
  isInputObjectType,
  type ValueNode,
  valueFromASTUntyped,
  visit,
} from 'graphql';
import { MAX_SEARCH_TERMS, parseSearchQuery } from '../../../schema/model/search-query.ts';
import type { RawVariables, Size } from './cost.ts';

/** What the parts of a filter or search cost, in objects of an answer. An object takes some microseconds to find and write. */
const ARGUMENT_COSTS = {
  /** A condition that an index or the row itself decides. */
  condition: 1,
  /** A condition that is held against each row of a list, such as a part of a name. */
  scan: 500,
  /** A word that is looked up in the full-text index, with the entries that have it. */
  word: 200,
  /** A further word of a phrase. */
  phraseWord: 20,
  /** The beginning of a word, with the entries of all words that begin so. */
  prefix: 1_000,
} as const;

/** What the arguments of a field cost beside the rows that it lists: conditions and search terms. */
export function argumentCost(
  { args }: GraphQLField<unknown, unknown>,
  { arguments: argumentNodes = [] }: FieldNode,
): Size {
  const costs = argumentNodes.flatMap(({ name, value }) => {
    const argument = args.find((one) => one.name === name.value);
    return argument && hasCost(argument) ? [costOfArgument(argument, value)] : [];
  });
  const fixed = costs.filter((cost) => typeof cost === 'number').reduce((sum, size) => sum + size, 0);
  const variable = costs.filter((size) => typeof size === 'function');
  if (variable.length === 0) return fixed;
  return (variables) => variable.reduce((sum, size) => sum + size(variables), fixed);
}

type InputDefinition = GraphQLArgument | GraphQLInputField;

/** A filter, or a text that is searched for. The key of a lookup is part of the row that it finds. */
function hasCost(argument: GraphQLArgument): boolean {
  const type = getNamedType(argument.type);
  return argument.extensions.isSearched === true || (isInputObjectType(type) && !type.isOneOf);
}

function costOfArgument(argument: GraphQLArgument, node: ValueNode): Size {
  const costIn = (variables: RawVariables) =>
    costOfInput(argument, valueFromASTUntyped(node, { ...variables }));
  return hasVariable(node) ? costIn : costIn({});
}

function hasVariable(node: ValueNode): boolean {
  let found = false;
  visit(node, {
    Variable() {
      found = true;
    },
  });
  return found;
}

function costOfInput(input: InputDefinition, value: unknown): number {
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) return value.reduce((sum, item) => sum + costOfInput(input, item), 0);
  if (input.extensions.isSearched === true) return searchCost(String(value));
  const type = getNamedType(input.type);
  if (!isInputObjectType(type) || typeof value !== 'object') {
    return input.extensions.isScanned === true ? ARGUMENT_COSTS.scan : ARGUMENT_COSTS.condition;
  }
  const fields = type.getFields();
  return Object.entries(value).reduce((sum, [name, inner]) => {
    const field = fields[name];
    return field ? sum + costOfInput(field, inner) : sum;
  }, 0);
}

/** A longer text is not read for its cost, in UTF-16 code units: reading it would be the work that the cost bounds. */
const MAX_PARSED_LENGTH = 300;

/** One variable may stand in a hundred filters: its text is read once. */
let lastParsed = { text: '', cost: 0 };

/** A text without words, or with too many, is refused when it is run; until then it counts as the most that is taken. */
function searchCost(text: string): number {
  if (text.length > MAX_PARSED_LENGTH) return text.length * ARGUMENT_COSTS.phraseWord;
  if (text === lastParsed.text) return lastParsed.cost;
  const query = parseSearchQuery(text);
  if (!query) return MAX_SEARCH_TERMS * ARGUMENT_COSTS.prefix;
  const cost = query.flat().reduce((sum, { words, prefix }) => {
    const phrase = ARGUMENT_COSTS.word + (words.length - 1) * ARGUMENT_COSTS.phraseWord;
    return sum + phrase + (prefix ? ARGUMENT_COSTS.prefix : 0);
  }, 0);
  lastParsed = { text, cost };
  return cost;
}
