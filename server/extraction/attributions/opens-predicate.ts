import { readNounPhrase } from '../text/read-noun-phrase.ts';
import type { SentenceView } from '../text/sentence-view.ts';

/** "called the plan a mistake", "labelled it dangerous": what the phrase is called follows. */
export function opensPredicate(tokens: SentenceView['tokens'], index: number): boolean {
  const token = tokens[index];
  return (
    token !== undefined &&
    (/^(?:ADJ|DET)$/.test(token.pos) || /^["“]$/.test(token.text) || token.lower === 'as')
  );
}

/** "called the demand for more pay unaffordable": behind the phrases that belong to what is judged. */
export function endOfJudged(tokens: SentenceView['tokens'], from: number): number {
  let index = from;
  while (tokens[index]?.pos === 'ADP' && tokens[index]?.lower !== 'as') {
    const phrase = readNounPhrase(tokens, index + 1);
    const isAmount = tokens[index + 1]?.pos === 'NUM' || tokens[index + 1]?.pos === 'SYM';
    if (!phrase && !isAmount) return index;
    index = phrase ? phrase.last : index + (/^(?:SYM|NOUN)$/.test(tokens[index + 2]?.pos ?? '') ? 3 : 2);
  }
  return index;
}

/** "called it extortion": behind a pronoun any noun is what it is called. */
export function isNamedAfter(tokens: SentenceView['tokens'], head: number): boolean {
  return tokens[head]?.pos === 'PRON' && /^(?:NOUN|PROPN|ADV)$/.test(tokens[head + 1]?.pos ?? '');
}
