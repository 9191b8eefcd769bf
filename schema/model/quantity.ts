/** Where the true value lies, seen from `value` [FHIR Quantity.comparator]. */
export const COMPARATOR = {
  EQ: 'Equal to the value.',
  LT: 'Below the value.',
  LE: 'At or below the value.',
  GT: 'Above the value.',
  GE: 'At or above the value.',
} as const;
export type Comparator = keyof typeof COMPARATOR;

/** How exactly the words give the number. */
export const APPROXIMATION = {
  EXACT: 'As written, without hedge.',
  APPROXIMATE: 'Hedged by a word such as "about"; `approximator` names it.',
  ROUNDED: 'The wording itself is rounded.',
  VAGUE: 'The words name no number: "dozens". `value` is null.',
} as const;
export type Approximation = keyof typeof APPROXIMATION;

/** The dimension of a quantity [QUDT quantity kinds]. */
export const QUANTITY_KIND = {
  COUNT: 'Number of things.',
  MONEY: 'An amount of money.',
  DURATION: 'Length of time.',
  LENGTH: 'A length or distance.',
  AREA: 'An area.',
  MASS: 'A mass or weight.',
  VOLUME: 'A volume.',
  ENERGY: 'An amount of energy.',
  POWER: 'A power.',
  SPEED: 'A speed.',
  TEMPERATURE: 'A temperature or a difference of temperatures.',
  RATIO: 'A share, percentage or factor.',
  OTHER: 'Anything else.',
} as const;
export type QuantityKind = keyof typeof QUANTITY_KIND;

/** What one unit of a quantity is. At most one of `ucum`, `currency` and `counted` is set. */
export interface Unit {
  /** As people write it: "square kilometre", "US dollar", "soldiers". */
  readonly label: string;
  /** UCUM code, such as `km2`. */
  readonly ucum: string | null;
  /** ISO 4217 code, such as `USD`. */
  readonly currency: string | null;
  /** For counts, the noun that is counted. */
  readonly counted: string | null;
}

/** A number as claimed. Decimals are strings, never floats. */
export interface Quantity {
  /** The exact words: "nearly 4,000". */
  readonly raw: string;
  /** Exact decimal; null for a range and for vague words. */
  readonly value: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly comparator: Comparator;
  readonly approximation: Approximation;
  /** The hedging word, such as "nearly". */
  readonly approximator: string | null;
  readonly unit: Unit;
}
