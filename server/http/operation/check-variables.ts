import { GraphQLError } from 'graphql';
import type { RequestLimits } from '../admission/limits.ts';
import { tooComplex } from './too-complex.ts';

export interface VariableRules {
  readonly limits: RequestLimits;
  /** Whether a field `text` is skipped: its reader reports a more specific error. */
  readonly skipsTextField: boolean;
}

/**
 * Checks the values that came with a request, before anything walks them by recursion.
 *
 * One database refuses NUL, another turns an unpaired surrogate into other characters: texts that hold them are refused
 * here, alike for all.
 *
 * @throws {GraphQLError} BAD_USER_INPUT or QUERY_TOO_COMPLEX.
 */
export function checkVariables(variables: object, { limits, skipsTextField }: VariableRules): void {
  const { variableDepth, variableValues } = limits;
  let level: object[] = [variables];
  let count = 0;
  for (let depth = 1; level.length > 0; depth += 1) {
    if (depth > variableDepth) throw tooComplex({ what: 'levels of variables', limit: variableDepth });
    const next: object[] = [];
    for (const container of level) {
      for (const key of Object.keys(container)) {
        const value: unknown = Reflect.get(container, key);
        count += 1;
        if (count > variableValues) throw tooComplex({ what: 'values in variables', limit: variableValues });
        if (typeof value === 'string' && !(skipsTextField && key === 'text')) checkText(value);
        else if (typeof value === 'object' && value !== null) next.push(value);
      }
    }
    level = next;
  }
}

/** @throws {GraphQLError} BAD_USER_INPUT. */
export function checkText(text: string): void {
  if (!text.isWellFormed()) throw invalidText('an unpaired surrogate');
  if (text.includes('\0')) throw invalidText('NUL');
}

function invalidText(found: string): GraphQLError {
  return new GraphQLError(`Cannot take a text: it holds ${found}`, {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}
