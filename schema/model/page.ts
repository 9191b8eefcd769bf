/** How many nodes a page holds when the caller does not say. */
export const DEFAULT_PAGE_SIZE = 20;

/** The most nodes one page may hold; more is refused, not cut. */
export const MAX_PAGE_SIZE = 100;
