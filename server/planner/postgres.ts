import { MAX_PAGE_SIZE } from '../../schema/model/page.ts';
import { parseSearchQuery, type SearchQuery, type SearchTerm } from '../../schema/model/search-query.ts';
import type { Dialect } from './dialect.ts';

/** Postgres, 14 or newer. */
export const postgres: Dialect = {
  placeholder: (index) => `$${index}`,
  textPlaceholder: (parameter) => `${parameter}::text`,

  // to_json escapes what JSON.stringify does, and as it does. It stays JSON: `concat`, in which it always stands, writes
  // it out, and a cast to text would write it out once more.
  text: (column) => `coalesce(to_json(${column}), 'null')`,
  number: (column) => `coalesce(${column}::text, 'null')`,
  boolean: (column) => `CASE ${column} WHEN 1 THEN 'true' WHEN 0 THEN 'false' ELSE 'null' END`,

  aggregateText: (item, order, separator = ',') => `string_agg(${item}, '${separator}' ORDER BY ${order})`,
  unnestNumbers: (array) => ({
    from: `json_array_elements_text(${array}::json) WITH ORDINALITY n(value, at)`,
    value: 'n.value::bigint',
    at: 'n.at',
  }),

  unnestIds: (array) => ({
    from: `json_array_elements_text(${array}::json) WITH ORDINALITY n(value, at)`,
    prefix: `substr(n.value, 1, 3)`,
    number: `substr(n.value, 5)::bigint`,
    at: 'n.at',
  }),

  // Of a bound LIMIT the planner knows nothing and expects a tenth of all rows, for which it would scan whole tables.
  firstRows: (select, count) =>
    `(SELECT * FROM (${select} LIMIT ${MAX_PAGE_SIZE + 1}) bounded LIMIT ${count})`,

  coalesce: (value, fallback) => `coalesce(${value}, ${fallback})`,
  contains: (text, part) => `strpos(${text}, ${part}) > 0`,
  encodeCursor: (values) => {
    const members = values.map((value) => `to_json(${value})::text`).join(`, ',', `);
    return `upper(encode(convert_to(concat('[', ${members}, ']'), 'UTF8'), 'hex'))`;
  },

  // statement_timeout ends them.
  cancellationCheck: () => null,

  // Postgres knows how common values are, and how few rows a page needs.
  unindexed: (column) => column,

  orderedJoin: 'JOIN',

  search: {
    compileQuery(query) {
      const alternatives = parseSearchQuery(query);
      return alternatives && JSON.stringify(compileMatch(alternatives));
    },

    // ts_rank reads the query itself.
    compileTerms: () => null,

    latest: (match, { limit, upTo }) =>
      `(SELECT f.entry_id AS id, f.words FROM search_index f WHERE ${matchCondition(match)}${upTo === null ? '' : ` AND f.entry_id <= ${upTo}`} ` +
      `ORDER BY f.entry_id DESC LIMIT ${limit})`,

    ranked: (latest, { match }) =>
      `(SELECT l.id AS entry_id, (ts_rank(l.words, ${rankQuery(match)}) * 1000000)::bigint AS score FROM ${latest} l)`,

    newest: (match) => ({
      from: 'search_index f JOIN search_entry e ON e.id = f.entry_id',
      where: matchCondition(match),
      id: 'f.entry_id',
    }),

    matchingClaims: (match, { column, windowStart, limit }) =>
      `SELECT e.${column} FROM search_index f JOIN search_entry e ON e.id = f.entry_id ` +
      `WHERE ${matchCondition(match)} AND e.claim_id IS NOT NULL${windowStart === null ? '' : ` AND f.entry_id >= ${windowStart}`} ` +
      `ORDER BY f.entry_id DESC LIMIT ${limit}`,

    // Postgres chooses itself whether to look up matches or to test claims.
    matchesExactly: (claimId, { match }) =>
      `${claimId} IN (SELECT e.claim_id FROM search_index f JOIN search_entry e ON e.id = f.entry_id ` +
      `WHERE ${matchCondition(match)} AND e.claim_id IS NOT NULL)`,
  },
};

/**
 * A search in the three forms that its statement needs.
 *
 * The index knows words, not where they stand, so it is asked for the words of phrases; it is also asked for `+`, which
 * stands in vectors that have more words than they list. What it finds is looked at again: by the vector's positions if
 * there are phrases, and by the text of those entries whose vector does not say all.
 */
interface SearchMatch {
  /** The text search query for the index. */
  readonly index: string;
  /** The same with phrases; absent where there are none. */
  readonly phrases?: string;
  /** A regular expression over the words, one blank around each. They are letters and digits: nothing is to be escaped. */
  readonly text: string;
}

function compileMatch(alternatives: SearchQuery): SearchMatch {
  const strict = anyOf(alternatives, ' <-> ');
  return {
    index: `${anyOf(alternatives, ' & ')} | '+'`,
    ...(strict.includes('<->') && { phrases: strict }),
    text: alternatives.map((terms) => `^${terms.map(lookAhead).join('')}`).join('|'),
  };
}

function anyOf(alternatives: SearchQuery, between: string): string {
  const term = ({ words, prefix }: SearchTerm) =>
    `(${words.map((word) => `'${word}'`).join(between)}${prefix ? ':*' : ''})`;
  return alternatives.map((terms) => `(${terms.map(term).join(' & ')})`).join(' | ');
}

function lookAhead({ words, prefix }: SearchTerm): string {
  return `(?=.* ${words.join(' ')}${prefix ? '' : ' '})`;
}

/** Whether an entry of `search_index`, aliased `f`, matches. */
function matchCondition(match: string): string {
  return (
    `f.words @@ (${match}::json->>'index')::tsquery AND CASE WHEN f.text IS NOT NULL THEN f.text ~ (${match}::json->>'text') ` +
    `ELSE ${match}::json->>'phrases' IS NULL OR f.words @@ (${match}::json->>'phrases')::tsquery END`
  );
}

function rankQuery(match: string): string {
  return `coalesce(${match}::json->>'phrases', ${match}::json->>'index')::tsquery`;
}
