import {
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLNamedInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';

/** A value that a plan reads from the variables in each run. */
export interface VariableReference {
  readonly [VARIABLE_REFERENCE]: true;
  /** Where it is in the coerced variables. */
  readonly path: readonly (string | number)[];
  /** Of an id, the part that names its type; the shape of the variables holds it too. */
  readonly prefix: string;
}

/** What a run of a plan takes its values from. */
export interface PlanInput {
  readonly variables: Readonly<Record<string, unknown>>;
  /** The row that the selection hangs on, where it is not a root field's. */
  readonly row?: { readonly id: number };
  /** The rows of which each is an answer of its own. */
  readonly rows?: readonly { readonly id: number }[];
}

export interface ParameterizedVariables {
  /** The variables with every scalar replaced by a variable reference; enum words, booleans and nulls stay, they decide the SQL. */
  readonly coerced: Readonly<Record<string, unknown>>;
  /** Equal for two sets of variables exactly when the same SQL serves both. */
  readonly shape: string;
}

const VARIABLE_REFERENCE = Symbol('variable reference');

export function isVariableReference(value: unknown): value is VariableReference {
  return typeof value === 'object' && value !== null && VARIABLE_REFERENCE in value;
}

/** Replaces the scalars among coerced variables by leaves and names the shape that is left. */
export function parameterizeVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  coerced: Readonly<Record<string, unknown>>,
): ParameterizedVariables {
  const parameterized: Record<string, unknown> = Object.create(null);
  let shape = '';
  for (const { variable, type } of definitions) {
    const name = variable.name.value;
    if (!Object.hasOwn(coerced, name)) {
      shape += '?';
      continue;
    }
    // Validation has made sure that the type exists and is an input type.
    const inputType = typeFromAST(schema, type) as GraphQLInputType;
    parameterized[name] = parameterizeValue(inputType, coerced[name], [name]);
    shape += variableShape(inputType, coerced[name]);
  }
  return { coerced: parameterized, shape };
}

/** The value of an operand in a run. */
export function evaluateOperand(operand: unknown, { variables }: PlanInput): unknown {
  if (!isVariableReference(operand)) return operand;
  let value: unknown = variables;
  for (const key of operand.path) value = Reflect.get(value as object, key);
  return value;
}

/**
 * Reads an operand in each run and converts it. Plans keep such readers: one holds the operand and nothing else of the
 * compilation that it was made in.
 */
export function operandEvaluator<Value>(
  operand: unknown,
  convert: (value: unknown) => Value,
): (input: PlanInput) => Value {
  return (input) => convert(evaluateOperand(operand, input));
}

/** The part of an operand that is an id, known in every run of its shape, which names the id's type. */
export function prefixOf(operand: unknown): string {
  return isVariableReference(operand) ? operand.prefix : idPrefix(operand);
}

/** A tree of operands with every variable reference replaced by its value in a run. */
export function evaluateOperands(tree: unknown, input: PlanInput): unknown {
  if (isVariableReference(tree)) return evaluateOperand(tree, input);
  if (Array.isArray(tree)) return tree.map((item) => evaluateOperands(item, input));
  if (typeof tree !== 'object' || tree === null) return tree;
  return Object.fromEntries(
    Object.entries(tree).map(([key, value]) => [key, evaluateOperands(value, input)]),
  );
}

/** The shape of a coerced value: all of it that decides the SQL. */
export function variableShape(type: GraphQLInputType, value: unknown): string {
  if (isNonNullType(type)) return variableShape(type.ofType, value);
  if (value === null || value === undefined) return '!';
  if (isListType(type)) {
    // Coercion has made lists and objects of what stands where they are declared.
    const items = value as readonly unknown[];
    const shapes = items.map((item) => variableShape(type.ofType, item));
    // Of ids it matters which types they are of, not in which order.
    const isOfIds = getNamedType(type).name === 'ID';
    return isOfIds ? `[${items.length}:${[...new Set(shapes)].sort().join('')}]` : `[${shapes.join('')}]`;
  }
  if (isInputObjectType(type)) return objectShape(type, value as Readonly<Record<string, unknown>>);
  if (affectsSql(type)) return `=${value};`;
  return `${idTypeOf(type, value)}.`;
}

function idTypeOf({ name }: GraphQLNamedInputType, value: unknown): string {
  return name === 'ID' ? idPrefix(value) : '';
}

function objectShape(type: GraphQLInputObjectType, object: Readonly<Record<string, unknown>>): string {
  let shape = '{';
  for (const field of Object.values(type.getFields())) {
    if (Object.hasOwn(object, field.name))
      shape += `${field.name}:${variableShape(field.type, object[field.name])}`;
  }
  return `${shape}}`;
}

type Path = readonly (string | number)[];

function parameterizeValue(type: GraphQLInputType, value: unknown, path: Path): unknown {
  if (isNonNullType(type)) return parameterizeValue(type.ofType, value, path);
  if (value === null || value === undefined) return value;
  if (isListType(type)) {
    return (value as readonly unknown[]).map((item, at) =>
      parameterizeValue(type.ofType, item, [...path, at]),
    );
  }
  if (isInputObjectType(type))
    return parameterizeObject(type, value as Readonly<Record<string, unknown>>, path);
  if (affectsSql(type)) return value;
  return { [VARIABLE_REFERENCE]: true, path, prefix: idTypeOf(type, value) } satisfies VariableReference;
}

function parameterizeObject(
  type: GraphQLInputObjectType,
  object: Readonly<Record<string, unknown>>,
  path: Path,
): unknown {
  const parameterized: Record<string, unknown> = Object.create(null);
  for (const { name, type: fieldType } of Object.values(type.getFields())) {
    if (Object.hasOwn(object, name))
      parameterized[name] = parameterizeValue(fieldType, object[name], [...path, name]);
  }
  return parameterized;
}

function affectsSql(type: GraphQLNamedInputType): boolean {
  return isEnumType(type) || type.name === 'Boolean';
}

/** The part of an id that names its type, and so the table it is looked up in. */
function idPrefix(id: unknown): string {
  return typeof id === 'string' && ID_PATTERN.test(id) ? id.slice(0, PREFIX_LENGTH) : '';
}

/** The row number of an id; null where it is none, or of another type than `prefix` says. */
export function parseRowNumber(id: unknown, prefix = ''): number | null {
  if (typeof id !== 'string' || !ID_PATTERN.test(id) || !id.startsWith(prefix)) return null;
  return Number(id.slice(PREFIX_LENGTH + 1));
}

const ID_PATTERN = /^[a-z]{3}_[1-9]\d{0,14}$/;
const PREFIX_LENGTH = 3;
