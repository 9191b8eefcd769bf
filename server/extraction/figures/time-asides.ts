import type { Span } from '../../../schema/model/span.ts';
import { MONTHS } from '../lexicon/calendar.ts';

/**
 * Tells whether a time stands in words that a number has no part in: a bracket with a number of its own ("47% (2024: 49%)"),
 * a clause between commas ("the dam, completed in 2019 at a cost of $1bn, holds …") or the opening of a portrait
 * ("Founded in 2011, it runs …").
 */
export function isAsideOfOther(words: string, time: Span, number: Span): boolean {
  const bracket = bracketAround(words, time);
  const own = bracketAround(words, number);
  if (own && own.start !== bracket?.start && hasTimeOf(words, own)) return true;
  if (bracket && bracket.start !== own?.start && /\d/.test(without(words, bracket, time))) return true;
  if (bracket && bracket.start !== own?.start && BEGUN.test(words.slice(bracket.start + 1, time.start)))
    return true;
  const clause = clauseAround(words, time);
  if (clause === null || (number.start >= clause.start && number.start < clause.end)) return false;
  // "A survey of 2,000 adults, carried out in January, …": what was counted is what the clause is about.
  const isDescribed =
    number.start < clause.start &&
    !/[,;:]/.test(words.slice(number.end, clause.start)) &&
    clause.start - number.end < 30;
  return clause.isOrigin || !isDescribed;
}

/** "The Parcels Act 2025", "OSLO, April 30 (Wire) –": a year in a name and the date of a report. */
export function isOfName(words: string, time: Span): boolean {
  const before = words.slice(Math.max(0, time.start - 24), time.start);
  if (/\b(?:Act|Law|Code|Bill|Order|Regulations?|Convention|Agreement|Treaty|Rules)\s(?:of\s)?$/.test(before))
    return true;
  return (
    /^[\p{Lu}\s.'’-]{3,40},\s$/u.test(words.slice(0, time.start)) &&
    /^,?\s[(–—-]/.test(words.slice(time.end, time.end + 3))
  );
}

/** The longest bracket or clause looked at. */
const REACH = 120;

function bracketAround(words: string, { start, end }: Span): Span | null {
  const open = words.lastIndexOf('(', start);
  if (open < 0 || start - open > REACH || words.slice(open, start).includes(')')) return null;
  const close = words.indexOf(')', end - 1);
  return close < 0 || close - end > REACH ? null : { start: open, end: close };
}

/** A bracket that says when its own number was: "(Q1 2024: 47.6%)". */
function hasTimeOf(words: string, { start, end }: Span): boolean {
  return OWN_TIME.test(words.slice(start + 1, end));
}

const MONTH = `(?:${MONTHS.join('|')})`;
const OWN_TIME = new RegExp(
  `(?:^|;\\s?)(?:in\\s|[HQ][1-4]\\s?|FY\\s?)?(?:(?:${MONTH}\\s)?(?:19|20)\\d{2}|${MONTH}|prior|previous(?:ly)?(?:\\s\\p{L}+)?|(?:a\\s)?year[- ](?:ago|earlier)|last\\s(?:year|month|quarter)):\\s|^(?:prior|previously|from)\\s`,
  'iu',
);

function without(words: string, { start, end }: Span, time: Span): string {
  return words.slice(start, time.start) + words.slice(time.end, end);
}

/** "(Opened July 2026)": when the thing itself came to be. */
const BEGUN = /^(?:opened|founded|built|launched|established|completed|closed|created|introduced|born)\s/i;

/** ", completed in 2019 at a cost of $1bn,": from its comma to the next one; an opening "Founded in 2011," as well. */
function clauseAround(words: string, time: Span): (Span & { readonly isOrigin: boolean }) | null {
  const before = words.slice(Math.max(0, time.start - REACH), time.start);
  const opened = /(?:^|,\s)(?:first\s|originally\s)?(\p{L}+)\s(?:\p{L}+\s){0,5}$/u.exec(before);
  const verb = opened?.[1] ?? '';
  if (!opened || !PARTICIPLE.test(verb)) return null;
  const isFirst = time.start - before.length + opened.index === 0 && !opened[0].startsWith(',');
  const close = words.indexOf(',', time.end);
  if (close < 0 || close - time.end > REACH) return null;
  const isOrigin = OF_ORIGIN.test(verb);
  if (isFirst) return isOrigin ? { start: 0, end: close, isOrigin } : null;
  return { start: time.start - before.length + opened.index, end: close, isOrigin };
}

const PARTICIPLE = /^\p{L}+(?:ed|en|ilt|ung|orn|awn|ade|old|ought)$/iu;
const OF_ORIGIN =
  /^(?:founded|established|built|born|created|launched|formed|set|opened|incorporated|completed)$/i;

/** The words of the bracket that a number stands in, where they tell what it was at another time: "(June: 7.7%)". */
export function isCompared(words: string, number: Span): boolean {
  const own = bracketAround(words, number);
  return own !== null && hasTimeOf(words, own);
}

/** The bracket behind a number that tells what it was before, without the marks: "Q1 2024: 47.6%". */
export function comparisonBehind(words: string, end: number): string | null {
  const inside = /^[^().;]{0,40}\(([^()]{3,60})\)/.exec(words.slice(end, end + 110))?.[1];
  if (!inside || !OWN_TIME.test(inside)) return null;
  const year = Number(/(?:19|20)\d{2}/.exec(inside)?.[0] ?? 0);
  const others = words.replace(inside, '').match(/(?<!\d)(?:19|20)\d{2}(?!\d)/g) ?? [];
  const isBefore = others.length > 0 ? others.every((other) => Number(other) >= year) : !AHEAD.test(words);
  return year === 0 || isBefore ? inside : null;
}

const AHEAD =
  /(?<!\p{L})(?:will|forecasts?|expects?|expected|projects?|projected|targets?|sees?|aims?|plans?)(?!\p{L})/iu;
