import { multiplyDecimals } from './decimal.ts';
import type { Unit } from './quantity.ts';

/** A quantity brought to the unit in which its dimension is compared. */
export interface CanonicalQuantity {
  readonly value: string;
  readonly unit: string;
}

/** UCUM code → the base unit of its dimension and the exact factor to it [UCUM; the 2019 SI]. */
const CONVERSIONS: Readonly<Record<string, readonly [unit: string, factor: string]>> = {
  m: ['m', '1'],
  km: ['m', '1000'],
  cm: ['m', '0.01'],
  mm: ['m', '0.001'],
  '[mi_i]': ['m', '1609.344'],
  '[nmi_i]': ['m', '1852'],
  '[ft_i]': ['m', '0.3048'],
  '[yd_i]': ['m', '0.9144'],
  '[in_i]': ['m', '0.0254'],
  m2: ['m2', '1'],
  km2: ['m2', '1000000'],
  har: ['m2', '10000'],
  '[acr_us]': ['m2', '4046.8564224'],
  '[mi_i]2': ['m2', '2589988.110336'],
  '[sft_i]': ['m2', '0.09290304'],
  g: ['g', '1'],
  kg: ['g', '1000'],
  mg: ['g', '0.001'],
  t: ['g', '1000000'],
  kt: ['g', '1000000000'],
  Mt: ['g', '1000000000000'],
  Gt: ['g', '1000000000000000'],
  '[lb_av]': ['g', '453.59237'],
  '[oz_av]': ['g', '28.349523125'],
  L: ['L', '1'],
  mL: ['L', '0.001'],
  m3: ['L', '1000'],
  km3: ['L', '1000000000000'],
  '[gal_us]': ['L', '3.785411784'],
  '[bbl_us]': ['L', '158.987294928'],
  Wh: ['J', '3600'],
  kWh: ['J', '3600000'],
  'kW.h': ['J', '3600000'],
  'MW.h': ['J', '3600000000'],
  'GW.h': ['J', '3600000000000'],
  'TW.h': ['J', '3600000000000000'],
  J: ['J', '1'],
  W: ['W', '1'],
  kW: ['W', '1000'],
  MW: ['W', '1000000'],
  GW: ['W', '1000000000'],
  TW: ['W', '1000000000000'],
  s: ['s', '1'],
  min: ['s', '60'],
  h: ['s', '3600'],
  d: ['s', '86400'],
  wk: ['s', '604800'],
  mo: ['mo', '1'],
  a: ['mo', '12'],
  'km/h': ['m/h', '1000'],
  '[mi_i]/h': ['m/h', '1609.344'],
  'm/s': ['m/h', '3600'],
  '%': ['%', '1'],
  '1': ['%', '100'],
};

/** The UCUM codes that are converted to another. */
export const CONVERTIBLE_CODES: readonly string[] = Object.keys(CONVERSIONS);

/**
 * Brings a value to its canonical unit: UCUM units to the base of their dimension, money to its currency (never
 * across currencies), counts to the counted noun in braces.
 */
export function toCanonicalQuantity(value: string, unit: Unit): CanonicalQuantity {
  if (unit.currency) return { value, unit: unit.currency };
  if (unit.ucum) return convertUnit(value, unit.ucum);
  return { value, unit: countedUnit(unit.counted ?? unit.label) };
}

/**
 * Brings a value given in a unit code (UCUM, ISO 4217, or a counted noun in braces such as `{soldiers}`) to its
 * canonical unit. A code without a known conversion is its own canonical unit; a counted noun is written in lower case with
 * single blanks.
 */
export function convertUnit(value: string, code: string): CanonicalQuantity {
  const known = Object.hasOwn(CONVERSIONS, code) ? CONVERSIONS[code] : undefined;
  const [unit, factor] = known ?? [code.startsWith('{') ? countedUnit(code.slice(1, -1)) : code, '1'];
  return { value: factor === '1' ? value : multiplyDecimals(value, factor), unit };
}

function countedUnit(noun: string): string {
  return `{${noun.trim().replace(/\s+/g, ' ').toLowerCase()}}`;
}
