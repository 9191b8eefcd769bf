import { describe, expect, it } from 'vitest';
import { checkUnitCode } from '../../../schema/model/unit-code.ts';
import { readRepositoryFile } from '../../helpers/source-files.ts';

describe('explainUnit()', () => {
  it.each(['km2', 'USD', 'EUR', '{soldiers}', '%', '1', 'km/h', '[bbl_us]', 'USD/[bbl_us]', 'Cel'])(
    'takes %s for a unit',
    (code) => {
      expect(checkUnitCode(code)).toBeNull();
    },
  );

  it.each([
    ['usd', 'USD'],
    ['EURO', 'EUR'],
    ['km^2', 'km2'],
    ['KM', 'km'],
    ['kwh', 'kWh'],
  ])('refuses %s and names a near one', (code, near) => {
    expect(checkUnitCode(code)).toContain(`"${near}"`);
  });

  it.each(['', 'soldiers', 'dollars', '{}', 'x'.repeat(1_000)])('refuses %s', (code) => {
    expect(checkUnitCode(code)).toMatch(/ is no unit: /);
  });

  it('takes every unit that the rules give', () => {
    const units = readRepositoryFile('server/extraction/lexicon/units.ts');
    const codes = [...units.matchAll(/^ {2}\['\w+', '([^']+)'/gm)].map(([, code = '']) => code);
    expect(codes.length).toBeGreaterThan(50);
    expect(codes.map(checkUnitCode).filter((fault) => fault !== null)).toEqual([]);
  });
});
