import type { Span } from '../../../schema/model/span.ts';
import { HONORIFICS, OPEN_ABBREVIATIONS, SENTENCE_STARTERS } from '../lexicon/abbreviations.ts';
import { isFurniture, isPictureCredit } from './is-furniture.ts';

/**
 * Splits a stretch of text into sentences, trimmed, without list and quote marks, and in order. A blank line or a list marker always ends one; a full
 * stop does not after an abbreviation, an initial or a title, nor inside brackets or quotation marks. A paragraph
 * that is furniture of a page has none, and the credit of a picture at the end of its caption is none.
 */
export function splitSentences(text: string, span: Span): readonly Span[] {
  const blocks = splitBlocks(text, span).filter(({ start, end }) => !isFurniture(text.slice(start, end)));
  return blocks.flatMap((block) => {
    const sentences = splitBlock(text, block);
    const last = sentences.at(-1);
    return last && isPictureCredit(text.slice(last.start, last.end)) ? sentences.slice(0, -1) : sentences;
  });
}

/** Bounds the work that later steps do for one sentence. */
const LONGEST_SENTENCE = 1200;

/** A quotation or bracket longer than this keeps no sentence together. */
const LONGEST_ENCLOSURE = 600;

const BLOCK_END = /(?:\r\n|\r|\n)(?=[^\S\r\n]*(?:\r|\n|(?:[-*+•▪–—]|\d{1,3}[.)])[^\S\r\n]))/g;
const TERMINATOR = /[.!?…]+['"”’»)\]]{0,3}(?=\s|$)|[。！？]+[」』”’）]{0,3}/g;

/** What stands in front of a list item or a quoted line. */
const MARK = /^\s*(?:(?:[-*+•▪–—>]|\d{1,3}[.)])\s+)?/;

function splitBlocks(text: string, { start, end }: Span): readonly Span[] {
  const blocks: Span[] = [];
  const body = text.slice(start, end);
  let from = 0;
  for (const { index } of body.matchAll(BLOCK_END)) {
    blocks.push({ start: start + from, end: start + index });
    from = index;
  }
  blocks.push({ start: start + from, end });
  return blocks;
}

function splitBlock(text: string, block: Span): readonly Span[] {
  const words = text.slice(block.start, block.end);
  const enclosed = findEnclosures(words);
  const sentences: Span[] = [];
  let from = MARK.exec(words)?.[0].length ?? 0;
  let next = 0;
  for (const { index, 0: mark } of words.matchAll(TERMINATOR)) {
    while ((enclosed[next]?.end ?? words.length) <= index) next += 1;
    const inside = (enclosed[next]?.start ?? words.length) < index;
    const end = index + mark.length;
    if (inside && (enclosed[next]?.end ?? 0) > end) continue;
    if (!endsSentence(words, index, mark)) continue;
    sentences.push(...cut(text, { start: block.start + from, end: block.start + end }));
    from = end;
  }
  sentences.push(...cut(text, { start: block.start + from, end: block.end }));
  return sentences;
}

/** Outermost pairs of brackets and quotation marks; marks without a partner enclose nothing. */
function findEnclosures(words: string): readonly Span[] {
  const pairs: Span[] = [];
  let open: { readonly closer: string; readonly start: number } | null = null;
  for (const { index, 0: mark } of words.matchAll(/["“”«»()[\]]/g)) {
    if (open && index - open.start > LONGEST_ENCLOSURE) open = null;
    if (open) {
      if (mark !== open.closer) continue;
      pairs.push({ start: open.start, end: index + 1 });
      open = null;
    } else {
      const closer = CLOSERS.get(mark);
      if (closer) open = { closer, start: index };
    }
  }
  return pairs;
}

const CLOSERS: ReadonlyMap<string, string> = new Map([
  ['"', '"'],
  ['“', '”'],
  ['«', '»'],
  ['(', ')'],
  ['[', ']'],
]);

function endsSentence(words: string, index: number, mark: string): boolean {
  const after = words.slice(index + mark.length, index + mark.length + 60).trimStart();
  if (after === '' || /^[。！？]/.test(mark)) return true;
  const next = /^["'“‘«([]*(\p{L}[\p{L}’']*|\d)?/u.exec(after)?.[1] ?? '';
  if (/^\p{Ll}/u.test(next)) return false;
  if (mark !== '.') return true;
  const word = /[^\s("“‘[]*$/u.exec(words.slice(Math.max(0, index - 30), index))?.[0] ?? '';
  const starts = SENTENCE_STARTERS.has(next.toLowerCase());
  if (HONORIFICS.has(word.toLowerCase())) return false;
  if (/^(?:nos?|arts?|figs?|secs?|eqs?|refs?|vols?|pp?)$/i.test(word) && /^\d/.test(after)) return false;
  if (/^\p{Lu}$|(?:^|\.)\p{L}$|^\d{1,2}$/u.test(word) && !/^\d/.test(word)) return starts;
  if (/^\s*\d{1,3}$/.test(words.slice(0, index))) return false;
  return !OPEN_ABBREVIATIONS.has(word.toLowerCase()) || starts;
}

/** Trims a sentence and cuts one that is too long, at a blank where there is one. */
function cut(text: string, span: Span): readonly Span[] {
  const pieces: Span[] = [];
  let { start, end } = trim(text, span);
  while (end - start > LONGEST_SENTENCE) {
    const limit = start + LONGEST_SENTENCE;
    const blank = text.slice(start, limit).search(/\s\S*$/);
    const at = blank > 0 ? start + blank : limit - (/[\uD800-\uDBFF]/.test(text.charAt(limit - 1)) ? 1 : 0);
    pieces.push(trim(text, { start, end: at }));
    ({ start, end } = trim(text, { start: at, end }));
  }
  if (end > start) pieces.push({ start, end });
  return pieces;
}

function trim(text: string, { start, end }: Span): Span {
  const words = text.slice(start, end);
  const from = words.length - words.trimStart().length;
  return { start: start + from, end: Math.max(start + from, start + words.trimEnd().length) };
}
