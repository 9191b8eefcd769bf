import { GraphQLError } from 'graphql';
import type { Compilation } from './compilation.ts';
import { type JsonSql, literal, sql } from './json-sql.ts';

/** The member of a JSON object that stands for a refused field; no response key can have a `$`. */
const FIELD_ERROR_KEY = '$refused';

/** The beginning of that member in a text: what stands in a string has its quotation marks escaped. */
const FIELD_ERROR_MARKER = `"${FIELD_ERROR_KEY}":`;

/** Compiles a field. Where refusals are collected, a field whose arguments are refused becomes a mark of its error. */
export function orFieldError({ isSingleUse, fieldErrors }: Compilation, compile: () => JsonSql): JsonSql {
  if (!isSingleUse) return compile();
  try {
    return compile();
  } catch (error) {
    if (!isInputError(error)) throw error;
    return literal(`{${FIELD_ERROR_MARKER}${fieldErrors.push(error) - 1}}`);
  }
}

/** The JSON of an object that has members. It is marked with an error in each row that does not meet the condition. */
export function errorUnless(
  { fieldErrors }: Compilation,
  { object, condition, error }: { object: JsonSql; condition: string; error: GraphQLError },
): JsonSql {
  const end = object.at(-1);
  if (!end || !('literal' in end)) throw new Error('Cannot mark JSON: it is no object');
  const marker = `CASE WHEN ${condition} THEN '' ELSE ',${FIELD_ERROR_MARKER}${fieldErrors.push(error) - 1}' END`;
  return [...object.slice(0, -1), ...literal(end.literal.slice(0, -1)), ...sql(marker), ...literal('}')];
}

/** Whether there is a mark in a text. */
export function hasFieldErrors(text: string | Uint8Array): boolean {
  if (typeof text === 'string') return text.includes(FIELD_ERROR_MARKER);
  return Buffer.from(text.buffer, text.byteOffset, text.byteLength).includes(FIELD_ERROR_MARKER);
}

/** Parses rows. Each mark becomes the error it stands for, which the executor reports at the path of its field. */
export function parseWithFieldErrors(text: string, fieldErrors: readonly GraphQLError[]): unknown {
  if (fieldErrors.length === 0) return JSON.parse(text);
  return JSON.parse(text, (_key, value) =>
    typeof value === 'object' && value !== null && FIELD_ERROR_KEY in value
      ? fieldErrors[value[FIELD_ERROR_KEY]]
      : value,
  );
}

/** Whether the caller's arguments are at fault: every GraphQLError of a compilation or of its values says so. */
export function isInputError(error: unknown): error is GraphQLError {
  return error instanceof GraphQLError;
}
