import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decimalSortKey, multiplyDecimals, toDecimal } from '../../../schema/model/decimal.ts';

/** An integer times a power of ten: exact to compare with BigInt. */
const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 24n), max: 10n ** 24n }), fc.integer({ min: -20, max: 20 }))
  .map(([digits, power]) => ({ digits, power, text: toDecimal(`${digits}e${power}`) ?? '' }));

describe('toDecimal()', () => {
  it.each([
    ['1', '1'],
    ['-0', '0'],
    ['+007.50', '7.5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['1e3', '1000'],
    ['12.5E-3', '0.0125'],
    ['-1234567890123456789012.10', '-1234567890123456789012.1'],
  ])('writes %s as %s', (text, expected) => {
    expect(toDecimal(text)).toBe(expected);
  });

  it.each(['', '-', '.', '1,000', '1e99999', '0x10', 'NaN', '1 000', '１２'])('refuses %j', (text) => {
    expect(toDecimal(text)).toBeNull();
  });

  it('refuses more digits than can be kept, and a long row of zeros within them at once', () => {
    expect(toDecimal(`0.${'7'.repeat(4_000)}`)).not.toBeNull();
    expect(toDecimal(`0.${'7'.repeat(4_001)}`)).toBeNull();
    // In quadratic time this outlasts the test.
    expect(toDecimal(`0.1${'0'.repeat(1_000_000)}1`)).toBeNull();
  });

  it('gives equal numbers one form', () => {
    fc.assert(
      fc.property(decimal, ({ text, digits, power }) => {
        expect(toDecimal(text)).toBe(text);
        expect(toDecimal(`${digits}0e${power - 1}`)).toBe(text);
      }),
    );
  });
});

describe('decimalOrder()', () => {
  it('sorts byte by byte as the numbers do', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        const shift = Math.min(a.power, b.power);
        const [left, right] = [a, b].map(({ digits, power }) => digits * 10n ** BigInt(power - shift));
        const order = Buffer.compare(
          Buffer.from(decimalSortKey(a.text)),
          Buffer.from(decimalSortKey(b.text)),
        );

        expect(order).toBe(left === right ? 0 : left! < right! ? -1 : 1);
      }),
      { numRuns: 2000 },
    );
  });

  it('puts every number after the empty text, which stands for none', () => {
    fc.assert(fc.property(decimal, ({ text }) => decimalSortKey(text) > ''));
  });
});

describe('multiplyDecimals()', () => {
  it('is exact', () => {
    fc.assert(
      fc.property(decimal, decimal, (a, b) => {
        expect(multiplyDecimals(a.text, b.text)).toBe(
          toDecimal(`${a.digits * b.digits}e${a.power + b.power}`),
        );
      }),
    );
  });
});
