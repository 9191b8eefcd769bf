import { TITLE_HEADS, TITLE_MODIFIERS, TITLE_TAILS } from '../lexicon/titles.ts';
import { createPhraseIndex } from '../text/phrase-index.ts';
import type { Token } from '../text/tagged-text.ts';

/** A title before a name: tokens `[first, end)`. */
export interface TitlePrefix {
  readonly first: number;
  readonly end: number;
}

const findTail = createPhraseIndex(TITLE_TAILS.map((tail) => [tail, true] as const));

/** Reads the title that begins at `first` in a run of capitalised words; null when the words are no title. */
export function readTitle(text: string, tokens: readonly Token[], first: number): TitlePrefix | null {
  let head = -1;
  for (let index = first; index < first + 7; index += 1) {
    const token = tokens[index];
    if (!token) break;
    if (isTitleHead(token)) head = index;
    else if (!TITLE_MODIFIERS.has(token.lower) && !isTitleJoint(tokens, index)) break;
  }
  if (head < 0) return null;
  return { first, end: afterTail(text, tokens, head + 1) };
}

/** Reads the title in small letters that ends right before `end`: "prime minister" in "prime minister Anna Lind". */
export function readTitleBefore(tokens: readonly Token[], end: number): TitlePrefix | null {
  const head = tokens[end - 1];
  if (!head || !isTitleHead(head) || /^\p{Lu}/u.test(head.text)) return null;
  let first = end - 1;
  while (first > end - 5 && TITLE_MODIFIERS.has(tokens[first - 1]?.lower ?? '')) first -= 1;
  return { first, end };
}

export function isTitleHead(token: Token): boolean {
  return TITLE_HEADS.has(token.lower.replace(/\.$/, ''));
}

function isTitleJoint(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return token?.text === '.' || (token?.text === '-' && tokens[index - 1]?.end === token.start);
}

function afterTail(text: string, tokens: readonly Token[], index: number): number {
  const token = tokens[index];
  const tail = token && findTail(text, token.start);
  if (!tail) return index;
  let end = index;
  while ((tokens[end]?.start ?? tail.end) < tail.end) end += 1;
  return end;
}
