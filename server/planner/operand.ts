import {
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';

/** A value that a plan takes anew from the variables at each run. */
export interface Leaf {
  readonly [LEAF]: true;
  /** Where it is in the coerced variables. */
  readonly path: readonly (string | number)[];
  /** The value of the run the plan was made for. Only its id prefix may decide anything: the shape holds that. */
  readonly sample: unknown;
}

/** What a run of a plan takes its values from. */
export interface Run {
  readonly variables: Readonly<Record<string, unknown>>;
  /** The row that the selection hangs on, where it is not a root field's. */
  readonly row?: { readonly id: number };
  /** The rows of which each is an answer of its own. */
  readonly rows?: readonly { readonly id: number }[];
}

export interface MarkedVariables {
  /** The variables with every scalar replaced by a leaf; enum words, booleans and nulls stay, they decide the SQL. */
  readonly coerced: Readonly<Record<string, unknown>>;
  /** Equal for two sets of variables exactly when the same SQL serves both. */
  readonly shape: string;
}

const LEAF = Symbol('leaf');

export function isLeaf(value: unknown): value is Leaf {
  return typeof value === 'object' && value !== null && LEAF in value;
}

/** Replaces the scalars among coerced variables by leaves and names the shape that is left. */
export function markVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  coerced: Readonly<Record<string, unknown>>,
): MarkedVariables {
  const marked: Record<string, unknown> = Object.create(null);
  let shape = '';
  for (const { variable, type } of definitions) {
    const name = variable.name.value;
    if (!Object.hasOwn(coerced, name)) {
      shape += '?';
      continue;
    }
    // Validation has made sure that the type exists and is an input type.
    const inputType = typeFromAST(schema, type) as GraphQLInputType;
    const mark = markValue(inputType, coerced[name], [name]);
    marked[name] = mark.value;
    shape += mark.shape;
  }
  return { coerced: marked, shape };
}

/** The value of an operand in a run. */
export function readOperand(operand: unknown, { variables }: Run): unknown {
  if (!isLeaf(operand)) return operand;
  let value: unknown = variables;
  for (const key of operand.path) value = Reflect.get(value as object, key);
  return value;
}

/** A tree of operands with every leaf replaced by its value in a run. */
export function readOperands(tree: unknown, run: Run): unknown {
  if (isLeaf(tree)) return readOperand(tree, run);
  if (Array.isArray(tree)) return tree.map((item) => readOperands(item, run));
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(Object.entries(tree).map(([key, value]) => [key, readOperands(value, run)]));
}

interface Mark {
  readonly value: unknown;
  readonly shape: string;
}

function markValue(type: GraphQLInputType, value: unknown, path: readonly (string | number)[]): Mark {
  if (isNonNullType(type)) return markValue(type.ofType, value, path);
  if (value === null || value === undefined) return { value, shape: '!' };
  if (isListType(type)) return markList(type.ofType, value as readonly unknown[], path);
  if (isInputObjectType(type)) return markObject(type, value as Readonly<Record<string, unknown>>, path);
  const { name } = getNamedType(type);
  if (isEnumType(type) || name === 'Boolean') return { value, shape: `=${value};` };
  const shape = name === 'ID' ? `${idPrefix(value)}.` : '.';
  return { value: { [LEAF]: true, path, sample: value } satisfies Leaf, shape };
}

function markList(
  type: GraphQLInputType,
  items: readonly unknown[],
  path: readonly (string | number)[],
): Mark {
  const marks = items.map((item, index) => markValue(type, item, [...path, index]));
  return { value: marks.map(({ value }) => value), shape: `[${marks.map(({ shape }) => shape).join('')}]` };
}

function markObject(
  type: Extract<GraphQLInputType, { getFields: unknown }>,
  object: Readonly<Record<string, unknown>>,
  path: readonly (string | number)[],
): Mark {
  const marked: Record<string, unknown> = Object.create(null);
  let shape = '{';
  for (const field of Object.values(type.getFields())) {
    if (!Object.hasOwn(object, field.name)) continue;
    const mark = markValue(field.type, object[field.name], [...path, field.name]);
    marked[field.name] = mark.value;
    shape += `${field.name}:${mark.shape}`;
  }
  return { value: marked, shape: `${shape}}` };
}

/** The part of an id that names its type, and so the table it is looked up in. */
export function idPrefix(id: unknown): string {
  return typeof id === 'string' ? (/^[a-z]{3}(?=_[1-9])/.exec(id)?.[0] ?? '') : '';
}
