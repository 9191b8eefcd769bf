import { type EditedText, editMatches } from './edit-text.ts';

const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const POWER_OF_TEN = String.raw`(?<![\d.,])(?:(?<factor>\d{1,6}(?:\.\d{1,6})?)\s?[×·]\s?)?10(?<exponent>[⁻]?[${SUPERSCRIPTS}]{1,2})(?![${SUPERSCRIPTS}])`;
const MARK = String.raw`(?<![\p{N}⁻])[${SUPERSCRIPTS}]{1,3}(?![\p{L}\p{N}])`;
const PATTERN = new RegExp(`${POWER_OF_TEN}|${MARK}`, 'gu');

/** The last letters of units that are raised to a power: "m²", "square metres²", "s⁻¹". */
const UNIT = /(?:^|[^\p{L}])(?:\p{L}{1,3}|\p{L}*(?:met(?:re|er)s?|feet|foot|miles?|inch(?:es)?|yards?))$/u;
const LARGEST_EXPONENT = 15;

/** Reads "10⁶" and "3 × 10⁶" as the numbers they are, and passes over the raised marks of footnotes. */
export function readSuperscripts(text: string): EditedText {
  return editMatches(text, PATTERN, ({ 0: found, index, groups }) => {
    if (groups?.exponent) return powerOfTen(groups.factor ?? '1', groups.exponent) ?? found;
    return UNIT.test(text.slice(Math.max(0, index - 20), index)) ? found : '';
  });
}

/** In plain digits; null for an exponent that no text of news has. */
function powerOfTen(factor: string, exponent: string): string | null {
  const digits = exponent
    .replace('⁻', '-')
    .replace(/[⁰¹²³⁴-⁹]/g, (mark) => String(SUPERSCRIPTS.indexOf(mark)));
  const power = Number(digits);
  if (Math.abs(power) > LARGEST_EXPONENT) return null;
  const [whole = '', part = ''] = factor.split('.');
  if (power >= 0) {
    const shifted = whole + part.slice(0, power).padEnd(power, '0');
    const rest = part.slice(power);
    return rest === '' ? shifted : `${shifted}.${rest}`;
  }
  const padded = whole.padStart(1 - power, '0');
  return `${padded.slice(0, power)}.${padded.slice(power)}${part}`;
}
