import { createHash } from 'node:crypto';
import type { PluginFunction } from '@graphql-codegen/plugin-helpers';
import { collectOperations, type PluginConfig } from './collect-operations.ts';

/** Writes the text of every operation under its hash: what a server may run when it runs known operations only. */
export const plugin: PluginFunction<PluginConfig> = (schema, files, config) => {
  const entries = collectOperations(schema, files, config).map(({ text }) => [idOf(text), text]);
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
};

/** The id of a persisted operation [GraphQL over HTTP, appendix on persisted documents]. */
function idOf(text: string): string {
  return `sha256:${createHash('sha256').update(text).digest('hex')}`;
}
