import type { Migration } from './migration.ts';

/**
 * Postgres puts new words on a list first, up to 4 MB, which every search then reads from end to end: while documents came
 * in, a search took five times as long, and storing them took no less.
 */
export const disableGinFastupdate: Migration = {
  sqlite: '',
  postgres: `
ALTER INDEX search_index_by_word SET (fastupdate = off);
SELECT gin_clean_pending_list('search_index_by_word');
`,
};
