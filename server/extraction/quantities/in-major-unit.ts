import { multiplyDecimals } from '../../../schema/model/decimal.ts';
import { SUBUNITS } from '../lexicon/currencies.ts';
import { PARTED_CURRENCIES } from '../lexicon/shared-currencies.ts';
import { currencyLabel } from './find-currency.ts';
import type { FoundQuantity } from './found-quantity.ts';

/**
 * Reads a part of a currency in the currency itself where its sentence names just one that has such parts: of "81 cents of
 * every euro" and "up 81 cents to €3" the value is 0.81 euros.
 */
export function inMajorUnit(sentence: string, quantity: FoundQuantity): FoundQuantity {
  const { label, currency } = quantity.quantity.unit;
  const fits = currency === null ? PARTED_CURRENCIES.get(label) : undefined;
  const part = PARTS.get(label);
  if (quantity.kind !== 'MONEY' || !fits || !part) return quantity;
  const codes = NAMED.filter(([shape, code]) => fits.test(code) && shape.test(sentence));
  const code = codes.length === 1 ? codes[0]?.[1] : undefined;
  if (code === undefined) return quantity;
  const { value, lower, upper } = quantity.quantity;
  const scale = (decimal: string | null) => (decimal === null ? null : multiplyDecimals(decimal, part));
  const unit = { label: currencyLabel(code), ucum: null, currency: code, counted: null };
  return {
    ...quantity,
    quantity: { ...quantity.quantity, value: scale(value), lower: scale(lower), upper: scale(upper), unit },
  };
}

/** The label of a part of a currency → how many major units it is. */
const PARTS: ReadonlyMap<string, string> = new Map(SUBUNITS.values());

const NAMED: readonly (readonly [shape: RegExp, code: string])[] = [
  [/(?<![\p{L}$])\$|(?<!\p{L})dollars?(?!\p{L})/u, 'USD'],
  [/€|(?<!\p{L})euros?(?!\p{L})/u, 'EUR'],
  [/£|(?<!\p{L})(?:pounds?|sterling)(?!\p{L})/iu, 'GBP'],
  [/₹|(?<!\p{L})rupees?(?!\p{L})/u, 'INR'],
  [/(?<!\p{L})rand(?!\p{L})/u, 'ZAR'],
];
