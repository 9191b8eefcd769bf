import { MONTHS, WEEKDAYS } from '../lexicon/calendar.ts';
import { CARDINALS } from '../lexicon/number-words.ts';
import type { FoundUnit } from './found-unit.ts';
import type { Atom } from './number-atoms.ts';

/** Tells that a number is an age, in years, though no word behind it says so: "aged 68", "Ada Brandt, 52, said". */
export function findAge(sentence: string, { start, text, kind }: Atom, end: number): FoundUnit | null {
  if (kind === 'FRACTION' || (kind === 'DIGITS' && !/^\d{1,3}$/.test(text))) return null;
  const before = sentence.slice(Math.max(0, start - 60), start);
  const counts = /^\s(?:people\s)?aged\s/.test(sentence.slice(end, end + 14));
  const aged = counts ? undefined : AGED.exec(before)?.[0];
  if (aged) return years(start - aged.length, start);
  const behind = sentence.slice(end, end + 14);
  const isAside = kind === 'DIGITS' && APPOSED.test(before) && !DATED.test(before) && /^,\s/.test(behind);
  const isSaid = /\b(?:he|she|I)\s(?:was|is|am|turned)\s(?:only\s|just\s|about\s)?$/i.test(before);
  const isAlone = /^(?:[.,;]|\s(?:when|at|and)\s|\s?$)/.test(behind);
  return isAside || (isSaid && isAlone && kind === 'DIGITS') ? years(start, end) : null;
}

const NUMBER = `(?:\\d{1,3}|${[...CARDINALS.keys()].join('|')})`;

/** "Aged", "at the age of", "ages 14 and", "aged nine, ten, ". */
const AGED = new RegExp(
  String.raw`\bage[ds]?(?:\s(?:of|between|from))?\s(?:${NUMBER}(?:,\sand\s|,\s|\s(?:and|to|or)\s)){0,6}$`,
  'i',
);

const APPOSED =
  /(?:\p{Lu}[\p{L}'’-]+|\b(?:brother|sister|son|daughter|man|woman|boy|girl|mother|father|husband|wife|victim|suspect|student|teacher)),\s$/u;
const DATED = new RegExp(String.raw`(?<!\p{L})(?:${[...MONTHS, ...WEEKDAYS].join('|')}),\s$`, 'iu');

function years(start: number, end: number): FoundUnit {
  const unit = { label: 'year', ucum: 'a', currency: null, counted: null };
  return { start, end, unit, kind: 'DURATION', nature: 'PLAIN' };
}
