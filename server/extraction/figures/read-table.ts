import { multiplyDecimals } from '../../../schema/model/decimal.ts';
import type { Span } from '../../../schema/model/span.ts';
import { findQuantities } from '../quantities/find-quantities.ts';
import type { FoundQuantity } from '../quantities/found-quantity.ts';
import type { Sentence } from '../text/tagged-text.ts';
import type { FoundTime } from '../times/find-time-scopes.ts';
import type { ScopedTime } from './scope-figure.ts';
import type { FoundMeasure } from './to-measure.ts';

/** A table whose rows are lines between bars, the second of them a rule of dashes. */
export interface Table {
  /** The cells of the first row. */
  readonly heads: readonly Span[];
  /** Where the rows of numbers begin. */
  readonly body: number;
  readonly words: string;
}

/** Reads the table that a sentence consists of; null when it is none. */
export function readTable(words: string): Table | null {
  const rule = RULE_LINE.exec(words);
  if (!rule) return null;
  return { heads: cellsOf(words, 0, rule.index), body: rule.index + rule[0].length, words };
}

const RULE_LINE = /\n[ \t]*\|(?:[ \t]*:?-{2,}:?[ \t]*\|){2,}[ \t]*\n/;

function cellsOf(words: string, from: number, to: number): readonly Span[] {
  const bars = [...words.slice(from, to).matchAll(/\|/g)].map(({ index }) => from + index);
  return bars.slice(1).map((end, at) => ({ start: (bars[at] ?? from) + 1, end }));
}

/** The head of the column that a number stands in; null for a number in the first row or outside all columns. */
export function headOf({ heads, body, words }: Table, { start }: Span): Span | null {
  if (start < body) return null;
  const row = words.lastIndexOf('\n', start - 1) + 1;
  const column = words.slice(row, start).split('|').length - 2;
  return column < 1 ? null : (heads[column] ?? null);
}

/** Gives a bare number the unit and the scale in the brackets of its head: "Volume (million tonnes)". */
export function inUnitOfHead(table: Table, head: Span, quantity: FoundQuantity): FoundQuantity {
  const named = wordyHead(table, head);
  const bracket = /\(([^()]+)\)/.exec(table.words.slice(named.start, named.end))?.[1];
  if (!bracket || quantity.unitSpan || quantity.nature !== 'PLAIN') return quantity;
  const [unit] = findQuantities(`1 ${bracket}`);
  const { value } = quantity.quantity;
  if (!unit?.unitSpan || value === null || !unit.quantity.value) return quantity;
  const scaled = multiplyDecimals(value, unit.quantity.value);
  const at = named.start + table.words.slice(named.start, named.end).indexOf(bracket);
  const unitSpan = { start: at, end: at + bracket.length };
  const { kind, nature } = unit;
  return {
    ...quantity,
    kind,
    nature,
    unitSpan,
    quantity: { ...quantity.quantity, value: scaled, unit: unit.quantity.unit },
  };
}

/** What the column measures: its head without bracket and time, or that of the column in front ("Volume, 2025 | 2024"). */
export function measureOfHead(table: Table, head: Span, sentence: Sentence): FoundMeasure | null {
  const named = wordyHead(table, head);
  const text = table.words.slice(named.start, named.end);
  const label = withoutTimes(text).trim();
  const at = text.indexOf(label.slice(0, 3));
  if (label === '' || at < 0) return null;
  const start = sentence.start + named.start + at;
  return { start, end: start + label.length, label, counted: null };
}

/** The time in the head of the column, else the first one of the heads, never one of a row. */
export function timeOfHead(
  {
    table,
    head,
    times,
  }: { readonly table: Table; readonly head: Span; readonly times: readonly FoundTime[] },
  sentence: Sentence,
): ScopedTime | null {
  const inHeads = times.filter(({ end }) => end <= table.body);
  const own = inHeads.find(({ start, end }) => head.start <= start && end <= head.end);
  const time = own ?? inHeads[0];
  return time
    ? { start: sentence.start + time.start, end: sentence.start + time.end, scope: time.scope }
    : null;
}

/** The head itself where it names something, else the nearest one in front of it that does. */
function wordyHead({ heads, words }: Table, head: Span): Span {
  const at = heads.indexOf(head);
  const named = heads
    .slice(1, at + 1)
    .findLast(({ start, end }) => /\p{L}{3}/u.test(withoutTimes(words.slice(start, end))));
  return named ?? head;
}

function withoutTimes(head: string): string {
  return head
    .replace(/\([^()]*\)/g, '')
    .replace(/,?\s*(?:[HQ][1-4]\s?|FY\s?|\p{Lu}\p{Ll}{2,8}\s)?(?:19|20)\d{2}(?:[/–-]\d{2,4})?/gu, '');
}
