import { parseSearchQuery } from '../../schema/model/search-query.ts';
import type { Dialect } from './dialect.ts';

/** SQLite, 3.44 or newer (`concat`, and FTS5). */
export const sqlite: Dialect = {
  placeholder: (index) => `?${index}`,
  textPlaceholder: (parameter) => parameter,

  text: (column) => `json_quote(${column})`,
  number: (column) => `ifnull(${column}, 'null')`,
  boolean: (column) => `CASE ${column} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END`,

  // Aggregates take rows in the order of the subquery they read, which each list has; ORDER BY would sort again.
  aggregateText: (item, _order, separator = ',') => `group_concat(${item}, '${separator}')`,
  unnestNumbers: (array) => ({ from: `json_each(${array}) n`, value: 'n.value', at: 'n.key' }),

  unnestIds: (array) => ({
    from: `json_each(${array}) n`,
    prefix: `substr(n.value, 1, 3)`,
    number: `CAST(substr(n.value, 5) AS INTEGER)`,
    at: 'n.key',
  }),

  // A bare bound LIMIT makes SQLite prepare the statement again at every run.
  firstRows: (select, count) => `(${select} LIMIT (${count} + 0))`,

  coalesce: (value, fallback) => `ifnull(${value}, ${fallback})`,
  contains: (text, part) => `instr(${text}, ${part}) > 0`,
  encodeCursor: (values) => `hex(json_array(${values.join(', ')}))`,

  cancellationCheck,

  // SQLite uses no index for an expression.
  unindexed: (column) => `+${column}`,

  // SQLite never reorders a CROSS JOIN.
  orderedJoin: 'CROSS JOIN',

  search: {
    compileQuery(query) {
      const alternatives = parseSearchQuery(query)?.map((terms) =>
        terms.map(({ words, prefix }) => `"${words.join(' ')}"${prefix ? ' *' : ''}`).join(' AND '),
      );
      return alternatives ? alternatives.map((terms) => `(${terms})`).join(' OR ') : null;
    },

    ranked: (match, { limit, upTo }) =>
      `(SELECT rowid AS entry_id, CAST(rank * -1000000 AS INTEGER) AS score FROM search_index ` +
      `WHERE search_index MATCH ${match}${upTo === null ? '' : ` AND rowid <= ${castInteger(upTo)}`} ` +
      `AND ${cancellationCheck('rowid')} ` +
      `ORDER BY rowid DESC LIMIT ${limit})`,

    // bm25 weighs a word by how many entries have it.
    score: (match, entryId) =>
      `(SELECT CAST(rank * -1000000 AS INTEGER) FROM search_index WHERE search_index MATCH ${match} AND rowid = ${castInteger(entryId)})`,

    newest: (match) => ({
      from: 'search_index f CROSS JOIN search_entry e ON e.id = f.rowid',
      where: `f.search_index MATCH ${match}`,
      id: 'f.rowid',
    }),

    matchingClaims: (match) =>
      `SELECT e.claim_id FROM search_index f CROSS JOIN search_entry e ON e.id = f.rowid ` +
      `WHERE f.search_index MATCH ${match} AND ${cancellationCheck('f.rowid')} AND e.claim_id IS NOT NULL`,
  },
};

/** The full-text index overlooks a bound on its row numbers that is no integer, and the driver binds numbers as reals. */
function castInteger(value: string): string {
  return `CAST(${value} AS INTEGER)`;
}

/**
 * Calls `progress()` for one row in 61: a call costs more than the scan of a row. A prime keeps step with no pattern of
 * rows, such as documents that all have as many claims.
 */
function cancellationCheck(id: string): string {
  return `(${id} % 61 OR progress())`;
}
