import type { Claim } from './claim.ts';
import type { Quantity, QuantityKind } from './quantity.ts';
import type { TimeScope } from './time-scope.ts';

/** What a number says about its measure. */
export const FIGURE_FORM = {
  ABSOLUTE: 'Amount or number.',
  SHARE: 'A part of a whole: "17.5 %", "one in five".',
  RATE: 'An amount per time or per other unit: "4,000 a month".',
  CHANGE_ABSOLUTE: 'Change in the unit of the measure.',
  CHANGE_PERCENT: 'Change in percent.',
  CHANGE_PERCENTAGE_POINTS: 'Change in percentage points.',
  CHANGE_FACTOR: 'Ratio of new to old, as written: "tripled", "a 5.6 times rise".',
  COMPARISON_FACTOR: 'Multiple of something else.',
  RANK: 'Rank in an order.',
} as const;
export type FigureForm = keyof typeof FIGURE_FORM;

/** Which way the measure moved. */
export const DIRECTION = {
  UP: 'The measure rose.',
  DOWN: 'The measure fell.',
  STABLE: 'The measure did not change.',
} as const;
export type Direction = keyof typeof DIRECTION;

/** What sort of reality a figure claims [SDMX OBS_STATUS: the first four]. */
export const FIGURE_STATUS = {
  ACTUAL: 'Reported as fact.',
  ESTIMATED: 'Given as an estimate.',
  PROVISIONAL: 'Given as preliminary.',
  FORECAST: 'Forecast.',
  TARGET: 'Target.',
  LIMIT: 'A fixed upper or lower limit.',
  PLEDGED: 'Promised.',
  REQUESTED: 'Requested.',
  HYPOTHETICAL: 'Hypothetical.',
} as const;
export type FigureStatus = keyof typeof FIGURE_STATUS;

/** A claimed number. */
export interface Figure extends Claim {
  /** What the number measures, as a noun phrase: "tank production". */
  readonly measure: string | null;
  /** The `key` of the actor it is about. */
  readonly subject: string | null;
  readonly quantity: Quantity;
  readonly quantityKind: QuantityKind;
  readonly form: FigureForm;
  readonly direction: Direction | null;
  readonly status: FigureStatus;
  readonly timeScope: TimeScope | null;
  /** What a change or comparison is measured against, in the words of the text. */
  readonly baseline: string | null;
}
