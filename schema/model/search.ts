/** What search can find. */
export const SEARCH_KIND = {
  SECTION: 'A section whose heading or body matches.',
  FIGURE: 'A figure whose statement matches.',
  POSITION: 'A position whose statement matches.',
} as const;
export type SearchKind = keyof typeof SEARCH_KIND;

/** Which hits come first. */
export const SEARCH_ORDER = {
  RELEVANCE: 'Best first [BM25], among the 10,000 matches that were stored last.',
  NEWEST: 'Latest stored first. The cost does not grow with the number of matches.',
} as const;
export type SearchOrder = keyof typeof SEARCH_ORDER;

/** How many matches are scored at most, the latest ones. */
export const MAX_RANKED_MATCHES = 10_000;
