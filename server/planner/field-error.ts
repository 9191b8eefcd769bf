import { GraphQLError } from 'graphql';
import type { Compilation } from './compilation.ts';
import { type Json, literal, sql } from './json-sql.ts';

/** The member of a JSON object that stands for a refused field; no response key can have a `$`. */
const MEMBER = '$refused';

/** The beginning of that member in a text: what stands in a string has its quotation marks escaped. */
const MARK = `"${MEMBER}":`;

/** Compiles a field. Where refusals are collected, a field whose arguments are refused becomes a mark of its error. */
export function orFieldError({ isFinal, fieldErrors }: Compilation, compile: () => Json): Json {
  if (!isFinal) return compile();
  try {
    return compile();
  } catch (error) {
    if (!isFieldError(error)) throw error;
    return literal(`{${MARK}${fieldErrors.push(error) - 1}}`);
  }
}

/** The JSON of an object that has members. It is marked with an error in each row that does not meet the condition. */
export function errorUnless(
  { fieldErrors }: Compilation,
  { object, condition, error }: { object: Json; condition: string; error: GraphQLError },
): Json {
  const end = object.at(-1);
  if (!end || !('literal' in end)) throw new Error('Cannot mark JSON: it is no object');
  const mark = `CASE WHEN ${condition} THEN '' ELSE ',${MARK}${fieldErrors.push(error) - 1}' END`;
  return [...object.slice(0, -1), ...literal(end.literal.slice(0, -1)), ...sql(mark), ...literal('}')];
}

/** Whether there is a mark in a text. */
export function hasFieldError(text: string | Uint8Array): boolean {
  if (typeof text === 'string') return text.includes(MARK);
  return Buffer.from(text.buffer, text.byteOffset, text.byteLength).includes(MARK);
}

/** Parses rows. Each mark becomes the error it stands for, which the executor reports at the path of its field. */
export function parseWithFieldErrors(text: string, refusals: readonly GraphQLError[]): unknown {
  if (refusals.length === 0) return JSON.parse(text);
  return JSON.parse(text, (_key, value) =>
    typeof value === 'object' && value !== null && MEMBER in value ? refusals[value[MEMBER]] : value,
  );
}

/** Whether the caller's arguments are at fault: every GraphQLError of a compilation or of its values says so. */
export function isFieldError(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError;
}
