import type { Span } from '../../../schema/model/span.ts';
import { UNIT_SYMBOLS, UNITS, type UnitRow } from '../lexicon/units.ts';
import { findCurrencySign, findCurrencyWords, money, withPlural } from './find-currency.ts';
import type { FoundUnit, UnitNature } from './found-unit.ts';

/** "Two more years", "three consecutive months". */
const MORE =
  /^\s(?:more|further|additional|extra|full|whole|straight|consecutive|successive|long)(?=\s\p{L})/u;

/** "38k m/m", "1,200 y/y": on the month or year before, no unit. */
const OVER_A_PERIOD = /^\s(?:m\/m|q\/q|y\/y|w\/w|m-o-m|q-o-q|y-o-y)(?!\p{L})/u;

/** Finds the unit that starts where a number ends. `scaled` tells that the number ends in a word such as "million". */
export function findUnitAfter(sentence: string, at: number, scaled = false): FoundUnit | null {
  const after = sentence.slice(at, at + 48);
  if (OVER_A_PERIOD.test(after)) return null;
  const more = MORE.exec(after)?.[0];
  if (more) {
    const behind = findWords(after.slice(more.length), at + more.length, scaled);
    return behind?.kind === 'DURATION' ? behind : null;
  }
  return (
    findRatio(after, at) ??
    findPence(sentence, at) ??
    findCelsius(sentence, at) ??
    findCurrencySign(after, at) ??
    findSymbol(after, at) ??
    findWords(after, at, scaled)
  );
}

/** "62p", "14.3¢"; "1080p" is a picture. */
function findPence(sentence: string, at: number): FoundUnit | null {
  const code = PARTS_OF.get(sentence.charAt(at));
  if (!code || /^[\p{L}\d]/u.test(sentence.slice(at + 1, at + 2))) return null;
  return /(?<![\d.,-]|\p{L})(?!(?:360|480|720)$)\d{1,3}(?:\.\d+)?$/u.test(
    sentence.slice(Math.max(0, at - 12), at),
  )
    ? money(code, { start: at, end: at + 1 }, '0.01')
    : null;
}

/** "1.5C" where the words around speak of warmth; elsewhere it is a code. */
function findCelsius(sentence: string, at: number): FoundUnit | null {
  const [sign] = /^[CF](?![\p{L}\d])/u.exec(sentence.slice(at, at + 2)) ?? [];
  if (!sign || !/\d$/.test(sentence.slice(0, at)) || !OF_WARMTH.test(sentence)) return null;
  const row: UnitRow =
    sign === 'C' ? ['TEMPERATURE', 'Cel', 'degree Celsius'] : ['TEMPERATURE', '[degF]', 'degree Fahrenheit'];
  return plain(row, { start: at, end: at + 1 });
}

const OF_WARMTH =
  /(?<!\p{L})(?:temperatures?|warm(?:er|ing|est)?|heat(?:wave)?|hott?(?:er|est)?|cold(?:er|est)?|cool(?:er|est)?|degrees?|climate|pre-industrial|freezing)(?!\p{L})/iu;

const PARTS_OF: ReadonlyMap<string, string> = new Map([
  ['p', 'GBP'],
  ['¢', 'USD'],
]);

const UNIT_WORDS: ReadonlyMap<string, UnitRow> = new Map(
  UNITS.flatMap((row) =>
    row.slice(2).flatMap((form) => withPlural(form ?? '').map((word) => [word, row] as const)),
  ),
);
const SYMBOLS: ReadonlyMap<string, UnitRow> = new Map(
  UNIT_SYMBOLS.flatMap((row) => row.slice(3).map((symbol) => [symbol ?? '', row] as const)),
);

const DEGREE: UnitRow = ['OTHER', 'deg', 'degree'];

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

function findSymbol(after: string, at: number): FoundUnit | null {
  const [words, gap = '', symbol = ''] =
    /^([\s\u00a0-]?)((?:°\s?)?[\p{L}µμ°º]*(?:[²³23]|\^[23]|\/h|\/s|\/hr)?)(?![\p{L}\d])/u.exec(after) ?? [];
  const row = SYMBOLS.get(symbol);
  // "67.5° to the north": the word behind the sign is none of it.
  if (!row && /^[°º]\s/.test(symbol))
    return plain(DEGREE, { start: at + gap.length, end: at + gap.length + 1 });
  if (
    !words ||
    !row ||
    // "70 m.p.h.": the letter begins a longer unit.
    /^\.\p{L}\./u.test(after.slice(words.length)) ||
    (/^[ANJ]$/.test(symbol) && gap !== '') ||
    (/^[KVWLls]$/.test(symbol) &&
      gap !== '' &&
      !/^(?:[.,;:)]|\s\p{Ll}|\s?$)/u.test(after.slice(words.length)))
  )
    return null;
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
    const found = findCurrencyWords(form, span, scaled) ?? findUnit(form, span, gap);
    if (found) return found;
  }
  return null;
}

function findUnit(form: string, span: Span, gap: string): FoundUnit | null {
  const row = UNIT_WORDS.get(form) ?? UNIT_WORDS.get(form.replaceAll('-', ' '));
  return row && (gap !== '' || form.length > 2) ? plain(row, span) : null;
}

function plain([kind, ucum, label]: UnitRow, span: Span): FoundUnit {
  return { ...span, unit: { label, ucum, currency: null, counted: null }, kind, nature: 'PLAIN' };
}
