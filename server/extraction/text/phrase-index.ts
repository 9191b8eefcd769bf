import type { Span } from '../../../schema/model/span.ts';

/** A listed phrase found in a text. */
export interface PhraseMatch<Value> extends Span {
  readonly value: Value;
}

/** Gives the longest listed phrase that starts at an offset and ends at the end of a word; null when there is none. */
export type FindPhrase<Value> = (text: string, start: number) => PhraseMatch<Value> | null;

/** Builds an index over phrases. They match as spelt, with either apostrophe; the first of two equal phrases wins. */
export function createPhraseIndex<Value>(entries: Iterable<readonly [string, Value]>): FindPhrase<Value> {
  const byWord = new Map<string, [phrase: string, value: Value][]>();
  for (const [phrase, value] of entries) {
    const word = firstWord(phrase, 0);
    const phrases = byWord.get(word) ?? [];
    byWord.set(word, phrases);
    phrases.push([phrase, value]);
    if (phrase.includes("'")) phrases.push([phrase.replaceAll("'", '’'), value]);
  }
  for (const phrases of byWord.values()) phrases.sort(([left], [right]) => right.length - left.length);

  return (text, start) => {
    for (const [phrase, value] of byWord.get(firstWord(text, start)) ?? []) {
      const end = start + phrase.length;
      if (text.startsWith(phrase, start) && !WORD_CHARACTER.test(text.charAt(end)))
        return { start, end, value };
    }
    return null;
  };
}

const WORD_CHARACTER = /[\p{L}\p{N}]/u;
/** Bounded: what runs on without blanks is no listed word. */
const FIRST_WORD = /[\p{L}\p{N}]{0,60}/uy;

function firstWord(text: string, start: number): string {
  FIRST_WORD.lastIndex = start;
  return FIRST_WORD.exec(text)?.[0] ?? '';
}
