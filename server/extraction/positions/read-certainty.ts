import type { Certainty } from '../../../schema/model/position.ts';
import { CERTAIN_WORDS, NEGATIONS, POSSIBLE_WORDS, PROBABLE_WORDS } from '../lexicon/stance-words.ts';
import type { Token } from '../text/tagged-text.ts';
import type { StatementView } from './statement-view.ts';

export function readCertainty({ view, first, last, attribution }: StatementView): Certainty {
  const cueIndex = view.tokens.findIndex(({ start }) => start === attribution.cueSpan.start);
  const words = [
    ...view.tokens.slice(Math.max(0, cueIndex - 2), cueIndex + 2),
    ...view.tokens.slice(first, last),
  ];
  if (words.some(({ lower }) => CERTAIN_WORDS.has(lower))) return 'CERTAIN';
  if (words.some(({ lower }) => PROBABLE_WORDS.has(lower))) return 'PROBABLE';
  if (words.some((word, index) => isPossible(word, words[index + 1]))) return 'POSSIBLE';
  return attribution.noun?.cue.certainty ?? attribution.cue.certainty;
}

/** "could not" and "could only" say what is so. */
function isPossible({ lower, text }: Token, next: Token | undefined): boolean {
  if (!POSSIBLE_WORDS.has(lower) || text === 'May') return false;
  return lower !== 'could' || !(NEGATIONS.has(next?.lower ?? '') || next?.lower === 'only');
}
