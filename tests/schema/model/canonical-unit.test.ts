import { describe, expect, it } from 'vitest';
import { convertUnit, toCanonicalQuantity } from '../../../schema/model/canonical-unit.ts';
import { decimalSortKey, toDecimal } from '../../../schema/model/decimal.ts';

const unit = { label: '', ucum: null, currency: null, counted: null };

describe('convert()', () => {
  it.each([
    ['1', 'km', '1000', 'm'],
    ['7000', 'km2', '7000000000', 'm2'],
    ['2.5', '[mi_i]', '4023.36', 'm'],
    ['3', 't', '3000000', 'g'],
    ['2', 'a', '24', 'mo'],
    ['5', 'USD', '5', 'USD'],
    ['5', '{soldiers}', '5', '{soldiers}'],
    ['5', 'fortnight', '5', 'fortnight'],
    ['5', '__proto__', '5', '__proto__'],
    ['5', 'constructor', '5', 'constructor'],
  ])('brings %s %s to %s %s', (value, code, canonical, canonicalUnit) => {
    expect(convertUnit(value, code)).toEqual({ value: canonical, unit: canonicalUnit });
  });
});

it('orders the largest and the smallest decimals in every unit', () => {
  for (const value of [`9${'0'.repeat(3_999)}`, `-9${'0'.repeat(3_999)}`, `0.${'0'.repeat(3_999)}1`]) {
    for (const code of ['TW.h', 't', 'mm'])
      expect(decimalSortKey(convertUnit(toDecimal(value) ?? '', code).value)).toMatch(/^[02]/);
  }
});

describe('toCanonical()', () => {
  it('never converts across currencies', () => {
    expect(toCanonicalQuantity('4', { ...unit, currency: 'EUR' })).toEqual({ value: '4', unit: 'EUR' });
  });

  it('names a count by its noun, whatever its case', () => {
    expect(toCanonicalQuantity('4', { ...unit, counted: 'Soldiers' })).toEqual({
      value: '4',
      unit: '{soldiers}',
    });
  });
});
