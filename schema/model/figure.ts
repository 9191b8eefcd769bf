import type { Claim } from './claim.ts';
import type { Quantity, QuantityKind } from './quantity.ts';
import type { TimeScope } from './time-scope.ts';

/** What a number says about its measure. */
export const FIGURE_FORM = {
  ABSOLUTE: 'How much or how many there is.',
  SHARE: 'A part of a whole: "17.5 %", "one in five".',
  RATE: 'An amount per time or per other unit: "4,000 a month".',
  CHANGE_ABSOLUTE: 'By how much it changed, in its own unit.',
  CHANGE_PERCENT: 'By how many percent it changed.',
  CHANGE_PERCENTAGE_POINTS: 'By how many percentage points it changed.',
  CHANGE_FACTOR: 'New over old, as written: "tripled", "a 5.6 times rise".',
  COMPARISON_FACTOR: 'How many times as much as something else.',
  RANK: 'A place in an order.',
} as const;
export type FigureForm = keyof typeof FIGURE_FORM;

/** Which way the measure moved. */
export const DIRECTION = { UP: 'It rose.', DOWN: 'It fell.', STABLE: 'It stayed.' } as const;
export type Direction = keyof typeof DIRECTION;

/** What sort of reality a figure claims [SDMX OBS_STATUS: the first four]. */
export const FIGURE_STATUS = {
  ACTUAL: 'Reported as fact.',
  ESTIMATED: 'Given as an estimate.',
  PROVISIONAL: 'Given as preliminary.',
  FORECAST: 'Expected to come.',
  TARGET: 'Aimed at.',
  LIMIT: 'A ceiling or floor that is set.',
  PLEDGED: 'Promised.',
  REQUESTED: 'Asked for.',
  HYPOTHETICAL: 'Supposed only.',
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
