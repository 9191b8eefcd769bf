import type { QuantityKind, Unit } from '../../../schema/model/quantity.ts';
import type { Span } from '../../../schema/model/span.ts';
import { CURRENCIES, CURRENCY_SIGNS, SUBUNITS } from '../lexicon/currencies.ts';
import { UNIT_SYMBOLS, UNITS, type UnitRow } from '../lexicon/units.ts';

/** How a number relates to its unit: a part in hundred, a difference of percentages, a factor, or plainly so many. */
export type UnitNature = 'PLAIN' | 'PERCENT' | 'POINTS' | 'TIMES';

/** A unit beside a number. */
export interface FoundUnit extends Span {
  readonly unit: Unit;
  readonly kind: QuantityKind;
  readonly nature: UnitNature;
}

/** Finds the unit that starts where a number ends. `scaled` tells that the number ends in a word such as "million". */
export function findUnitAfter(sentence: string, at: number, scaled = false): FoundUnit | null {
  const after = sentence.slice(at, at + 48);
  return findRatio(after, at) ?? findSign(after, at) ?? findSymbol(after, at) ?? findWords(after, at, scaled);
}

/** Finds the currency that ends where a number starts: "$", "US$", "EUR ". */
export function findCurrencyBefore(sentence: string, at: number): FoundUnit | null {
  const before = sentence.slice(Math.max(0, at - 8), at);
  const words = before.replace(/[\s\u00a0-]$/, '');
  for (const [sign, code] of CURRENCY_SIGNS) {
    if (!words.endsWith(sign)) continue;
    const lead = words.charAt(words.length - sign.length - 1);
    if (/\p{L}/u.test(lead) && /^\p{L}/u.test(sign)) continue;
    const start = at - before.length + words.length - sign.length;
    return money(code, { start, end: start + sign.length });
  }
  const code = /(?:^|[^\p{L}])([A-Z]{3})$/u.exec(words)?.[1] ?? '';
  if (!CURRENCY_LABELS.has(code)) return null;
  const start = at - before.length + words.length - 3;
  return money(code, { start, end: start + 3 });
}

const CURRENCY_LABELS: ReadonlyMap<string, string> = new Map(
  CURRENCIES.map(([code, label]) => [code, label]),
);
const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  CURRENCIES.flatMap(([code, ...words]) =>
    words.flatMap((word) => withPlural(word).map((form) => [form, code] as const)),
  ),
);
const UNIT_WORDS: ReadonlyMap<string, UnitRow> = new Map(
  UNITS.flatMap((row) =>
    row.slice(2).flatMap((form) => withPlural(form ?? '').map((word) => [word, row] as const)),
  ),
);
const SYMBOLS: ReadonlyMap<string, UnitRow> = new Map(
  UNIT_SYMBOLS.flatMap((row) => row.slice(3).map((symbol) => [symbol ?? '', row] as const)),
);

function withPlural(form: string): readonly string[] {
  const lower = form.toLowerCase();
  return lower.endsWith('s') || lower.endsWith('yen') ? [lower] : [lower, `${lower}s`];
}

const RATIOS: readonly (readonly [shape: RegExp, nature: UnitNature, label: string, ucum: string | null])[] =
  [
    [
      /^[\s-]?(?:percentage[\s-]?points?|(?:per\s?cent|%)[\s-]points?|pp\b|ppts?\b)/i,
      'POINTS',
      'percentage point',
      null,
    ],
    [/^\s?basis[\s-]points?|^\s?bps?\b/i, 'POINTS', 'basis point', null],
    [
      /^\s?[%％]|^[\s-]?(?:per\s?cent|percentage|pct)(?!\p{L})|^\s?p\.?c\.?(?![\p{L}.])/iu,
      'PERCENT',
      'percent',
      '%',
    ],
    [/^[\s-]?(?:times|fold)(?!\p{L})|^\s?[x×](?![\p{L}\d]|\s?\d)/iu, 'TIMES', 'times', null],
  ];

