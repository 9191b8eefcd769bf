import type { Unit } from '../../../schema/model/quantity.ts';
import type { FoundQuantity } from './found-quantity.ts';

/** The unit of a number without one: what is counted is found later. */
export const NO_UNIT: Unit = { label: '', ucum: null, currency: null, counted: null };

/** Tells whether a number counts things and has no unit. */
export function isBareCount({ kind, nature, unitSpan }: FoundQuantity): boolean {
  return kind === 'COUNT' && nature === 'PLAIN' && unitSpan === null;
}
