import type { Span } from '../../../schema/model/span.ts';
import type { Sentence } from './tagged-text.ts';

/** The sentence that holds a span; undefined when none does. `sentences` stand in text order. */
export function sentenceAt(sentences: readonly Sentence[], { start, end }: Span): Sentence | undefined {
  let [low, high] = [0, sentences.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle]?.end ?? 0) <= start) low = middle + 1;
    else high = middle;
  }
  const sentence = sentences[low];
  return sentence && sentence.start <= start && end <= sentence.end ? sentence : undefined;
}
