import type { Span } from '../../../schema/model/span.ts';
import { type SentenceView, tokenSpan } from './sentence-view.ts';

/** The span of tokens `[from, end)` without marks at its ends; null when no word is left. */
export function trimSpan(sentence: SentenceView, from: number, end: number): Span | null {
  const { tokens } = sentence;
  let [first, last] = [from, end];
  while (first < last && /^[,;:.–—-]$/.test(tokens[first]?.text ?? '')) first += 1;
  while (last > first && /^[,;:–—-]$/.test(tokens[last - 1]?.text ?? '')) last -= 1;
  const span = tokenSpan(sentence, first, last);
  return /[\p{L}\p{N}]/u.test(sentence.text.slice(span.start, span.end)) ? span : null;
}
