import { toDecimal } from '../../schema/model/decimal.ts';
import type { Figure } from '../../schema/model/figure.ts';
import type { Quantity, Unit } from '../../schema/model/quantity.ts';
import type { GoldFigure } from './gold-briefing.ts';
import { hasHeadOf, nounHead, optionsOf } from './noun-head.ts';

/** The same number, the same bounds, or none where the words are vague. */
export function hasValueOf({ value, lower, upper, unit }: Quantity, gold: GoldFigure): boolean {
  if (gold.value !== undefined) return optionsOf(gold.value).some((each) => isValue(value, unit, each));
  if (gold.lower === undefined || gold.upper === undefined) return value === null;
  return lower === toDecimal(gold.lower) && upper === toDecimal(gold.upper);
}

export function hasUnitOf({ quantity: { unit }, form }: Figure, gold: GoldFigure): boolean {
  return isMeasuredIn(unit, form, gold) && (gold.per === undefined || isPer(unit, gold.per));
}

/** A share in words may come as a fraction or as a percentage; one without a short decimal is met nearly. */
function isValue(value: string | null, unit: Unit, gold: string): boolean {
  if (value === null) return false;
  if (value === toDecimal(gold)) return true;
  const [found, wanted] = [Number(value), Number(gold)];
  if (wanted >= 1) return false;
  return Math.abs((unit.ucum === '%' ? found / 100 : found) - wanted) < 0.0005;
}

function isMeasuredIn(unit: Unit, form: Figure['form'], { ucum, currency, counted }: GoldFigure): boolean {
  if (currency !== undefined) return unit.currency === currency;
  if (form === 'CHANGE_PERCENTAGE_POINTS') return unit.currency === null;
  if (ucum !== undefined) {
    const numerator = unit.ucum?.split('/')[0];
    return optionsOf(ucum).some((code) => code === unit.ucum || code === numerator);
  }
  if (counted !== undefined) return hasHeadOf(unit.counted ?? unit.label.split(' per ')[0] ?? null, counted);
  return unit.currency === null && (unit.ucum === null || unit.ucum === '1' || unit.ucum === '%');
}

function isPer({ label, ucum, counted }: Unit, per: string): boolean {
  const denominator = ucum?.split('/')[1];
  if (denominator !== undefined && denominator === UCUM_OF[per]) return true;
  return `${label} ${counted ?? ''}`
    .toLowerCase()
    .split(/\s+/)
    .some((word) => nounHead(word) === nounHead(per));
}

const UCUM_OF: Readonly<Record<string, string>> = {
  day: 'd',
  week: 'wk',
  month: 'mo',
  year: 'a',
  tonne: 't',
  hectare: 'har',
  kilometre: 'km',
};
