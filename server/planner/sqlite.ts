import { parseSearchQuery } from '../../schema/model/search-query.ts';
import type { Dialect, SearchDialect } from './dialect.ts';

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

    // As the words of the index stand there, with a blank around each.
    compileTerms(query) {
      const alternatives = parseSearchQuery(query) ?? [];
      return JSON.stringify(
        alternatives.map((terms) =>
          terms.map(({ words, prefix }) => ` ${words.join(' ')}${prefix ? '' : ' '}`),
        ),
      );
    },

    latest: (match, { limit, upTo }) =>
      `(SELECT rowid AS id FROM search_index ` +
      `WHERE search_index MATCH ${match}${upTo === null ? '' : ` AND rowid <= ${castInteger(upTo)}`} ` +
      `AND ${cancellationCheck('rowid')} ` +
      `ORDER BY rowid DESC LIMIT ${limit})`,

    ranked: rankedMatches,

    newest: (match) => ({
      from: 'search_index f CROSS JOIN search_entry e ON e.id = f.rowid',
      where: `f.search_index MATCH ${match}`,
      id: 'f.rowid',
    }),

    matchingClaims,

    // Rare words are looked up; to look up common ones would take longer than to test the claims of a list.
    matchesExactly: (claimId, { match, terms, limit }) => {
      const matches = (most: number) =>
        matchingClaims(match, { column: 'claim_id', windowStart: null, limit: most });
      return (
        `CASE WHEN (SELECT count(*) FROM (${matches(limit + 1)})) <= ${limit} THEN ${claimId} IN (${matches(limit)}) ` +
        `ELSE EXISTS (SELECT 1 FROM search_entry e CROSS JOIN search_index_content w ON w.id = e.id ` +
        `WHERE e.claim_id = ${claimId} AND ${hasTerms('w.c1', terms)}) END`
      );
    },
  },
};

function matchingClaims(
  match: string,
  { column, windowStart, limit }: Parameters<SearchDialect['matchingClaims']>[1],
): string {
  const start = windowStart === null ? '' : ` AND f.rowid >= ${castInteger(windowStart)}`;
  return (
    `SELECT e.${column} FROM search_index f CROSS JOIN search_entry e ON e.id = f.rowid ` +
    `WHERE f.search_index MATCH ${match}${start} AND ${cancellationCheck('f.rowid')} ` +
    `AND e.claim_id IS NOT NULL ORDER BY f.rowid DESC LIMIT ${limit}`
  );
}

/** Whether a text has all terms of an alternative. */
function hasTerms(text: string, terms: string): string {
  return (
    `EXISTS (SELECT 1 FROM json_each(${terms}) alternative WHERE NOT EXISTS ` +
    `(SELECT 1 FROM json_each(alternative.value) term WHERE instr(${text}, term.value) = 0))`
  );
}

/** More of a body than this, in characters, does not count for its score: it bounds the time that one match takes. */
const MAX_SCORED_LENGTH = 10_000;

/** How BM25 weighs a further occurrence of a term, and the length of a text against an ordinary one, in bytes. */
const BM25 = { k1: 1.2, b: 0.75, ordinaryLength: 600 } as const;

/** An occurrence in the heading counts as so many in the body. */
const HEADING_WEIGHT = 4;

/**
 * Scores matches by BM25 over the words that the index keeps, without the weight of rare words: to know how rare a word is
 * takes a walk through all entries that have it. The LIMIT keeps SQLite from reading the words again for every term.
 */
function rankedMatches(latest: string, { terms }: { readonly terms: string }): string {
  const { k1, b, ordinaryLength } = BM25;
  const damping = `(${k1 * (1 - b)} + ${k1 * b} * octet_length(w.body) / ${ordinaryLength})`;
  const weight = `1000000.0 * count / (count + ${damping})`;
  return (
    `(WITH term AS MATERIALIZED (SELECT DISTINCT t.value AS value FROM json_each(${terms}) a, json_each(a.value) t) SELECT w.id AS entry_id, ` +
    `(SELECT CAST(sum(${weight}) AS INTEGER) FROM (SELECT ${occurrences('w.body')} + ${HEADING_WEIGHT} * ` +
    `CASE w.heading WHEN '' THEN 0 ELSE ${occurrences('w.heading')} END AS count FROM term)) AS score FROM ` +
    `(SELECT l.id, c.c0 AS heading, substr(c.c1, 1, ${MAX_SCORED_LENGTH}) AS body FROM ${latest} l ` +
    `CROSS JOIN search_index_content c ON c.id = l.id LIMIT -1) w)`
  );
}

/** How often the term `value` stands in a text. */
function occurrences(text: string): string {
  return `(octet_length(${text}) - octet_length(replace(${text}, value, ''))) / octet_length(value)`;
}

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
