import { CONVERTIBLE_CODES } from './canonical-unit.ts';
import { findNearestWord } from './nearest-word.ts';

/** UCUM codes that claims are given in and that are compared with themselves alone. */
const NON_CONVERTIBLE_CODES =
  `ms um nm [ly] AU cm2 [syd_i] [sin_i] ug [ston_av] [lton_av] [stone_av] cm3 [cft_i] [cin_i] [pt_us] [qt_us]
  [foz_us] [bu_us] [cup_us] [tbs_us] [tsp_us] kJ MJ GJ cal kcal eV keV MeV GeV [HP] [kn_i] Cel [degF] K deg Hz kHz MHz GHz mV
  V kV mA A Ohm N Pa kPa MPa GPa bar mbar [psi] dB mol Bq Sv mSv lx lm By kBy MBy GBy TBy bit [ppth] [ppm] [ppb] [pH]`.split(
    /\s+/,
  );

const UCUM_CODES: ReadonlySet<string> = new Set([...CONVERTIBLE_CODES, ...NON_CONVERTIBLE_CODES]);
const CURRENCY_CODES: ReadonlySet<string> = new Set(Intl.supportedValuesOf('currency'));

/** A counted noun in braces. Which nouns are counted only a record knows. */
const COUNTED_NOUN = /^\{[^{}]*[\p{L}\p{N}][^{}]*\}$/u;

/** Units of compounds, such as `USD/[bbl_us]` or `km2.a`: of known codes each. */
const COMPOUND_SEPARATOR = /[./]/;

/** Why a text is no unit code, with the code that is probably meant; null for one that is. */
export function checkUnitCode(code: string): string | null {
  if (isUnitCode(code)) return null;
  const nearest = findNearestWord(code, [...UCUM_CODES, ...CURRENCY_CODES]);
  const hint =
    nearest === null ? 'use a UCUM or ISO 4217 code, or a noun in braces' : `did you mean "${nearest}"?`;
  return `${JSON.stringify(code.slice(0, 40))} is no unit: ${hint}`;
}

function isUnitCode(code: string): boolean {
  if (UCUM_CODES.has(code) || CURRENCY_CODES.has(code) || COUNTED_NOUN.test(code)) return true;
  return (
    COMPOUND_SEPARATOR.test(code) &&
    code.split(COMPOUND_SEPARATOR).every((part) => /^\d+$/.test(part) || isUnitCode(part))
  );
}
