import type { ExecutionResult } from 'graphql';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import type { Plugin } from 'graphql-yoga';
import { ResponseTooLargeError } from '../../../schema/model/response-too-large-error.ts';
import { translateResponseTooLarge } from '../response/translate-response-too-large.ts';
import type { ServerContext } from './use-prepared-operation.ts';

export interface ResponseLimitOptions {
  readonly schema: GraphQLSchema;
  /** The most bytes of one answer, as UTF-8. */
  readonly maxResponseBytes: number;
}

/** Refuses an answer of the executor that is larger than the server sends, before its text is made. */
export function useResponseLimit({ schema, maxResponseBytes }: ResponseLimitOptions): Plugin<ServerContext> {
  return {
    onExecute: ({ args }) => ({
      onExecuteDone({ result, setResult }) {
        if (Symbol.asyncIterator in result || 'stringify' in result) return;
        const text = stringifyWithin(result, maxResponseBytes);
        // Of errors, Yoga takes out what only the server reads.
        if (text !== null && result.errors) return;
        if (text !== null) {
          setResult({ ...result, stringify: () => text } as ExecutionResult);
          return;
        }
        const { prepared, params } = args.contextValue.req;
        const { operationName, variables } = params;
        const operation = { schema, document: prepared.locate(), operationName, variables };
        const error = translateResponseTooLarge(new ResponseTooLargeError(maxResponseBytes), () => operation);
        if (error instanceof GraphQLError) setResult({ errors: [error] });
      },
    }),
  };
}

/** The JSON text of a result; null where it has more bytes than it may. */
export function stringifyWithin(result: ExecutionResult, maxBytes: number): string | null {
  if (minimumBytes(result, maxBytes) > maxBytes) return null;
  const text = JSON.stringify(result);
  return Buffer.byteLength(text) > maxBytes ? null : text;
}

/** A lower bound of the bytes that values take as JSON; stops counting beyond `enough`. */
function minimumBytes(root: unknown, enough: number): number {
  const rest: unknown[] = [root];
  let bytes = 0;
  while (rest.length > 0 && bytes <= enough) {
    const value = rest.pop();
    if (typeof value === 'string') bytes += value.length;
    else if (Array.isArray(value)) {
      bytes += value.length;
      for (const item of value) rest.push(item);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, inner] of Object.entries(value)) {
        bytes += key.length + 3;
        rest.push(inner);
      }
    } else bytes += 1;
  }
  return bytes;
}
