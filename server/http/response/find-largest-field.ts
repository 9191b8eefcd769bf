import {
  type DocumentNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  getNamedType,
  getNullableType,
  isCompositeType,
  isListType,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';
import type { RawVariables } from '../admission/cost.ts';
import { leafBytes } from '../admission/leaf-bytes.ts';
import { pageSize, UNBOUNDED_SIZE } from '../admission/list-size.ts';

export interface AnsweredOperation {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  /** Null picks the only operation. */
  readonly operationName: string | null;
  readonly variables: RawVariables;
}

/**
 * Finds the leaf field that takes most of an answer, by the sizes of the lists it stands in and the usual length of its
 * value. Gives its response path without indexes, such as `documents.nodes.version.text`.
 */
export function findLargestField(answered: AnsweredOperation): string {
  const { schema, document, operationName, variables } = answered;
  const operation = document.definitions.find(
    (definition): definition is OperationDefinitionNode =>
      definition.kind === 'OperationDefinition' &&
      (operationName === null || definition.name?.value === operationName),
  );
  let largest = { path: '', bytes: -1 };
  if (operation) visit(operation.selectionSet, rootOf(operation), { path: [], count: 1, page: null });
  return largest.path;

  function rootOf({ operation: kind }: OperationDefinitionNode): GraphQLNamedType | undefined {
    return schema.getRootType(kind) ?? undefined;
  }

  function visit(
    { selections }: SelectionSetNode,
    parent: GraphQLNamedType | undefined,
    at: SelectionState,
  ): void {
    for (const selection of selections) {
      if (selection.kind === 'Field') {
        const field = isCompositeType(parent) ? schema.getField(parent, selection.name.value) : undefined;
        if (!field || !operation) continue;
        const path = [...at.path, selection.alias?.value ?? selection.name.value];
        const size = pageSize(field, selection, operation);
        const page = typeof size === 'function' ? size(variables) : size;
        const isList = isListType(getNullableType(field.type));
        const count = at.count * (isList ? (page ?? at.page ?? UNBOUNDED_SIZE) : 1);
        if (selection.selectionSet)
          visit(selection.selectionSet, getNamedType(field.type), {
            path,
            count,
            page: isList ? null : page,
          });
        else if (count * leafBytes(field) > largest.bytes)
          largest = { path: path.join('.'), bytes: count * leafBytes(field) };
        continue;
      }
      const fragment = selection.kind === 'InlineFragment' ? selection : fragmentOf(selection.name.value);
      const condition = fragment?.typeCondition && schema.getType(fragment.typeCondition.name.value);
      if (fragment) visit(fragment.selectionSet, condition ?? parent, at);
    }
  }

  function fragmentOf(name: string) {
    return document.definitions.find(
      (definition) => definition.kind === 'FragmentDefinition' && definition.name.value === name,
    ) as Extract<DocumentNode['definitions'][number], { kind: 'FragmentDefinition' }> | undefined;
  }
}

/** Where a selection stands: its response path, how often it is answered, and the page that bounds its lists. */
interface SelectionState {
  readonly path: readonly string[];
  readonly count: number;
  readonly page: number | null;
}
