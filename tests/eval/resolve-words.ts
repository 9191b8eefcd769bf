import type { QuotedSpan } from '../../schema/model/span.ts';
import type { Words } from './gold-briefing.ts';

/**
 * Finds the words an annotation names, exactly once.
 * @throws when they are missing or stand more than once.
 */
export function resolveWords(text: string, words: Words): QuotedSpan {
  const { before, quote, context } = readWords(words);
  const places = findWhole(text, context);
  const [place] = places;
  if (place === undefined) throw new Error(`Cannot find "${words}": it is not in the text`);
  if (places.length > 1) throw new Error(`Cannot find "${words}": it stands ${places.length} times`);
  return quoteAt(text, place + before.length, quote.length);
}

/** Every place where a text has these words as whole words: "ton" is not in "tonne", nor "5%" in "4.5%". */
export function findWhole(text: string, words: string): readonly number[] {
  const places: number[] = [];
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1))
    if (!isInsideWord(text, at) && !isInsideWord(text, at + words.length)) places.push(at);
  return places;
}

export function quoteAt(text: string, start: number, length: number): QuotedSpan {
  return { start, end: start + length, quote: text.slice(start, start + length) };
}

/** Takes `before {quote} after` apart. */
function readWords(words: Words) {
  const marked = /^([^{}]*)\{([^{}]+)\}([^{}]*)$/s.exec(words);
  const [, before = '', quote = words, after = ''] = marked ?? [];
  return { before, quote, context: before + quote + after };
}

function isInsideWord(text: string, at: number): boolean {
  const [before, after] = [text.slice(Math.max(0, at - 2), at), text.slice(at, at + 2)];
  if (/[\p{L}\p{N}]$/u.test(before) && /^[\p{L}\p{N}]/u.test(after)) return true;
  return (/\d[.,]$/.test(before) && /^\d/.test(after)) || (/\d$/.test(before) && /^[.,]\d/.test(after));
}
