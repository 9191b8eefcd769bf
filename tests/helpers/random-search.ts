import type { Random } from '../../bench/random.ts';
import { foldWords } from '../../schema/model/search-query.ts';

interface Term {
  readonly words: readonly string[];
  readonly prefix: boolean;
}

/** A search as it is meant: alternatives of terms. */
export type Search = readonly (readonly Term[])[];

/** The words of texts, each once. */
export function vocabularyOf(texts: readonly { readonly body: string }[]): readonly string[] {
  return [...new Set(texts.flatMap(({ body }) => foldWords(body).map(({ word }) => word)))];
}

/** One or two alternatives of one or two terms: words, prefixes, and phrases of two words. */
export function composeSearch(random: Random, vocabulary: readonly string[]): Search {
  const word = () => random.pick(vocabulary);
  const term = (): Term => {
    if (random.chance(0.2)) return { words: [word(), word()], prefix: false };
    const prefix = random.chance(0.4);
    return { words: [prefix ? [...word()].slice(0, 1 + random.below(5)).join('') : word()], prefix };
  };
  const alternative = () => Array.from({ length: 1 + random.below(2) }, term);
  return Array.from({ length: 1 + random.below(2) }, alternative);
}

/** The search as a user types it. */
export function textOf(query: Search): string {
  const term = ({ words, prefix }: Term) =>
    words.length > 1 ? `"${words.join(' ')}"` : `${words[0]}${prefix ? '*' : ''}`;
  return query.map((terms) => terms.map(term).join(' ')).join(' OR ');
}

/** Whether an entry has the terms, by a look at each of its words. */
export function matchesNaively(
  query: Search,
  { heading, body }: { readonly heading: string; readonly body: string },
) {
  const texts = [heading, body].map((text) => foldWords(text).map(({ word }) => word));
  return query.some((terms) => terms.every((term) => texts.some((words) => hasTerm(words, term))));
}

function hasTerm(text: readonly string[], { words, prefix }: Term): boolean {
  return text.some((_, at) =>
    words.every((word, index) => (prefix ? text[at + index]?.startsWith(word) : text[at + index] === word)),
  );
}
