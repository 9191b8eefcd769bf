import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { collectOperations, type OperationMethod, type PluginConfig } from './collect-operations.ts';
import { constantName } from './operations.ts';

/** Writes `client.<resource>.<verb>()`: a documented interface, and the function that fills it. */
export const plugin: PluginFunction<PluginConfig> = (schema, files, config) => {
  const methods = collectOperations(schema, files, config);
  const resources = groupByResource(methods);
  const loose = methods.filter(({ path }) => path.length === 1);
  return {
    prepend: [
      "import { expectPayload, type PayloadOf } from '../graphql-response.ts';",
      "import type { CoreClient } from '../core-client.ts';",
      "import type { PaginatedBy } from '../paginate.ts';",
      "import type { RequestOptions } from '../settings.ts';",
      `import { ${methods
        .map(({ name }) => constantName(name))
        .sort()
        .join(', ')} } from './operations.ts';`,
      "import type * as types from './types.ts';",
    ],
    content: [
      ...resources.map(([name, members]) => renderInterface(name, members)),
      renderRoot(resources, loose),
      renderFactory(resources, loose),
    ].join('\n'),
  };
};

type Resource = readonly [name: string, methods: readonly OperationMethod[]];

function groupByResource(methods: readonly OperationMethod[]): readonly Resource[] {
  const nested = methods.filter(({ path }) => path.length === 2);
  return Object.entries(Object.groupBy(nested, ({ path }) => path[0] ?? '')).map(([name, group]) => [
    name,
    group ?? [],
  ]);
}

function renderInterface(name: string, methods: readonly OperationMethod[]): string {
  return `
/** The operations on ${name}. Reached as \`client.${name}\`. */
export interface ${pascal(name)} {
${methods.map(renderMember).join('\n\n')}
}`;
}

function renderRoot(resources: readonly Resource[], loose: readonly OperationMethod[]): string {
  const members = [
    ...resources.map(([name]) => `  readonly ${name}: ${pascal(name)};`),
    ...loose.map((method) => `\n${renderMember(method)}`),
  ];
  return `
/** A method for every operation shipped, by resource. */
export interface Resources {
${members.join('\n')}
}`;
}

function renderFactory(resources: readonly Resource[], loose: readonly OperationMethod[]): string {
  const nested = resources.map(
    ([name, methods]) =>
      `    ${name}: {\n${methods.map((method) => renderBody(method, '      ')).join('\n')}\n    },`,
  );
  return `
/** Makes the methods on top of a core client. */
export function createResources(core: CoreClient): Resources {
  return {
${[...nested, ...loose.map((method) => renderBody(method, '    '))].join('\n')}
  };
}`;
}

function renderMember(method: OperationMethod): string {
  return `${renderDocComment(method)}\n  ${verbOf(method)}${renderSignature(method)};`;
}

function renderDocComment({ description }: OperationMethod): string {
  const lines = description.replaceAll('*/', '*\\/').split('\n');
  return ['  /**', ...lines.map((line) => `   * ${line}`.trimEnd()), '   */'].join('\n');
}

/** One required variable alone is the argument itself; otherwise, and of streams, the variables are, by name. */
function isSoleArgument({ variables, required, shape }: OperationMethod): boolean {
  return variables.length === 1 && required && shape.kind !== 'stream';
}

function renderSignature(method: OperationMethod): string {
  const [variable] = method.variables;
  const type = `types.${method.name}${method.kind}Variables`;
  const result = renderResult(method);
  if (variable === undefined) return `(options?: RequestOptions): ${result}`;
  if (isSoleArgument(method))
    return `(${variable}: ${type}['${variable}'], options?: RequestOptions): ${result}`;
  return `(variables${method.required ? '' : '?'}: ${type}, options?: RequestOptions): ${result}`;
}

function renderResult({ name, kind, shape }: OperationMethod): string {
  const data = `types.${name}${kind}`;
  if (shape.kind === 'list')
    return `PaginatedBy<${shape.path.reduce((type, key) => `NonNullable<${type}['${key}']>`, data)}>`;
  if (shape.kind === 'stream') return `AsyncIterable<${data}['${shape.field}']>`;
  if (shape.kind === 'payload') return `Promise<PayloadOf<${data}['${shape.field}'], '${shape.payload}'>>`;
  return `Promise<${shape.field === null ? data : `${data}['${shape.field}']`}>`;
}

function renderBody(method: OperationMethod, indent: string): string {
  const { shape } = method;
  const constant = constantName(method.name);
  const parameters = method.variables.length === 0 ? 'options' : `${argumentName(method)}, options`;
  const variables = renderVariables(method);
  if (shape.kind === 'list') {
    const select = `(data) => data.${shape.path.join('?.')}`;
    return `${indent}${verbOf(method)}: (${parameters}) => core.paginate(${constant}, ${variables}, ${select}, options),`;
  }
  if (shape.kind === 'stream') {
    const select = `(data) => data.${shape.field}`;
    return `${indent}${verbOf(method)}: (${parameters}) => core.subscribe(${constant}, ${variables}, ${select}, options),`;
  }
  const call = (verb: string) => `core.${verb}(${constant}, ${variables}, options)`;
  const body =
    shape.kind === 'payload'
      ? `expectPayload(await ${call('raw')}, '${shape.field}', '${shape.payload}')`
      : shape.field === null
        ? `await ${call('query')}`
        : `(await ${call('query')}).${shape.field}`;
  return `${indent}${verbOf(method)}: async (${parameters}) => ${body},`;
}

function argumentName(method: OperationMethod): string {
  return isSoleArgument(method) ? (method.variables[0] ?? '') : 'variables';
}

function renderVariables(method: OperationMethod): string {
  if (method.variables.length === 0) return '{}';
  if (isSoleArgument(method)) return `{ ${argumentName(method)} }`;
  return method.required ? 'variables' : 'variables ?? {}';
}

function verbOf({ path }: OperationMethod): string {
  return path.at(-1) ?? '';
}

function pascal(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
