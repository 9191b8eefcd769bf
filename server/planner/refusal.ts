import { GraphQLError } from 'graphql';
import type { Compilation } from './compilation.ts';
import { type Json, literal } from './json.ts';

/** The member of a JSON object that stands for a refused field; no response key can have a `$`. */
const MEMBER = '$refused';

/** Compiles a field. Where refusals are collected, a field whose arguments are refused becomes a mark of its error. */
export function orRefusal({ refusals }: Compilation, compile: () => Json): Json {
  if (!refusals) return compile();
  try {
    return compile();
  } catch (error) {
    if (!isRefusal(error)) throw error;
    return literal(`{"${MEMBER}":${refusals.push(error) - 1}}`);
  }
}

/** Parses rows. Each mark becomes the error it stands for, which the executor reports at the path of its field. */
export function parseWithRefusals(text: string, refusals: readonly GraphQLError[]): unknown {
  return JSON.parse(text, (_key, value) =>
    typeof value === 'object' && value !== null && MEMBER in value ? refusals[value[MEMBER]] : value,
  );
}

/** Whether the caller's arguments are at fault: every GraphQLError of a compilation or of its values says so. */
export function isRefusal(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError;
}
