/** How many nodes a page holds when the caller does not say. */
export const DEFAULT_PAGE_SIZE = 20;

/** The most nodes one page may hold; more is refused, not cut. */
export const MAX_PAGE_SIZE = 100;

/** How many rows a total counts at most. */
export const MAX_COUNTED_ROWS = 10_000;

/** How the total of a list relates to the number of its rows [Elasticsearch, `hits.total.relation`]. */
export const TOTAL_COUNT_RELATION = {
  EQUAL: '`totalCount` is exact.',
  AT_LEAST: 'The list may have more rows than `totalCount`: no more are counted or, in a search, looked at.',
} as const;
