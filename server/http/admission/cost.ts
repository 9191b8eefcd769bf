/** The variables of a run, as they came. */
export type RawVariables = Readonly<Record<string, unknown>>;

/** The size of a list: known from the text, or from the variables of a run. */
export type Size = number | ((variables: RawVariables) => number);

/** How many objects a selection can hold: `own` of them, and those of its parts, each as often as its list is long. */
export interface Cost {
  readonly own: number;
  readonly parts: readonly CostPart[];
}

interface CostPart {
  readonly size: (variables: RawVariables) => number;
  readonly each: Cost;
}

export const ZERO_COST: Cost = { own: 0, parts: [] };

/** Two selections side by side. */
export function addCosts(one: Cost, other: Cost): Cost {
  if (one.parts.length === 0 && other.parts.length === 0) return { own: one.own + other.own, parts: [] };
  return { own: one.own + other.own, parts: [...one.parts, ...other.parts] };
}

/** A selection once for every element of a list. What is known from the text is multiplied here, not in each run. */
export function multiplyCost(size: Size, each: Cost): Cost {
  if (typeof size === 'function') return { own: 0, parts: [{ size, each }] };
  return {
    own: size * each.own,
    parts: each.parts.map((part) => ({ size: (variables) => size * part.size(variables), each: part.each })),
  };
}

/** The cost in one run. */
export function evaluateCost({ own, parts }: Cost, variables: RawVariables): number {
  let total = own;
  for (const part of parts) total += part.size(variables) * evaluateCost(part.each, variables);
  return total;
}
