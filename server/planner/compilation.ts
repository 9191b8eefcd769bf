import {
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLError,
  type GraphQLField,
  GraphQLIncludeDirective,
  type GraphQLNamedOutputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  GraphQLSkipDirective,
  getArgumentValues,
  getDirectiveValues,
  isAbstractType,
  isObjectType,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type RowMapping, rowMappingOf } from '../../schema/relation/mapping.ts';
import type { Dialect } from './dialect.ts';
import type { JsonSql } from './json-sql.ts';
import type { Parameters as PlanParameters } from './parameters.ts';
import type { RowScope } from './row-scope.ts';

/** Everything the compilation of one selection shares. */
export interface Compilation {
  readonly schema: GraphQLSchema;
  readonly dialect: Dialect;
  readonly parameters: PlanParameters;
  readonly fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** Marked variables, in the form graphql-js takes them. */
  readonly variables: VariableValues;
  /**
   * `text`: the plan gives the response itself. `rows`: the answer is parsed and read by resolvers, so it carries type
   * names and the columns of computed fields too.
   */
  readonly purpose: 'text' | 'rows';
  /**
   * Whether the variables are the values themselves, and a field whose arguments are refused is left out of the statement;
   * else the first error ends the compilation.
   */
  readonly isSingleUse: boolean;
  /** The errors that marks in the answer stand for, by their numbers. */
  readonly fieldErrors: GraphQLError[];
  /** Makes aliases: t1, t2, … for tables, r1, r2, … for the rows of a subquery. */
  readonly nextAlias: (letter: 't' | 'r') => string;
  /** The JSON of what is selected of a row. Lists and rows contain each other; this is where they meet. */
  readonly compileRow: (
    compilation: Compilation,
    type: GraphQLNamedOutputType,
    sets: readonly SelectionSetNode[],
    scope: RowScope,
  ) => JsonSql;
}

/** One field of a selection: its definition, and all nodes that select it under one response key. */
export interface SelectedField {
  readonly field: GraphQLField<unknown, unknown>;
  readonly nodes: readonly [FieldNode, ...FieldNode[]];
}

export type VariableValues = NonNullable<Parameters<typeof getArgumentValues>[2]>;

/** Thrown by a field that no plan can answer alone; the ordinary executor takes the operation then. */
export const NOT_PLANNABLE = Symbol('not planned');

/** The fields of a selection on an object type by response key, fragments and directives resolved. */
export function collectFields(
  compilation: Compilation,
  type: GraphQLObjectType,
  sets: readonly SelectionSetNode[],
): ReadonlyMap<string, readonly FieldNode[]> {
  const fields = new Map<string, FieldNode[]>();
  for (const set of sets) collectInto(fields, set);
  return fields;

  function collectInto(into: Map<string, FieldNode[]>, set: SelectionSetNode): void {
    for (const selection of set.selections) {
      if (!isIncluded(compilation, selection)) continue;
      if (selection.kind === 'Field') {
        const key = selection.alias?.value ?? selection.name.value;
        const known = into.get(key);
        if (known) known.push(selection);
        else into.set(key, [selection]);
        continue;
      }
      const fragment =
        selection.kind === 'InlineFragment' ? selection : compilation.fragments[selection.name.value];
      if (fragment && matchesTypeCondition(compilation.schema, type, fragment.typeCondition?.name.value))
        collectInto(into, fragment.selectionSet);
    }
  }
}

/** The coerced arguments of a field, leaves in place of the scalars that come from variables. */
export function coerceArguments(
  { variables }: Compilation,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
): Readonly<Record<string, unknown>> {
  if (node.arguments?.length) return getArgumentValues(field, node, variables);
  const coerced = defaultArguments.get(field) ?? getArgumentValues(field, node, variables);
  defaultArguments.set(field, coerced);
  return coerced;
}

/** The arguments of fields that are given none, which never change. */
const defaultArguments = new WeakMap<GraphQLField<unknown, unknown>, Readonly<Record<string, unknown>>>();

/** The selection sets below the nodes of one response key. */
export function selectionSets(nodes: readonly FieldNode[]): readonly SelectionSetNode[] {
  return nodes.flatMap(({ selectionSet }) => selectionSet ?? []);
}

/** What the rows of a type are; a type without such a mapping cannot be planned. */
export function requireRowMapping(type: GraphQLNamedOutputType): RowMapping {
  const row = rowMappingOf(type);
  if (!row) throw NOT_PLANNABLE;
  return row;
}

function isIncluded({ variables }: Compilation, selection: SelectionNode): boolean {
  if (!selection.directives || selection.directives.length === 0) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, selection, variables);
  const include = getDirectiveValues(GraphQLIncludeDirective, selection, variables);
  return skip?.if !== true && include?.if !== false;
}

function matchesTypeCondition(
  schema: GraphQLSchema,
  type: GraphQLObjectType,
  condition: string | undefined,
): boolean {
  if (condition === undefined || condition === type.name) return true;
  const conditional = schema.getType(condition);
  return isAbstractType(conditional) && isObjectType(type) && schema.isSubType(conditional, type);
}
