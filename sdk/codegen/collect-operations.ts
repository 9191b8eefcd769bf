import { relative, sep } from 'node:path';
import type { Types } from '@graphql-codegen/plugin-helpers';
import {
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  print,
  stripIgnoredCharacters,
  visit,
} from 'graphql';
import { type MethodShape, methodShapeOf } from './method-shape.ts';

/** One operation file, as the method that it becomes. */
export interface OperationMethod {
  /** `['documents', 'get']` for `operations/documents/get.graphql`. */
  readonly path: readonly string[];
  /** `GetDocument`. */
  readonly name: string;
  readonly kind: 'Query' | 'Mutation' | 'Subscription';
  /** The operation's description; it documents the method. */
  readonly description: string;
  readonly variables: readonly string[];
  /** True when at least one variable must be given. */
  readonly required: boolean;
  readonly shape: MethodShape;
  /** The operation with its fragments, without descriptions and needless white space. */
  readonly text: string;
}

/** Settings of the plugins. */
export interface PluginConfig {
  /** The folder of the operation files, from the project's root. */
  readonly operations: string;
}

/** Reads every operation file, sorted by path. Throws for one that cannot become a method. */
export function collectOperations(
  schema: GraphQLSchema,
  files: readonly Types.DocumentFile[],
  config: PluginConfig,
): readonly OperationMethod[] {
  const fragments = new Map(files.flatMap(fragmentsOf).map((fragment) => [fragment.name.value, fragment]));
  return files
    .flatMap((file) => operationOf(file).map((operation) => ({ operation, path: pathOf(file, config) })))
    .map(({ operation, path }) => toMethod(schema, operation, path, fragments))
    .sort((a, b) => (a.path.join('/') < b.path.join('/') ? -1 : 1));
}

function fragmentsOf({ document }: Types.DocumentFile): readonly FragmentDefinitionNode[] {
  return document?.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION) ?? [];
}

function operationOf({ document, location }: Types.DocumentFile): readonly OperationDefinitionNode[] {
  const operations = document?.definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION) ?? [];
  if (operations.length > 1) throw new Error(`Cannot read ${location}: it holds more than one operation`);
  return operations.filter((definition) => definition.kind === Kind.OPERATION_DEFINITION);
}

function pathOf({ location = '' }: Types.DocumentFile, { operations }: PluginConfig): readonly string[] {
  const path = relative(operations, location)
    .replace(/\.graphql$/, '')
    .split(sep);
  if (path.length <= 2 && path.every((part) => /^[a-z][A-Za-z]*$/.test(part))) return path;
  throw new Error(`Cannot name a method after ${location}: its path is not <resource>/<verb>.graphql`);
}

function toMethod(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  path: readonly string[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): OperationMethod {
  const where = `operation ${path.join('/')}`;
  const name = operation.name?.value;
  if (!name) throw new Error(`Cannot read ${where}: it has no name`);
  if (!operation.description) throw new Error(`Cannot read ${where}: it has no description`);
  const variables = operation.variableDefinitions ?? [];
  return {
    path,
    name,
    kind: KIND[operation.operation],
    description: operation.description.value,
    variables: variables.map(({ variable }) => variable.name.value),
    required: variables.some(({ type, defaultValue }) => type.kind === Kind.NON_NULL_TYPE && !defaultValue),
    shape: methodShapeOf(schema, operation, where),
    text: textOf(operation, fragments),
  };
}

const KIND = { query: 'Query', mutation: 'Mutation', subscription: 'Subscription' } as const;

function textOf(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string {
  const used = new Set<FragmentDefinitionNode>();
  const collect = (node: OperationDefinitionNode | FragmentDefinitionNode): void => {
    visit(node, {
      FragmentSpread({ name }) {
        const fragment = fragments.get(name.value);
        if (!fragment || used.has(fragment)) return;
        used.add(fragment);
        collect(fragment);
      },
    });
  };
  collect(operation);
  const sorted = [...used].sort((a, b) => (a.name.value < b.name.value ? -1 : 1));
  return stripIgnoredCharacters([operation, ...sorted].map(withoutDescriptions).map(print).join('\n'));
}

function withoutDescriptions(
  node: OperationDefinitionNode | FragmentDefinitionNode,
): OperationDefinitionNode | FragmentDefinitionNode {
  const strip = <Node extends { readonly description?: unknown }>({ description, ...rest }: Node) => rest;
  return visit(node, {
    OperationDefinition: strip,
    FragmentDefinition: strip,
    VariableDefinition: strip,
  });
}
