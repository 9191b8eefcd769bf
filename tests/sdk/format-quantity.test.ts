import { expect, it } from 'vitest';
import { type FormattedQuantity, formatQuantity } from '../../sdk/index.ts';

const SOLDIERS: FormattedQuantity = {
  raw: 'some 4,000',
  value: '4000',
  lower: null,
  upper: null,
  comparator: 'EQ',
  approximation: 'APPROXIMATE',
  unit: { label: 'soldiers', currency: null },
};
const EXACT = { ...SOLDIERS, approximation: 'EXACT' } as const;

it.each<[string, FormattedQuantity, string, string]>([
  ['an approximation', SOLDIERS, 'en-GB', '≈ 4,000 soldiers'],
  ['the signs of a locale', { ...EXACT, value: '1234.50' }, 'de-DE', '1.234,50 soldiers'],
  ['a comparator', { ...EXACT, comparator: 'GE' }, 'en-GB', '≥ 4,000 soldiers'],
  ['a range', { ...EXACT, value: null, lower: '3000', upper: '5000' }, 'en-GB', '3,000 – 5,000 soldiers'],
  ['a currency', { ...EXACT, value: '5.6', unit: { label: 'euro', currency: 'EUR' } }, 'en-GB', '€5.6'],
  ['a bare number', { ...EXACT, unit: { label: '', currency: null } }, 'en-GB', '4,000'],
  [
    'words without a number',
    { ...EXACT, raw: 'dozens', value: null, approximation: 'VAGUE' },
    'en-GB',
    'dozens',
  ],
])('writes %s', (_, quantity, locale, expected) => {
  expect(formatQuantity(quantity, locale)).toBe(expected);
});

it('keeps every digit of a long decimal', () => {
  const value = '12345678901234567890.123456789';
  expect(formatQuantity({ ...EXACT, value, unit: { label: '', currency: null } }, 'en-GB')).toBe(
    '12,345,678,901,234,567,890.123456789',
  );
});
