/** What search can find. */
export const SEARCH_KIND = {
  SECTION: 'A section whose heading or body matches.',
  FIGURE: 'A figure whose statement matches.',
  POSITION: 'A position whose statement matches.',
} as const;
export type SearchKind = keyof typeof SEARCH_KIND;

/** Which hits come first. */
export const SEARCH_ORDER = {
  RELEVANCE:
    'Best first, among the 1,000 matches that were stored last. With a filter, it is applied to the 10,000 matches that were stored last.',
  NEWEST: 'Latest stored first. The cost does not grow with the number of matches.',
} as const;
export type SearchOrder = keyof typeof SEARCH_ORDER;

/** The most matches that are scored, the latest ones: a longer list would take more than some milliseconds. */
export const MAX_RANKED_MATCHES = 1_000;

/** The most matching claims that the text filter of a list looks at, the latest ones. */
export const MAX_MATCHING_CLAIMS = 2_000;

/** The most matches that the filter of a ranked search is applied to, the latest ones. */
export const MAX_FILTERED_MATCHES = 10_000;
