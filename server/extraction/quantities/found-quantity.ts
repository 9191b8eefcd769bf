import type { Quantity, QuantityKind } from '../../../schema/model/quantity.ts';
import type { Span } from '../../../schema/model/span.ts';
import type { UnitNature } from './found-unit.ts';

/** A quantity as it stands in a sentence; its offsets count from the start of the sentence. */
export interface FoundQuantity extends Span {
  /** The number without hedge and unit. */
  readonly number: Span;
  readonly unitSpan: Span | null;
  readonly nature: UnitNature | 'FRACTION' | 'CHANGE_FACTOR' | 'COMPARISON_FACTOR';
  readonly kind: QuantityKind;
  readonly quantity: Quantity;
  readonly inDigits: boolean;
  /** "3-1", "52–48": two bare numbers that make no range. */
  readonly isScore?: boolean;
  /** Its unit is not in its own words. */
  readonly isInferred?: boolean;
  /** It says the same of another time or thing as the number before: "37 percent in 2019 and 41 in 2021". */
  readonly isElided?: boolean;
}

/** A quantity and the atom behind it. */
export interface QuantityReading {
  readonly quantity: FoundQuantity;
  readonly to: number;
}
