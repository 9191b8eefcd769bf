import type { Mention } from '../../../schema/model/actor.ts';
import { SHARED_CURRENCIES } from '../lexicon/shared-currencies.ts';
import { isBareCount } from '../quantities/bare-count.ts';
import { currencyLabel } from '../quantities/find-currency.ts';
import type { FoundQuantity } from '../quantities/found-quantity.ts';
import { type FigureContext, tokenAfter, tokenBefore } from './figure-context.ts';
import type { FigureReading } from './to-figure.ts';

/** What stands before a number: the figure in front of it in its sentence, and the last one of the sentence before. */
export interface Before {
  readonly left: FigureReading | null;
  readonly previous: FigureReading | null;
}

/** Gives a number the unit that its own words leave open and others around it tell. */
export type SettleUnit = (context: FigureContext, before: Before) => FoundQuantity;

/**
 * Reads units by the text as a whole: whose "pesos" they are by the state the story is about, the currency of "paid 31 million" where all is in euros, and the percent that an ellipsis leaves out ("41 in 2021").
 */
export function createSettleUnit(
  quantities: readonly (readonly FoundQuantity[])[],
  mentions: readonly Mention[],
): SettleUnit {
  const main = mainCurrency(quantities);
  const countOf = countStates(mentions);
  return (context, before) => {
    const { quantity } = context;
    const same = fromBefore(context, before);
    if (same) return same;
    if (quantity.kind === 'MONEY') return ofState(context, countOf) ?? quantity;
    if (!isBareCount(quantity) || quantity.isScore === true) return quantity;
    return asMoney(context, before, main) ?? asPercent(context, before) ?? quantity;
  };
}

/** "From 58 minutes to | 35": what is reached is measured as what it set out from. */
function fromBefore(
  { quantity, words, tokens, after }: FigureContext,
  { left }: Before,
): FoundQuantity | null {
  const first = left?.context.quantity;
  if (!first?.unitSpan || first.nature !== 'PLAIN' || !isBareCount(quantity)) return null;
  if (/^(?:NOUN|ADJ|PROPN)$/.test(tokens[after]?.pos ?? '')) return null;
  const isFrom = /\bfrom\s(?:about\s|nearly\s|some\s)?$/.test(
    words.slice(Math.max(0, first.start - 13), first.start),
  );
  if (!isFrom || !/^\sto\s$/.test(words.slice(first.end, quantity.start))) return null;
  return {
    ...quantity,
    kind: first.kind,
    isInferred: true,
    quantity: { ...quantity.quantity, unit: first.quantity.unit },
  };
}

/** The currency that most sums of a text are in; null where two are as common. */
function mainCurrency(quantities: readonly (readonly FoundQuantity[])[]): string | null {
  const counts = new Map<string, number>();
  for (const { quantity } of quantities.flat()) {
    const code = quantity.unit.currency;
    if (code !== null) counts.set(code, (counts.get(code) ?? 0) + 1);
  }
  const [first, second] = [...counts].toSorted(([, left], [, right]) => right - left);
  return first && first[1] > (second?.[1] ?? 0) ? first[0] : null;
}

/** How often a text mentions each actor that is told by name. */
function countStates(mentions: readonly Mention[]): (actor: string) => number {
  const counts = new Map<string, number>();
  for (const { actor, form } of mentions)
    if (form !== 'PRONOUN') counts.set(actor, (counts.get(actor) ?? 0) + 1);
  return (actor) => counts.get(actor) ?? 0;
}

/** "300 million pesos" in a story about the Philippines: the state named last before them, else the one named most. */
function ofState(context: FigureContext, countOf: (actor: string) => number): FoundQuantity | null {
  const { quantity, words, sentence, mentions } = context;
  if (!quantity.unitSpan) return null;
  const word = words.slice(quantity.unitSpan.start, quantity.unitSpan.end).toLowerCase();
  const states = SHARED_CURRENCIES.get(word) ?? SHARED_CURRENCIES.get(word.replace(/s$/, ''));
  if (!states) return null;
  const near = mentions.filter(
    ({ actor, form, start }) =>
      form !== 'PRONOUN' && states.has(actor) && start < sentence.start + quantity.start,
  );
  const [most] = [...states.keys()].toSorted((left, right) => countOf(right) - countOf(left));
  const state = near.at(-1)?.actor ?? (most !== undefined && countOf(most) > 0 ? most : undefined);
  const code = state === undefined ? undefined : states.get(state);
  return code === undefined ? null : inCurrency(quantity, code);
}