function findRatio(after: string, at: number): FoundUnit | null {
  for (const [shape, nature, label, ucum] of RATIOS) {
    const words = shape.exec(after)?.[0];
    if (!words) continue;
    const start = at + (/^[\s-]/.test(words) ? 1 : 0);
    const unit = { label, ucum, currency: null, counted: null };
    return { start, end: at + words.length, unit, kind: 'RATIO', nature };
  }
  return null;
}

function findSign(after: string, at: number): FoundUnit | null {
  const [words, sign, code] = /^[\s\u00a0]?(?:([€£₽₴₹¥])|([A-Z]{3})(?![\p{L}\d]))/u.exec(after) ?? [];
  const currency = code ?? CURRENCY_SIGNS.find(([known]) => known === sign)?.[1] ?? '';
  if (!words || !CURRENCY_LABELS.has(currency)) return null;
  // In "paid 5 €3 coins" the sign belongs to the number behind it.
  if (sign && /^\s?\d/.test(after.slice(words.length))) return null;
  return money(currency, { start: at + words.length - (sign ?? code ?? '').length, end: at + words.length });
}

function findSymbol(after: string, at: number): FoundUnit | null {
  const [words, gap = '', symbol = ''] =
    /^([\s\u00a0-]?)((?:°\s?)?[\p{L}µμ°º]*(?:[²³23]|\^[23]|\/h|\/s|\/hr)?)(?![\p{L}\d])/u.exec(after) ?? [];
  const row = SYMBOLS.get(symbol);
  if (!words || !row || (/^[AKVNJWLls]$/.test(symbol) && gap !== '')) return null;
  return plain(row, { start: at + gap.length, end: at + words.length });
}

/** Words for units and currencies, the longest first. */
function findWords(after: string, at: number, scaled: boolean): FoundUnit | null {
  const match = /^([\s\u00a0-]{1,2})?([\p{L}°][\p{L}.°]*(?:[\s-]\p{L}[\p{L}.]*){0,3})/u.exec(after);
  if (!match) return null;
  const gap = match[1] ?? '';
  for (let words = match[2] ?? ''; words !== ''; words = words.replace(/(?:[\s-]|^)[^\s-]*$/, '')) {
    const form = words.toLowerCase().replace(/\s+/g, ' ').replace(/\.$/, '');
    const span = { start: at + gap.length, end: at + gap.length + words.replace(/\.$/, '').length };
    const found = findMoney(form, span, scaled) ?? findUnit(form, span, gap);
    if (found) return found;
  }
  return null;
}

function findMoney(form: string, span: Span, scaled: boolean): FoundUnit | null {
  const part = SUBUNITS.get(form);
  if (part) {
    const unit = { label: part, ucum: null, currency: null, counted: null };
    return { ...span, unit, kind: 'MONEY', nature: 'PLAIN' };
  }
  if (scaled && /^pounds?$/.test(form)) return money('GBP', span);
  const currency = CURRENCY_WORDS.get(form.replace(/^u\.?s\.? dollars?$/, 'us dollar'));
  if (!currency || (!scaled && form === 'won')) return null;
  return money(currency, span);
}

function findUnit(form: string, span: Span, gap: string): FoundUnit | null {
  const row = UNIT_WORDS.get(form) ?? UNIT_WORDS.get(form.replaceAll('-', ' '));
  return row && (gap !== '' || form.length > 2) ? plain(row, span) : null;
}

function money(code: string, span: Span): FoundUnit {
  const unit = { label: CURRENCY_LABELS.get(code) ?? code, ucum: null, currency: code, counted: null };
  return { start: span.start, end: span.end, unit, kind: 'MONEY', nature: 'PLAIN' };
}

function plain([kind, ucum, label]: UnitRow, span: Span): FoundUnit {
  return { ...span, unit: { label, ucum, currency: null, counted: null }, kind, nature: 'PLAIN' };
}
