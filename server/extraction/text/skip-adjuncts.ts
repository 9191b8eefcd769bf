import { readNounPhrase } from './read-noun-phrase.ts';
import type { SentenceView } from './sentence-view.ts';

/** Steps over adverbs, days and phrases such as "in a statement", which say how and when, not what. */
export function skipAdjuncts(
  { tokens, quotedBy, starting }: SentenceView,
  start: number,
  mayBePhrase = false,
): number {
  let from = start;
  for (let step = 0; step < 5; step += 1) {
    const token = tokens[from];
    if (!token || quotedBy[from]) return from;
    if (token.pos === 'ADV' || TIMES.has(token.lower)) from += 1;
    else if (token.pos === 'ADP' && !(mayBePhrase && token.lower === 'as')) {
      const phrase = readNounPhrase(tokens, from + 1);
      if (!phrase) return from;
      const named = starting.get(from + 1) ?? starting.get(from + 2);
      from = Math.max(phrase.last, named && named.mention.form !== 'PRONOUN' ? named.last : 0);
      if (tokens[from]?.pos === 'NUM') from += 1;
    } else return from;
  }
  return from;
}

const TIMES: ReadonlySet<string> = new Set(
  'monday tuesday wednesday thursday friday saturday sunday today yesterday late early earlier again'.split(
    ' ',
  ),
);
