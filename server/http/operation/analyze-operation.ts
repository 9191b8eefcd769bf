import {
  type FragmentDefinitionNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isInputObjectType,
  isListType,
  isNonNullType,
  type OperationDefinitionNode,
  type OperationTypeNode,
  type SelectionNode,
  type SelectionSetNode,
} from 'graphql';
import { type AccessRole, includesRole } from '../../auth/role.ts';
import { argumentCost } from '../admission/argument-cost.ts';
import { addCosts, type Cost, multiplyCost, type Size, ZERO_COST } from '../admission/cost.ts';
import { leafBytes } from '../admission/leaf-bytes.ts';
import { pageSize, REPEATED_SIZE, UNBOUNDED_SIZE } from '../admission/list-size.ts';

/** What must be known of an operation before it is run. */
export interface OperationAnalysis {
  readonly kind: OperationTypeNode;
  /** Null for an operation without a name. */
  readonly name: string | null;
  /** The root fields it selects, for the log. */
  readonly rootFields: readonly string[];
  /** The role that all of its fields together need. */
  readonly role: AccessRole;
  /** Whether it brings a text to be read, and so may be large and takes a worker. */
  readonly extractsText: boolean;
  readonly cost: Cost;
  /** Lists inside lists. */
  readonly nestedLists: number;
}

export interface OperationSource {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

/** The role that the fields of a root type need, where a field's own extensions do not name a stricter one. */
const DEFAULT_ROLES: Readonly<Record<OperationTypeNode, AccessRole>> = {
  query: 'reader',
  subscription: 'reader',
  mutation: 'editor',
};

/** Reads an operation of a valid document, whose fields `measureComplexity` has found to be few enough to walk. */
export function analyzeOperation({ schema, operation, fragments }: OperationSource): OperationAnalysis {
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`Cannot read the operation: the schema has no ${operation.operation}`);
  const rootFields = new Map<string, GraphQLField<unknown, unknown>>();

  function analyzeSelections(context: SelectionContext, { selections }: SelectionSetNode): SelectionAnalysis {
    const spread = new Set<string>();
    let total = EMPTY_ANALYSIS;
    for (const selection of selections) {
      // The same fragment twice in one selection brings its fields once.
      if (selection.kind === 'FragmentSpread' && spread.has(selection.name.value)) continue;
      if (selection.kind === 'FragmentSpread') spread.add(selection.name.value);
      total = combineAnalyses(total, analyzeSelection(context, selection));
    }
    return total;
  }

  function analyzeSelection(context: SelectionContext, selection: SelectionNode): SelectionAnalysis {
    const { parent } = context;
    if (selection.kind !== 'Field') {
      const fragment = selection.kind === 'InlineFragment' ? selection : fragments.get(selection.name.value);
      const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
      return fragment
        ? analyzeSelections({ ...context, parent: condition ?? parent }, fragment.selectionSet)
        : EMPTY_ANALYSIS;
    }
    const field = isCompositeType(parent) ? schema.getField(parent, selection.name.value) : undefined;
    if (!field) return EMPTY_ANALYSIS;
    if (parent === root) rootFields.set(field.name, field);
    const role = roleOf(field);
    if (!selection.selectionSet) return { ...EMPTY_ANALYSIS, role, cost: leafCost(field) };

    const isList = isListType(getNullableType(field.type));
    const page = pageSize(field, selection, operation);
    const inner = analyzeSelections(contextBelow(context, field, page), selection.selectionSet);
    const rows = multiplyCost(
      isList ? (page ?? unboundedSize(context, field)) : 1,
      addCosts(UNIT_COST, inner.cost),
    );
    return {
      role: stricterRole(role, inner.role),
      cost: addCosts(rows, multiplyCost(argumentCost(field, selection), UNIT_COST)),
      lists: inner.lists + (isList ? 1 : 0),
    };
  }

  const { role, cost, lists } = analyzeSelections(
    { parent: root, size: null, inside: [] },
    operation.selectionSet,
  );
  return {
    kind: operation.operation,
    name: operation.name?.value ?? null,
    rootFields: [...rootFields.keys()],
    role: stricterRole(DEFAULT_ROLES[operation.operation], role),
    extractsText: [...rootFields.values()].some(acceptsText),
    cost,
    nestedLists: lists,
  };
}

/** Where a selection stands: on which type, and how long the lists of that type are when it is a page. */
interface SelectionContext {
  readonly parent: GraphQLNamedType;
  readonly size: Size | null;
  /** The types of the long lists that it stands in. */
  readonly inside: readonly GraphQLNamedType[];
}

function contextBelow(
  { inside }: SelectionContext,
  { type, extensions }: GraphQLField<unknown, unknown>,
  page: Size | null,
): SelectionContext {
  const parent = getNamedType(type);
  // The lists of a connection are as long as the page that its field asks for.
  const size = isListType(getNullableType(type)) ? null : page;
  return { parent, size, inside: extensions.isLong === true ? [...inside, parent] : inside };
}

/** The size of a list that no argument of its own bounds. */
function unboundedSize(
  { size, inside }: SelectionContext,
  { type, extensions }: GraphQLField<unknown, unknown>,
): Size {
  const isRepeated = extensions.isLong === true && inside.includes(getNamedType(type));
  return isRepeated ? REPEATED_SIZE : (size ?? UNBOUNDED_SIZE);
}

interface SelectionAnalysis {
  readonly role: AccessRole;
  readonly cost: Cost;
  readonly lists: number;
}

const EMPTY_ANALYSIS: SelectionAnalysis = { role: 'reader', cost: ZERO_COST, lists: 0 };
const UNIT_COST: Cost = { own: 1, parts: [] };

/** An answer of so many bytes takes as long as an object to find and write. */
const BYTES_PER_OBJECT = 500;

/** Short values are part of their object; a long text and a count of rows cost something of their own. */
function leafCost(field: GraphQLField<unknown, unknown>): Cost {
  const own = Math.floor(leafBytes(field) / BYTES_PER_OBJECT) + Number(field.extensions.countCost ?? 0);
  return own === 0 ? ZERO_COST : { own, parts: [] };
}

function combineAnalyses(one: SelectionAnalysis, other: SelectionAnalysis): SelectionAnalysis {
  return {
    role: stricterRole(one.role, other.role),
    cost: addCosts(one.cost, other.cost),
    lists: Math.max(one.lists, other.lists),
  };
}

function stricterRole(one: AccessRole, other: AccessRole): AccessRole {
  return includesRole(one, other) ? one : other;
}

function roleOf({ extensions }: GraphQLField<unknown, unknown>): AccessRole {
  // Extensions are untyped by design of graphql-js. No viewer has an unknown role.
  return (extensions.role as AccessRole | undefined) ?? 'reader';
}

/** Whether the field says so itself, or has an argument that is an input that must have a text. */
function acceptsText({ args, extensions }: GraphQLField<unknown, unknown>): boolean {
  if (extensions.extractsText === true) return true;
  return args.some(({ type }) => {
    const input = getNamedType(type);
    return isInputObjectType(input) && isNonNullType(input.getFields().text?.type);
  });
}
