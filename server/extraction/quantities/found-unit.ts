import type { QuantityKind, Unit } from '../../../schema/model/quantity.ts';
import type { Span } from '../../../schema/model/span.ts';

/** How a number relates to its unit: a part in hundred, a difference of percentages, a factor, or plainly so many. */
export type UnitNature = 'PLAIN' | 'PERCENT' | 'POINTS' | 'TIMES';

/** A unit beside a number. */
export interface FoundUnit extends Span {
  readonly unit: Unit;
  readonly kind: QuantityKind;
  readonly nature: UnitNature;
  /** What the unit multiplies its number by, as a decimal: a million for "MEUR". */
  readonly scale?: string;
}
