import type { Span } from '../../../schema/model/span.ts';
import {
  CURRENCIES,
  CURRENCY_SHORTS,
  CURRENCY_SIGNS,
  DOLLAR_PREFIXES,
  SUBUNITS,
  UNLISTED_CURRENCIES,
} from '../lexicon/currencies.ts';
import { SCALE_SUFFIXES, SCALES } from '../lexicon/number-words.ts';
import type { FoundUnit } from './found-unit.ts';

/** Finds the currency that ends where a number starts: "$", "US$", "EUR ", "MAUD ". */
export function findCurrencyBefore(sentence: string, at: number): FoundUnit | null {
  const before = sentence.slice(Math.max(0, at - 10), at);
  const sign = /([^\s\d.,;:()])[\s\u00a0\u202f-]?[-−–]?$/u.exec(before)?.[1] ?? '';
  const code = CURRENCY_SIGNS.get(sign);
  if (code) return code === 'USD' && sign === '$' ? findDollar(before, at) : signed(code, sign, before, at);
  // "$A", "$US": the letters that say whose stand behind the sign.
  const [turned, letters = ''] = /\$(US|A|C|NZ|HK|CAN)\s?$/.exec(before) ?? [];
  const dollar = DOLLAR_PREFIXES.get(letters.toLowerCase());
  if (turned && dollar) return money(dollar, { start: at - turned.length, end: at });
  const words = /(?:^|[^\p{L}\d.])([\p{L}.]{2,6})([\s\u00a0\u202f]?)$/u.exec(before);
  if (!words?.[1]) return null;
  const start = at - (words[2] ?? '').length - words[1].length;
  const span = { start, end: start + words[1].length };
  const short = CURRENCY_SHORTS.get(words[1].toLowerCase());
  if (short) return money(short, span);
  if (words[1].toLowerCase() === 'dollar') return money('USD', span);
  const read = readCode(words[1]) ?? readLower(words[1]);
  if (!read || (WORDLIKE.test(words[1]) && !IS_A_SUM.test(sentence.slice(at, at + 20)))) return null;
  return money(read.code, span, read.scale);
}

/** Codes that are words in capitals as well. */
const WORDLIKE = /^(?:ALL|TOP|CUP|COP|MAD|PEN|SOS|BAM|GEL|TRY)$/;
const IS_A_SUM = /^\d{1,3}(?:,\d{3}|[ .\d]{0,9}(?:[mbt]n?|[mb]illion)\b)/;

function signed(code: string, sign: string, before: string, at: number): FoundUnit {
  const start = at - before.length + before.lastIndexOf(sign);
  return money(code, { start, end: start + sign.length });
}

