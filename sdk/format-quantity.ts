/** A claimed number, as figures have it. */
export interface FormattedQuantity {
  readonly value: string | null;
  readonly lower: string | null;
  readonly upper: string | null;
  readonly comparator: 'EQ' | 'GE' | 'GT' | 'LE' | 'LT';
  readonly approximation: 'APPROXIMATE' | 'EXACT' | 'ROUNDED' | 'VAGUE';
  /** The words of the text, used where no number can be named. */
  readonly raw: string;
  readonly unit: { readonly label: string; readonly currency: string | null };
}

const SIGN = { EQ: '', GE: '≥ ', GT: '> ', LE: '≤ ', LT: '< ' };

/**
 * Formats a quantity for a locale: grouping, decimal sign, currency, comparator (`≥`), approximation (`≈`) and range. The
 * decimals are exact, never rounded to a float. A vague quantity is its own words.
 *
 * @param locales BCP 47, as for `Intl.NumberFormat`; by default the runtime's locale.
 *
 * @example
 * ```ts
 * console.log(formatQuantity(figure.quantity, 'de-DE')); // ≈ 4.000 Soldaten
 * ```
 */
export function formatQuantity(quantity: FormattedQuantity, locales?: string | readonly string[]): string {
  const { value, lower, upper, comparator, approximation, unit } = quantity;
  const format = (decimal: string) => formatDecimal(decimal, unit.currency, locales);
  const range = [lower, upper].flatMap((end) => (end === null ? [] : [format(end)]));
  const number = value === null ? range.join(' – ') : format(value);
  if (number === '') return quantity.raw;
  const hedge = approximation === 'APPROXIMATE' ? '≈ ' : '';
  const label = unit.currency === null && unit.label !== '' ? ` ${unit.label}` : '';
  return `${hedge}${value === null ? '' : SIGN[comparator]}${number}${label}`;
}

function formatDecimal(
  decimal: string,
  currency: string | null,
  locales?: string | readonly string[],
): string {
  const fraction = decimal.split('.')[1]?.length ?? 0;
  const digits = { minimumFractionDigits: fraction, maximumFractionDigits: fraction };
  const style = currency === null ? digits : { ...digits, style: 'currency' as const, currency };
  // `format` takes a decimal as text and keeps all of its digits [ECMA-402, Intl.NumberFormat v3].
  return new Intl.NumberFormat(locales as string | string[], style).format(decimal as `${number}`);
}
