import { TIME_WORDS } from '../lexicon/topic-words.ts';
import type { Token } from '../text/tagged-text.ts';

/** Tokens `[first, last)`. */
export interface TokenRange {
  readonly first: number;
  readonly last: number;
}

/** Over marks that open a quotation or an aside. */
export function skipMarks(tokens: readonly Token[], first: number): number {
  let index = first;
  while (/^["“”‘'(,]$/.test(tokens[index]?.text ?? '')) index += 1;
  return index;
}

/** "$2 million to rebuild the bridge": the sum is not the topic. */
export function skipAmount(tokens: readonly Token[], from: number): number {
  const isCoded = /^\p{Lu}{3}$/u.test(tokens[from]?.text ?? '') && tokens[from + 1]?.pos === 'NUM';
  let index = isCoded ? from + 1 : from;
  while (/^(?:SYM|NUM)$/.test(tokens[index]?.pos ?? 'X')) index += 1;
  if (index === from || isCounted(tokens, index)) return from;
  if (CURRENCY_WORDS.test(tokens[index]?.lower ?? '')) index += 1;
  if (tokens[index]?.lower === 'a' && TIME_WORDS.has(tokens[index + 1]?.lower ?? '')) index += 2;
  return /^(?:on|in|for)$/.test(tokens[index]?.lower ?? '') ? index + 1 : index;
}

/** "450,000 doses": the number belongs to a noun. */
function isCounted(tokens: readonly Token[], index: number): boolean {
  const token = tokens[index];
  return /^(?:NOUN|ADJ|PROPN)$/.test(token?.pos ?? 'X') && !CURRENCY_WORDS.test(token?.lower ?? '');
}

const CURRENCY_WORDS =
  /^(?:euros?|dollars?|pounds?|yen|yuan|francs?|krone[rn]?|kron(?:a|or)|roubles?|rubles?|rupees?|zloty)$/;

/** "One in five children": the share is not the topic. */
export function skipShare(tokens: readonly Token[], first: number): number {
  const [share, preposition, whole] = [tokens[first], tokens[first + 1], tokens[first + 2]];
  if (share?.pos === 'NUM' && preposition?.lower === 'out' && whole?.lower === 'of')
    return first + (tokens[first + 4]?.lower === 'of' ? 5 : 4);
  const isShare =
    (share?.pos === 'NUM' || share?.lower === 'one') && /^(?:in|of)$/.test(preposition?.lower ?? '');
  return isShare && whole?.pos === 'NUM' ? first + 3 : first;
}

/** "In 2022, prices …" and "Because of the war, …": what opens the clause says when or why. */
export function skipOpening(tokens: readonly Token[], { first, last }: TokenRange): number {
  if (!/^(?:ADP|SCONJ|ADV|INTJ|CCONJ)$/.test(tokens[first]?.pos ?? 'X')) return first;
  const comma = tokens.findIndex(({ text }, index) => index > first && text === ',');
  if (comma > 0 && comma < last - 2) return comma + 1;
  let index = first + 1;
  while (index < first + 3 && tokens[index]?.pos === 'ADV') index += 1;
  return index;
}
