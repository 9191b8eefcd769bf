/**
 * Exact decimals, kept as text such as `-1234.5`: no exponent, no leading or trailing zeros, `-0` is `0`.
 * Numbers claimed in a text never pass through a float.
 */
const DECIMAL = /^([+-]?)(\d+(?:\.\d*)?|\.\d+)(?:[eE]([+-]?\d{1,3}))?$/;

/** The largest power of ten, and the most digits, of a decimal that comes from outside. */
const MAX_EXPONENT = 4000;

/** The largest power of ten that `decimalOrder` can write: more than any unit brings a decimal from outside to. */
const MAX_SORTABLE_EXPONENT = 4999;

interface DecimalParts {
  readonly negative: boolean;
  /** Significant digits without leading or trailing zeros; empty for zero. */
  readonly digits: string;
  /** The value is 0.digits × 10^exponent. */
  readonly exponent: number;
}

/** Brings a decimal to its one form; null when the text is not a decimal, or one too large or too long to keep. */
export function toDecimal(text: string): string | null {
  const parts = parseDecimal(text);
  if (!parts || parts.digits.length > MAX_EXPONENT || Math.abs(parts.exponent) > MAX_EXPONENT) return null;
  return formatDecimal(parts);
}

/** Multiplies two decimals exactly. */
export function multiplyDecimals(left: string, right: string): string {
  const [a, b] = [parseDecimal(left), parseDecimal(right)];
  if (!a || !b) throw new RangeError('Cannot multiply: not a decimal');
  if (a.digits === '' || b.digits === '') return '0';
  const digits = (BigInt(a.digits) * BigInt(b.digits)).toString();
  const scale = a.exponent - a.digits.length + (b.exponent - b.digits.length);
  const parts = trimZeros(digits, digits.length + scale);
  return formatDecimal({ ...parts, negative: a.negative !== b.negative });
}

/**
 * A text that sorts, byte by byte, as the decimals do: smaller first, negative before positive. It lets every
 * database compare decimals of any precision exactly. The empty text sorts before all of them.
 */
export function decimalSortKey(text: string): string {
  const parts = parseDecimal(text);
  if (!parts) throw new RangeError('Cannot order: not a decimal');
  if (parts.digits === '') return '1';
  const exponent = String(parts.exponent + 5000).padStart(4, '0');
  return parts.negative ? `0${ninesComplement(exponent + parts.digits)}~` : `2${exponent}${parts.digits}`;
}

function parseDecimal(text: string): DecimalParts | null {
  const [, sign, mantissa, power] = DECIMAL.exec(text.trim()) ?? [];
  if (mantissa === undefined) return null;
  const [whole = '', fraction = ''] = mantissa.split('.');
  const parts = trimZeros(whole + fraction, whole.length + Number(power ?? 0));
  if (Math.abs(parts.exponent) > MAX_SORTABLE_EXPONENT) return null;
  return { ...parts, negative: sign === '-' && parts.digits !== '' };
}

function trimZeros(digits: string, exponent: number): { digits: string; exponent: number } {
  const leading = /^0*/.exec(digits)?.[0].length ?? 0;
  return { digits: digits.slice(leading, trimmedLength(digits)), exponent: exponent - leading };
}

/** Counted by hand: `/0+$/` takes quadratic time over zeros that something follows, and callers send decimals. */
function trimmedLength(digits: string): number {
  let end = digits.length;
  while (digits[end - 1] === '0') end -= 1;
  return end;
}

function formatDecimal({ negative, digits, exponent }: DecimalParts): string {
  if (digits === '') return '0';
  const sign = negative ? '-' : '';
  if (exponent <= 0) return `${sign}0.${'0'.repeat(-exponent)}${digits}`;
  if (digits.length <= exponent) return `${sign}${digits.padEnd(exponent, '0')}`;
  return `${sign}${digits.slice(0, exponent)}.${digits.slice(exponent)}`;
}

function ninesComplement(digits: string): string {
  return digits.replace(/\d/g, (digit) => String(9 - Number(digit)));
}
