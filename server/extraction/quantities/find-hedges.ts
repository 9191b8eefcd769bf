import type { Span } from '../../../schema/model/span.ts';
import { HEDGES_AFTER, HEDGES_BEFORE, type Hedge } from '../lexicon/hedges.ts';

/** A hedging word beside a number, with what it means. */
export interface FoundHedge extends Span, Hedge {
  readonly words: string;
}

/** Finds the hedge that ends where a number starts: "just over", "~". */
export function findHedgeBefore(sentence: string, at: number): FoundHedge | null {
  const before = sentence.slice(Math.max(0, at - 40), at);
  const symbol = /([~≈∼<>≤≥])\s?$/.exec(before);
  if (symbol?.[1]) return found(HEDGES_BEFORE, symbol[1], at - symbol[0].length);
  const words = /(?:^|[^\p{L}])((?:[\p{L}.]+\s+){1,5})(the\s+|a\s+)?$/u.exec(before);
  if (!words?.[1] || (words[2]?.startsWith('the') && IS_PREPOSITION.test(words[1]))) return null;
  let phrase = words[1];
  let start = before.length - words[0].length + words[0].indexOf(phrase) + at - before.length;
  while (phrase !== '') {
    const hedge = found(HEDGES_BEFORE, phrase.trimEnd(), start);
    if (hedge) return hedge;
    const first = /^[\p{L}.]+\s+/u.exec(phrase)?.[0].length ?? phrase.length;
    phrase = phrase.slice(first);
    start += first;
  }
  return null;
}

/** "Cynical about the two parties", "over the 40 years": with an article the word is no hedge. */
const IS_PREPOSITION = /(?:^|\s)(?:about|around|over|under|above|below|near|beyond|some)\s+$/i;

/** Finds the hedge that starts where a number or its unit ends: "or so", "+". */
export function findHedgeAfter(sentence: string, at: number): FoundHedge | null {
  const after = sentence.slice(at, at + 30);
  const sign = /^\+(?![\d\p{L}])/u.exec(after);
  if (sign) return { comparator: 'GE', approximation: 'EXACT', words: '+', start: at, end: at + 1 };
  const [, gap = '', words = ''] = /^([\s-]{1,2})(\p{L}+(?:\s+\p{L}+){0,2})/u.exec(after) ?? [];
  for (let phrase = words; phrase !== ''; phrase = phrase.replace(/\s*\p{L}+$/u, '')) {
    const hedge = found(HEDGES_AFTER, phrase, at + gap.length);
    if (hedge) return hedge;
  }
  return null;
}

function found(hedges: ReadonlyMap<string, Hedge>, words: string, start: number): FoundHedge | null {
  const hedge = hedges.get(words.toLowerCase().replace(/\s+/g, ' '));
  return hedge ? { ...hedge, words, start, end: start + words.length } : null;
}