/** "Paid 31 million for a striker", "$3 million this year and 5 million next": sums without their currency. */
function asMoney(context: FigureContext, { left }: Before, main: string | null): FoundQuantity | null {
  const { quantity, words } = context;
  const number = words.slice(quantity.number.start, quantity.number.end);
  if (!/(?:million|billion|trillion|bn|[mt])$/i.test(number) || countsNoun(context)) return null;
  const paid = [0, 1, 2].some((step) => PAID.test(tokenBefore(context, step)?.lower ?? ''));
  const beside = left?.context.quantity.quantity.unit.currency ?? null;
  const code = beside ?? (paid ? main : null);
  return code === null ? null : inCurrency(quantity, code);
}

const PAID =
  /^(?:pa(?:y|ys|id|ying)|sp(?:end|ends|ent|ending)|costs?|costing|earn(?:s|ed|ing)?|invest(?:s|ed|ing)?|borrow(?:s|ed|ing)?|lent|lends?|owed?|owes|worth|fetch(?:ed|es)?|fined)$/;

function inCurrency(quantity: FoundQuantity, code: string): FoundQuantity {
  const unit = { label: currencyLabel(code), ucum: null, currency: code, counted: null };
  return { ...quantity, kind: 'MONEY', isInferred: true, quantity: { ...quantity.quantity, unit } };
}

/** "Growth was 37 percent in 2019 and 41 in 2021", "Chad loses 30 percent. In Mali it is about 8." */
function asPercent(context: FigureContext, { left, previous }: Before): FoundQuantity | null {
  const { quantity, words } = context;
  const { value, lower, upper } = quantity.quantity;
  if (!(Number(value ?? upper ?? lower ?? 101) <= 100) || !quantity.inDigits || countsNoun(context))
    return null;
  const next = tokenAfter(context);
  if (next && (!/^(?:PUNCT|ADP|CCONJ|NUM)$/.test(next.pos) || next.lower === 'of' || next.text === '-'))
    return null;
  const isAfterPercent = left?.context.quantity.nature === 'PERCENT' && goesOn(context, left);
  if (!isAfterPercent && !(left === null && previous && speaksOn(context, previous))) return null;
  const unit = { label: 'percent', ucum: '%', currency: null, counted: null };
  const isElided =
    isAfterPercent && !/\p{L}{2}(?:ed|s)\s/u.test(words.slice(left.context.quantity.end, quantity.start));
  return {
    ...quantity,
    kind: 'RATIO',
    nature: 'PERCENT',
    isInferred: true,
    ...(isElided ? { isElided } : {}),
    quantity: { ...quantity.quantity, unit },
  };
}

/** The second number stands beside the first by a conjunction or comparison; what was reached by a change is something else. */
function goesOn(
  { words, quantity }: FigureContext,
  { context: { quantity: first }, change }: FigureReading,
): boolean {
  const between = words.slice(first.end, quantity.start);
  if (/\b(?:or|number|no\.?|age|aged|article|section|rank\p{L}*)\s$/iu.test(between)) return false;
  if (change.form.startsWith('CHANGE') && /\b(?:to|at)\s$/.test(between)) return false;
  return /(?:\b(?:and|while|against|versus|but|compared (?:with|to)|from|to|than)\b|[,;–—])/.test(between);
}

/** A pronoun or bound takes up the share of the sentence before. */
function speaksOn(
  { words, quantity }: FigureContext,
  { context: { quantity: before } }: FigureReading,
): boolean {
  if (before.nature !== 'PERCENT') return false;
  const front = words.slice(Math.max(0, quantity.start - 60), quantity.start);
  return (
    /\b(?:it|that|this|the (?:figure|share|rate|proportion|average))\s(?:is|was|stands at|stood at|would be|will be)\s$/i.test(
      front,
    ) || /^(?:below|under|above|over)$/i.test(quantity.quantity.approximator ?? '')
  );
}

/** A noun behind the number is what it counts. */
function countsNoun(context: FigureContext): boolean {
  const [first, second] = [tokenAfter(context), tokenAfter(context, 1)];
  const isNoun = (pos: string | undefined) => pos === 'NOUN' || pos === 'PROPN' || pos === 'ADJ';
  return (
    isNoun(first?.pos) ||
    (first?.text === '-' && isNoun(second?.pos)) ||
    (/^["“”’]$/.test(first?.text ?? '') && isNoun(second?.pos))
  );
}
