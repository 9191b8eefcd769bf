import { badInputError } from './bad-input-error.ts';

/** The value of one order column in a cursor. */
export type CursorValue = string | number;

/** What an order column holds. */
export type CursorKind = 'string' | 'number';

/** A short hash of a list's filter and order, which its cursors carry so that they fit no other list [FNV-1a, twice]. */
export function fingerprint(filter: unknown, order: unknown): string {
  const text = JSON.stringify([filter ?? null, order]);
  let high = 0x811c9dc5;
  let low = 0x01000193;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 0x01000193);
    low = Math.imul(low ^ code, 0x85ebca6b);
  }
  return hexadecimal(high) + hexadecimal(low).slice(0, 2);
}

/**
 * Reads the order values out of a cursor.
 *
 * @throws BAD_USER_INPUT when it is no cursor, or one of a list with another filter or order.
 */
export function decodeCursor(
  cursor: string,
  expected: { readonly fingerprint: string; readonly kinds: readonly CursorKind[] },
): readonly CursorValue[] {
  const [, actual, hex] = /^([0-9a-f]{10})((?:[0-9A-Fa-f]{2})+)$/.exec(cursor) ?? [];
  const values = hex === undefined ? null : parseArray(Buffer.from(hex, 'hex').toString('utf8'));
  if (!values || !isOfKinds(values, expected.kinds))
    throw badInputError('Cannot read cursor: it is not one that this list gave');
  if (actual !== expected.fingerprint)
    throw badInputError('Cannot use cursor: it belongs to a list with another filter or order');
  return values;
}

function isOfKinds(values: readonly CursorValue[], kinds: readonly CursorKind[]): boolean {
  return values.length === kinds.length && values.every((value, index) => typeof value === kinds[index]);
}

function parseArray(text: string): readonly CursorValue[] | null {
  try {
    const values: unknown = JSON.parse(text);
    const isValue = (value: unknown): value is CursorValue =>
      typeof value === 'string' || Number.isSafeInteger(value);
    return Array.isArray(values) && values.every(isValue) ? values : null;
  } catch {
    return null;
  }
}

function hexadecimal(word: number): string {
  return (word >>> 0).toString(16).padStart(8, '0');
}
