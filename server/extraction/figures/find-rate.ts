import type { Span } from '../../../schema/model/span.ts';
import { findUnitAfter } from '../quantities/find-units.ts';
import type { FigureContext } from './figure-context.ts';
import { phraseAfter, wordsOf } from './measure-phrase.ts';

/** What a quantity is counted by: "a month", "per barrel". */
export interface FoundRate extends Span {
  /** The denominator in the singular: "month", "barrel". */
  readonly label: string;
  /** Its UCUM code, where it is a unit of time or measure. */
  readonly ucum: string | null;
}

/** Finds the denominator that follows a quantity or what it counts. */
export function findRate(
  { text, tokens, after, quantity }: FigureContext,
  noun: Span | null,
): FoundRate | null {
  const at =
    noun && noun.start >= (tokens[after]?.start ?? 0)
      ? tokens.findIndex(({ start }) => start >= noun.end)
      : after;
  for (const start of at === after ? [after] : [after, at]) {
    const [first, second] = [tokens[start], tokens[start + 1]];
    const late = tokens[start + 2]?.lower ?? '';
    if (!first || /^(?:ago|earlier|later)$/.test(late) || (late === 'before' && quantity.kind !== 'MONEY'))
      continue;
    const adverb = ADVERBS.get(first.lower);
    if (adverb) return { start: first.start, end: first.end, label: adverb, ucum: UCUM.get(adverb) ?? null };
    const unit = tokens[start + 2];
    if (
      second &&
      unit?.pos === 'NOUN' &&
      isShared(first.lower, second.lower) &&
      (quantity.kind === 'MONEY' || first.lower === 'to')
    )
      return { start: first.start, end: unit.end, label: unit.lower, ucum: denominatorOf(unit.lower) };
    if (!second || !/^(?:per|a|an|each|every|\/)$/.test(first.lower)) continue;
    const isUnit = /^an?$/.test(first.lower) && quantity.kind === 'MONEY' && PRICED.test(second.lower);
    if (isUnit) return { start: first.start, end: second.end, label: second.lower, ucum: null };
    const isTime = UCUM.has(second.lower);
    if (isTime && quantity.kind !== 'DURATION') {
      return {
        start: first.start,
        end: second.end,
        label: second.lower,
        ucum: UCUM.get(second.lower) ?? null,
      };
    }
    if (first.lower !== 'per') continue;
    const phrase = phraseAfter(tokens, second.pos === 'NUM' ? start + 2 : start + 1);
    if (!phrase) {
      // "Ten buses per match": the tagger takes the noun for a verb.
      if (second.pos === 'VERB')
        return { start: first.start, end: second.end, label: second.lower, ucum: null };
      continue;
    }
    const end = tokens[phrase.to - 1]?.end ?? second.end;
    const label = second.pos === 'NUM' ? text.slice(second.start, end) : wordsOf(text, tokens, phrase);
    return { start: first.start, end, label, ucum: second.pos === 'NUM' ? null : denominatorOf(label) };
  }
  return null;
}

/** "€2 on every | parcel", "40 miles to the | gallon". */
function isShared(first: string, second: string): boolean {
  return /^(?:on|for|of)$/.test(first) ? second === 'every' : first === 'to' && second === 'the';
}

/** "km" for "per kilometre"; what UCUM has no unit for is named in braces [UCUM §12 annotations]. */
function denominatorOf(label: string): string {
  const unit = findUnitAfter(` ${label}`, 0);
  const isWhole = unit !== null && unit.end === label.length + 1;
  return (isWhole ? unit.unit.ucum : null) ?? `{${label.toLowerCase().replace(/[^\x21-\x7a]/g, '_')}}`;
}

/** Units of time that rates are given by, with their UCUM codes. */
const UCUM: ReadonlyMap<string, string | null> = new Map([
  ['second', 's'],
  ['minute', 'min'],
  ['hour', 'h'],
  ['day', 'd'],
  ['week', 'wk'],
  ['month', 'mo'],
  ['quarter', null],
  ['year', 'a'],
]);

/** What prices are given for. */
const PRICED =
  /^(?:barrel|tonne|ton|litre|liter|gallon|kilo|kg|ounce|share|head|person|bushel|pound|kilometre|km|mile|night|ticket|piece|unit|seat|cup|dozen|shot|dose|gram|metre|acre|hectare|household|employee|worker|passenger|pupil|student|patient|minute|copy|bottle|glass|pint|plate|vote|visit|trip|ride|word)$/;

const ADVERBS: ReadonlyMap<string, string> = new Map([
  ['daily', 'day'],
  ['weekly', 'week'],
  ['monthly', 'month'],
  ['yearly', 'year'],
  ['annually', 'year'],
  ['hourly', 'hour'],
]);
