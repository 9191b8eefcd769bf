/** What search can find. */
export const SEARCH_KIND = {
  SECTION: 'A section, by its heading and body.',
  FIGURE: 'A figure, by its statement.',
  POSITION: 'A position, by its statement.',
} as const;
export type SearchKind = keyof typeof SEARCH_KIND;

/** Which hits come first. */
export const SEARCH_ORDER = {
  RELEVANCE: 'The best first [BM25], among the 10,000 latest to be stored.',
  NEWEST: 'The latest to be stored first. Its cost does not grow with the number of matches.',
} as const;
export type SearchOrder = keyof typeof SEARCH_ORDER;

/** How many matches are scored at most, the latest ones. */
export const MAX_RANKED_MATCHES = 10_000;
