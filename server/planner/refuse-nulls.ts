import { badInput } from './bad-input.ts';
import { isLeaf } from './operand.ts';

/**
 * Refuses a filter that has a null in it, at any depth: one reader takes it for "no condition", another for "has no value".
 * The filter itself may be null, and a field whose variable has no value is not in it.
 *
 * @throws {GraphQLError} BAD_USER_INPUT with the path of the first null, such as `filter.and[1].kind.in`.
 */
export function refuseNulls(filter: unknown): void {
  if (filter != null) refuseIn(filter, 'filter');
}

function refuseIn(value: unknown, path: string): void {
  if (value === null)
    throw badInput(`Cannot filter: ${path} is null; leave it out where it is to set no condition`);
  if (typeof value !== 'object' || isLeaf(value)) return;
  const isList = Array.isArray(value);
  for (const [key, inner] of Object.entries(value))
    refuseIn(inner, isList ? `${path}[${key}]` : `${path}.${key}`);
}
