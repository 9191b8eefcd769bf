import {
  type FieldNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isInterfaceType,
  isListType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/** What a method makes of an operation's data. */
export type MethodShape =
  /** The value of the only root field; null when there are several and the data is given whole. */
  | { readonly kind: 'value'; readonly field: string | null }
  /** A walkable list, by the response keys that lead to it. */
  | { readonly kind: 'list'; readonly path: readonly string[] }
  /** A stream of values of the only root field. */
  | { readonly kind: 'stream'; readonly field: string }
  /** The member of a result union that means success. */
  | { readonly kind: 'payload'; readonly field: string; readonly payload: string };

/** Finds out what a method makes of an operation. Throws, naming `where`, for one that breaks the conventions. */
export function methodShapeOf(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  where: string,
): MethodShape {
  const [root, ...rest] = operation.selectionSet.selections;
  if (operation.operation === 'subscription') {
    // Validation has made sure that a subscription has one root field.
    if (root?.kind !== Kind.FIELD) throw new Error(`Cannot read ${where}: its root is a fragment`);
    return { kind: 'stream', field: keyOf(root) };
  }
  const [list, ...others] = findLists(schema, operation, where);
  if (others.length > 0) throw new Error(`Cannot read ${where}: more than one list takes $after`);
  if (list) return list;
  if (root?.kind !== Kind.FIELD || rest.length > 0) return { kind: 'value', field: null };
  const result = getNamedType(schema.getRootType(operation.operation)?.getFields()[root.name.value]?.type);
  const payload = findPayload(schema, result, where);
  if (payload === null && operation.operation === 'mutation') {
    throw new Error(`Cannot read ${where}: its result is not a union with members of interface Error`);
  }
  if (payload === null) return { kind: 'value', field: keyOf(root) };
  if (!namesIn(root.selectionSet).includes('__typename')) {
    throw new Error(`Cannot read ${where}: its result does not select __typename`);
  }
  return { kind: 'payload', field: keyOf(root), payload };
}

function findLists(schema: GraphQLSchema, operation: OperationDefinitionNode, where: string): MethodShape[] {
  const typeInfo = new TypeInfo(schema);
  const lists: MethodShape[] = [];
  const path: string[] = [];
  let listsAbove = 0;
  visit(
    operation,
    visitWithTypeInfo(typeInfo, {
      Field: {
        enter(field) {
          path.push(keyOf(field));
          if (takesCursor(field)) {
            checkList(field, listsAbove, where);
            lists.push({ kind: 'list', path: [...path] });
          }
          if (isListType(getNullableType(typeInfo.getType()))) listsAbove += 1;
        },
        leave() {
          path.pop();
          if (isListType(getNullableType(typeInfo.getType()))) listsAbove -= 1;
        },
      },
    }),
  );
  return lists;
}

function takesCursor(field: FieldNode): boolean {
  return (field.arguments ?? []).some(
    ({ name, value }) =>
      name.value === 'after' && value.kind === Kind.VARIABLE && value.name.value === 'after',
  );
}

function checkList(field: FieldNode, listsAbove: number, where: string): void {
  if (listsAbove > 0)
    throw new Error(`Cannot read ${where}: the list that takes $after stands inside a list`);
  const selected = namesIn(field.selectionSet);
  if (!selected.includes('nodes') || !selected.includes('pageInfo')) {
    throw new Error(`Cannot read ${where}: the list that takes $after does not select nodes and pageInfo`);
  }
}

/** The only member of a result union that is no error; null for a type that is no such union. */
function findPayload(
  schema: GraphQLSchema,
  result: GraphQLNamedType | undefined,
  where: string,
): string | null {
  const failure = schema.getType('Error');
  if (!isUnionType(result) || !isInterfaceType(failure)) return null;
  const members = result.getTypes();
  const [payload, ...others] = members.filter((member) => !schema.isSubType(failure, member));
  if (others.length + 1 === members.length && payload) return null;
  if (payload && others.length === 0) return payload.name;
  throw new Error(`Cannot read ${where}: its result does not have exactly one member that is no Error`);
}

function keyOf({ alias, name }: FieldNode): string {
  return (alias ?? name).value;
}

function namesIn(selectionSet: SelectionSetNode | undefined): readonly string[] {
  return (selectionSet?.selections ?? []).flatMap((selection) =>
    selection.kind === Kind.FIELD ? [selection.name.value] : [],
  );
}
