import type { Span } from '../../../schema/model/span.ts';
import type { Heading } from './heading.ts';
import { HEADLESS_LINES } from './page-lines.ts';

/**
 * Recognises headings of plain text by their shape: a short line on its own, without final punctuation, followed by a
 * blank line and more text. A first heading directly followed by another one is one level above the rest.
 */
export function findTextHeadings(text: string): readonly Heading[] {
  const blocks = findBlocks(text);
  const words = blocks.map(({ start, end }) => text.slice(start, end));
  const shaped = words.map(
    (block, index) => isHeadingLike(block) && (index === 0 || !signs(words[0], block)),
  );
  const onlyHeadings = blocks.length > 1 && shaped.every(Boolean);
  const found = blocks.filter((_, index) => shaped[index] && (onlyHeadings || hasBody(shaped, index)));
  const titled = shaped[0] === true && shaped[1] === true && found.length > 1;
  return found.map((block, index) => ({ span: block, block, level: titled && index > 0 ? 2 : 1 }));
}

/** The name that ends the title, such as "Statement by Ada Holm", alone on a line: a signature. */
function signs(title: string | undefined, block: string): boolean {
  return title?.endsWith(` ${block}`) === true && /\b(?:by|from|of)\s/.test(title) && !/\d/.test(block);
}

/** Headings at the end of a text head nothing: they are its last words. */
function hasBody(shaped: readonly boolean[], index: number): boolean {
  return shaped.lastIndexOf(false) > index;
}

/** Stretches of lines without a blank line between them, trimmed. */
function findBlocks(text: string): readonly Span[] {
  const blocks: Span[] = [];
  let open: Span | null = null;
  for (const { index, 0: line } of text.matchAll(/[^\r\n]+/g)) {
    const words = line.trim();
    if (words === '') continue;
    const start = index + line.indexOf(words);
    const span = { start, end: start + words.length };
    if (open && isOneBreak(text, open.end, start) && !isCapsHeading(text.slice(open.start, open.end), words))
      open = { start: open.start, end: span.end };
    else {
      if (open) blocks.push(open);
      open = span;
    }
  }
  if (open) blocks.push(open);
  return blocks;
}

/** "NOTES FOR EDITORS" or "Northern front" directly above its lines: capitals above small letters, a few words above a list. */
function isCapsHeading(line: string, next: string): boolean {
  if (line.length > LONGEST_LEAD || !/\p{L}{3}/u.test(line) || /[\r\n.,;:!?|]/.test(line)) return false;
  if (LIST_MARK.test(line) || /^\d/.test(line)) return false;
  const isCaps = !/\p{Ll}/u.test(line) && /\p{Lu}{4}/u.test(line);
  return isCaps ? /\p{Ll}/u.test(next) && next.length > LONGEST_LEAD / 2 : LIST_MARK.test(next);
}

/** In UTF-16 code units. */
const LONGEST_LEAD = 60;
const LIST_MARK = /^(?:[-–—•*·▪]|\(?\d{1,2}[.)])\s/;

function isOneBreak(text: string, start: number, end: number): boolean {
  const gap = text.slice(start, end).replaceAll('\r\n', '\n');
  return gap.replace(/[^\r\n]/g, '').length === 1;
}

const LONGEST_HEADING = 140;
const MOST_WORDS = 20;

function isHeadingLike(block: string): boolean {
  if (block.length > LONGEST_HEADING || /[\r\n]/.test(block)) return false;
  if (!/\p{L}/u.test(block) || block.split(/\s+/).length > MOST_WORDS) return false;
  if (NUMBERED.test(block)) return true;
  if (block.endsWith(':') && !isTitleCase(block)) return false;
  return !/[.!?;,…。！？"”»]$/u.test(block) && !NOT_A_HEADING.some((shape) => shape.test(block));
}

/** "Section 4.", "IV. Findings.": the full stop belongs to the number or repeats it. */
const NUMBERED =
  /^(?:(?:section|chapter|part|annex|appendix|article)\s+[\dIVX]{1,5}\.?|[IVX]{1,5}\.\s+\p{Lu}[^.]*\.?)$/iu;

/** A line that introduces what follows ("She added:") is no heading; a title that happens to end so is. */
function isTitleCase(line: string): boolean {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length;
}

const NOT_A_HEADING: readonly RegExp[] = [
  /\b(?:said|says|added|adds|told \S+|continued|concluded|wrote|writes|explained|replied|stated):$/iu,
  /\p{Ll}{3}[.!?]\s+\p{Lu}/u,
  /^[^\p{L}\p{N}]/u,
  /^\p{Ll}(?![.)])/u,
  /^by\s+\p{Lu}/iu,
  ...HEADLESS_LINES,
  /https?:\/\/|www\.|\S@\S/i,
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?(?:\d{1,2}\s+)?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s+\d[\d,\s]*$/i,
  /^\d[\d\s:.,/–-]*$/,
];