/** "$", with letters in front that say whose; a lone "A" or "us" before a blank is a word. */
function findDollar(before: string, at: number): FoundUnit {
  const place = before.lastIndexOf('$');
  const [words = '', letters = '', blank = ''] =
    /(?<![\p{L}\d'’])([\p{L}.]{1,4})(\s?)$/u.exec(before.slice(0, place)) ?? [];
  const short = letters.toLowerCase().replaceAll('.', '');
  const isApart = blank !== '' && !/^(?:us|c|ca|hk|nz|nt|au|cdn|mx)$/.test(short);
  const isWord = blank !== '' && /^(?:us|au)$/.test(letters) && !/^\$\s/.test(before.slice(place));
  const code = DOLLAR_PREFIXES.get(short) ?? readCode(letters.toUpperCase())?.code;
  const start = at - before.length + place;
  if (!code || isApart || isWord) return money('USD', { start, end: start + 1 });
  return money(code, { start: start - words.length, end: start + 1 });
}

const CURRENCY_LABELS: ReadonlyMap<string, string> = new Map(
  CURRENCIES.map(([code, label]) => [code, label]),
);
const CURRENCY_WORDS: ReadonlyMap<string, string> = new Map(
  CURRENCIES.flatMap(([code, ...words]) =>
    words.flatMap((word) => withPlural(word).map((form) => [form, code] as const)),
  ),
);
const UNLISTED: ReadonlyMap<string, string> = new Map(
  UNLISTED_CURRENCIES.flatMap((word) => withPlural(word).map((form) => [form, word] as const)),
);

/** The label of a currency by its ISO 4217 code. */
export function currencyLabel(code: string): string {
  return CURRENCY_LABELS.get(code) ?? code;
}

/** A word with its plural, in lower case. */
export function withPlural(form: string): readonly string[] {
  const lower = form.toLowerCase();
  return /(?:s|yen|kronor|kroner|rmb|zł.*)$/.test(lower) ? [lower] : [lower, `${lower}s`];
}

/** "USD", or with a letter that scales: "MEUR", "kSEK". */
function readCode(word: string): { readonly code: string; readonly scale: string } | null {
  if (CURRENCY_LABELS.has(word)) return { code: word, scale: '1' };
  const [, letter = '', code = ''] = /^(k|K|M|m|mn|bn|T)([A-Z]{3})$/.exec(word) ?? [];
  const scale = LETTERS.get(letter);
  return scale && CURRENCY_LABELS.has(code) ? { code, scale } : null;
}

/** Codes that nobody takes for a word, however they are written. */
function readLower(word: string): ReturnType<typeof readCode> {
  return /^(?:usd|eur|gbp|aud|chf|jpy|cny|inr)$/.test(word) ? readCode(word.toUpperCase()) : null;
}

const LETTERS: ReadonlyMap<string, string> = new Map([
  ['k', '1000'],
  ['K', '1000'],
  ['m', '1000000'],
  ['M', '1000000'],
  ['mn', '1000000'],
  ['bn', '1000000000'],
  ['T', '1000'],
]);

/** Reads a sign or code right behind a number: "€", " USD", " USD million", " MEUR". */
export function findCurrencySign(after: string, at: number): FoundUnit | null {
  const [words, gap = '', sign] = /^([\s\u00a0\u202f]?)(\p{Sc}|元|円)/u.exec(after) ?? [];
  if (words && sign) {
    const code = CURRENCY_SIGNS.get(sign);
    // In "paid 5 €3 coins" the sign belongs to the number behind it.
    if (!code || /^\d/.test(after.slice(words.length))) return null;
    return money(code, { start: at + gap.length, end: at + words.length });
  }
  const [whole, blank = '', word = ''] =
    /^([\s\u00a0\u202f-]?)([a-z]{0,2}[A-Z]{3,4}|[a-z]{3})(?![\p{L}])(?!\d)/u.exec(after) ?? [];
  const read = readCode(word) ?? readLower(word);
  if (!whole || !read) return null;
  const [scaleWords = '', name = ''] = /^\s(\p{L}+)/u.exec(after.slice(whole.length)) ?? [];
  const scale = SCALES.get(name.toLowerCase()) ?? SCALE_SUFFIXES.get(name.toLowerCase());
  const end = at + whole.length + (scale ? scaleWords.length : 0);
  return money(read.code, { start: at + blank.length, end }, scale ?? read.scale);
}

/** Reads the words of a currency or of its parts. `scaled` tells that the number ends in a word such as "million". */
export function findCurrencyWords(form: string, span: Span, scaled: boolean): FoundUnit | null {
  const [part] = SUBUNITS.get(form) ?? [];
  if (part)
    return {
      ...span,
      unit: { label: part, ucum: null, currency: null, counted: null },
      kind: 'MONEY',
      nature: 'PLAIN',
    };
  if (scaled && /^pounds?$/.test(form)) return money('GBP', span);
  const currency = CURRENCY_WORDS.get(form.replace(/^u\.?s\.? dollars?$/, 'us dollar'));
  if (currency && (scaled || form !== 'won')) return money(currency, span);
  // "40 million crowns" are money, "two crowns" are not.
  const label = scaled && /^crowns?$/.test(form) ? 'crown' : UNLISTED.get(form);
  return label
    ? { ...span, unit: { label, ucum: null, currency: null, counted: null }, kind: 'MONEY', nature: 'PLAIN' }
    : null;
}

/** A sum in a currency; a part of it has a `scale` below one. */
export function money(code: string, { start, end }: Span, scale = '1'): FoundUnit {
  const unit = { label: currencyLabel(code), ucum: null, currency: code, counted: null };
  return { start, end, unit, kind: 'MONEY', nature: 'PLAIN', ...(scale === '1' ? {} : { scale }) };
}
