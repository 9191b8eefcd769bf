import {
  coerceInputValue,
  type GraphQLInputType,
  type GraphQLSchema,
  getVariableValues,
  isNonNullType,
  type OperationDefinitionNode,
  typeFromAST,
  type VariableDefinitionNode,
} from 'graphql';
import { variableShape } from './operand.ts';

/** The variables of one run. */
export interface CoercedVariables {
  readonly coerced: Readonly<Record<string, unknown>>;
  /** Equal for two sets of variables exactly when the same SQL serves both. */
  readonly shape: string;
}

type RawVariables = Readonly<Record<string, unknown>>;

/** Coerces the variables of an operation as `getVariableValues` does, and names their shape; null where they do not fit. */
export type VariableCoercer = (given: RawVariables) => CoercedVariables | null;

/** Looks up the types and default values of an operation's variables once, for all its runs. The operation must be valid. */
export function createVariableCoercer(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
): VariableCoercer {
  const declared = variableDefinitions.map((definition) => declareVariable(schema, definition));

  return (given) => {
    const coerced: Record<string, unknown> = Object.create(null);
    let shape = '';
    for (const variable of declared) {
      const { name, type } = variable;
      const value = Object.hasOwn(given, name) ? given[name] : undefined;
      const read = value === undefined ? variable.defaultValue : coerceInputValue(value, type);
      if (read !== undefined) {
        coerced[name] = read;
        shape += variableShape(type, read);
      } else if (value === undefined && variable.isOptional) shape += '?';
      else return null;
    }
    return { coerced, shape };
  };
}

interface DeclaredVariable {
  readonly name: string;
  readonly type: GraphQLInputType;
  /** The value where none is given; undefined where there is no default. */
  readonly defaultValue: unknown;
  readonly isOptional: boolean;
}

function declareVariable(schema: GraphQLSchema, definition: VariableDefinitionNode): DeclaredVariable {
  const name = definition.variable.name.value;
  // Validation has made sure that the type exists and is an input type.
  const type = typeFromAST(schema, definition.type) as GraphQLInputType;
  const defaultValue = definition.defaultValue
    ? getVariableValues(schema, [definition], {}).variableValues?.coerced[name]
    : undefined;
  return { name, type, defaultValue, isOptional: !isNonNullType(type) && !definition.defaultValue };
}
