import type { SqlValue } from '../store/database.ts';
import { badInputError } from './bad-input-error.ts';
import type { Dialect } from './dialect.ts';
import { isVariableReference, operandEvaluator, type PlanInput } from './operand.ts';

/** The parameters of a plan under construction. What is bound stands in the SQL as a marker until it is finished. */
export interface Parameters {
  /** Adds an operand, converted at each run; the same operand with the same conversion is bound once. */
  bind(operand: unknown, convert?: (value: unknown) => SqlValue): string;
  /** Adds a parameter made out of the whole run. */
  compute(read: (input: PlanInput) => SqlValue): string;
  /** Adds a check of every run, whether or not what it checks is bound. It throws what it refuses. */
  check(check: (input: PlanInput) => unknown): void;
  /** Turns the markers in the finished SQL into placeholders; a parameter that does not stand in it is not bound. */
  finish(sql: string): BoundSql;
}

/** SQL with placeholders, and what is bound to them in a run. */
export interface BoundSql {
  readonly sql: string;
  /** Throws BAD_USER_INPUT what the run's values make impossible. */
  readonly values: (input: PlanInput) => SqlValue[];
  /** How many values and checks there are. */
  readonly size: number;
}

/** The marker of a parameter. No text of a caller ever stands in the SQL, so nothing else can look like one. */
const PARAMETER_MARKER = /:p(\d+):/g;

export interface ParametersOptions {
  readonly dialect: Dialect;
  /**
   * Whether the operands are the values themselves: each is then converted and checked at once, and what is refused is
   * thrown from the place in the selection that it belongs to.
   */
  readonly isSingleUse?: boolean | undefined;
}

export function createParameters({ dialect, isSingleUse = false }: ParametersOptions): Parameters {
  const readers: ((input: PlanInput) => SqlValue)[] = [];
  const checks: ((input: PlanInput) => unknown)[] = [];
  const bound = new Map<string, { convert: unknown; marker: string }[]>();

  function compute(read: (input: PlanInput) => SqlValue): string {
    if (isSingleUse) checkBindable(read(NO_INPUT));
    return `:p${readers.push(read) - 1}:`;
  }

  return {
    compute,
    check(check) {
      if (isSingleUse) check(NO_INPUT);
      checks.push(check);
    },
    bind(operand, convert = unconverted) {
      const key = isVariableReference(operand) ? `$${operand.path.join('.')}` : JSON.stringify(operand);
      const same = bound.get(key)?.find((entry) => entry.convert === convert);
      if (same) return same.marker;
      const marker = compute(operandEvaluator(operand, convert));
      bound.set(key, [...(bound.get(key) ?? []), { convert, marker }]);
      return marker;
    },
    finish(text) {
      const used: ((input: PlanInput) => SqlValue)[] = [];
      const placeholders = new Map<string, string>();
      const sql = text.replace(PARAMETER_MARKER, (marker, index) => {
        const reader = readers[Number(index)];
        if (!placeholders.has(marker) && reader)
          placeholders.set(marker, dialect.placeholder(used.push(reader)));
        return placeholders.get(marker) ?? marker;
      });
      return { sql, values: valuesOf(checks, used), size: checks.length + used.length };
    },
  };
}

/** What is bound in a run. It is kept as long as the plan, and so holds nothing of the compilation. */
function valuesOf(
  checks: readonly ((input: PlanInput) => unknown)[],
  readers: readonly ((input: PlanInput) => SqlValue)[],
): BoundSql['values'] {
  return (input) => {
    for (const check of checks) check(input);
    return readers.map((read) => checkBindable(read(input)));
  };
}

const NO_INPUT: PlanInput = { variables: {} };

/** Databases disagree on texts that UTF-8 or Postgres has no room for; no row holds one. */
function checkBindable(value: SqlValue): SqlValue {
  if (typeof value !== 'string' || (value.isWellFormed() && !value.includes('\0'))) return value;
  throw badInputError('Cannot look for a text: it has NUL or half a surrogate pair in it');
}

function unconverted(value: unknown): SqlValue {
  // Coerced scalars are strings, numbers or booleans; booleans decide the SQL and are never bound.
  return value as SqlValue;
}
