import { badInputError } from './bad-input-error.ts';
import { isVariableReference } from './operand.ts';

/**
 * Refuses a filter that has a null in it, at any depth: one reader takes it for "no condition", another for "has no value".
 * The filter itself may be null, and a field whose variable has no value is not in it.
 *
 * @throws {GraphQLError} BAD_USER_INPUT with the path of the first null, such as `filter.and[1].kind.in`.
 */
export function rejectNulls(filter: unknown): void {
  if (filter != null) rejectNullsIn(filter, 'filter');
}

function rejectNullsIn(value: unknown, path: string): void {
  if (value === null)
    throw badInputError(`Cannot filter: ${path} is null; leave it out where it is to set no condition`);
  if (typeof value !== 'object' || isVariableReference(value)) return;
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value))
    rejectNullsIn(inner, isList ? `${path}[${key}]` : `${path}.${key}`);
}
