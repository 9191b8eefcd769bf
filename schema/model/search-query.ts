import { foldText } from './fold-text.ts';

/** One thing searched for: words that stand side by side, the last one perhaps only begun. */
export interface SearchTerm {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** What to search for: at least one of the alternatives, every term of it. */
export type SearchQuery = readonly (readonly SearchTerm[])[];

/** More terms than this are refused: each costs a walk through the index. */
export const MAX_SEARCH_TERMS = 32;

/** More words than this, phrases counted out, are refused too. */
const MAX_SEARCH_WORDS = 512;

/** More of a word than this, in UTF-16 code units, is not looked at. */
const MAX_WORD_LENGTH = 500;

const PART = /"([^"]*)"?|(\S+)/gu;
const WORD = /[\p{L}\p{M}\p{N}\p{Co}]+/gu;

/**
 * Reads a search as people type it: words that must all occur, `"a phrase"`, `begin*`, and `OR` between alternatives.
 * Every other sign only separates words, so no text is an error; null when there is no word in it, or too many.
 */
export function parseSearchQuery(text: string): SearchQuery | null {
  const alternatives: SearchTerm[][] = [[]];
  for (const [, phrase, word] of text.matchAll(PART)) {
    if (word === 'OR') {
      alternatives.push([]);
      continue;
    }
    if (word === 'AND') continue;
    const words = indexedWords(phrase ?? word ?? '');
    if (words.length > 0) alternatives.at(-1)?.push({ words, prefix: word?.endsWith('*') ?? false });
  }
  const query = alternatives.filter((terms) => terms.length > 0);
  const terms = query.flat();
  const words = terms.reduce((count, term) => count + term.words.length, 0);
  return words > 0 && terms.length <= MAX_SEARCH_TERMS && words <= MAX_SEARCH_WORDS ? query : null;
}

/** The words of a text as the full-text index keeps them. */
export function indexedWords(text: string): readonly string[] {
  return foldWords(text).map(({ word }) => word);
}

/** A word of a text, without regard to case and accents, and where it stands. */
export interface FoldedWord {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

/** Splits a text into words as the full-text index does. A sign that folds to several, such as ½, is all of those. */
export function foldWords(text: string): readonly FoldedWord[] {
  return Array.from(text.matchAll(WORD), ({ 0: word, index }) =>
    Array.from(foldText(word).match(WORD) ?? [], (folded) => ({
      word: folded.slice(0, MAX_WORD_LENGTH).replace(/[\uD800-\uDBFF]$/, ''),
      start: index,
      end: index + word.length,
    })),
  ).flat();
}

/** Where a text has what a query searches for, in text order, without overlaps. Offsets count in that text. */
export function findHighlights(text: string, query: SearchQuery): readonly { start: number; end: number }[] {
  const words = foldWords(text);
  const terms = query.flat();
  const found: { start: number; end: number }[] = [];
  for (let at = 0; at < words.length; ) {
    const length = Math.max(
      0,
      ...terms.filter((term) => matchesAt(words, at, term)).map((term) => term.words.length),
    );
    const [first, last] = [words[at], words[at + length - 1]];
    if (length > 0 && first && last) found.push({ start: first.start, end: last.end });
    at += Math.max(1, length);
  }
  return found;
}

function matchesAt(words: readonly FoldedWord[], at: number, { words: wanted, prefix }: SearchTerm): boolean {
  return wanted.every((want, index) => {
    const word = words[at + index]?.word;
    return prefix && index === wanted.length - 1 ? word?.startsWith(want) : word === want;
  });
}
