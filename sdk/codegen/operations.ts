import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { collectOperations, type PluginConfig } from './collect-operations.ts';

/** Writes every operation as a constant: its text, typed with its result and its variables. */
export const plugin: PluginFunction<PluginConfig> = (schema, files, config) => {
  const operations = collectOperations(schema, files, config);
  return {
    prepend: [
      "import type { OperationText } from '../operation.ts';",
      "import type * as types from './types.ts';",
    ],
    content: operations.map(renderConstant).join('\n'),
  };
};

/** The constant that holds an operation's text. */
export function constantName(operationName: string): string {
  return operationName.charAt(0).toLowerCase() + operationName.slice(1);
}

function renderConstant({ name, kind, text }: ReturnType<typeof collectOperations>[number]): string {
  const type = `OperationText<types.${name}${kind}, types.${name}${kind}Variables>`;
  return `
/** The text of operation \`${name}\`. */
export const ${constantName(name)} = ${JSON.stringify(text)} as ${type};`;
}
