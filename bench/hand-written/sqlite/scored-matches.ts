import { MAX_RANKED_MATCHES } from '../../../schema/model/search.ts';

/**
 * The newest matches of words that `AND` joins, as `entry_id` and `score`: BM25 over the words of the index, without the
 * weight of rare words.
 */
export function scoredMatches(match: string): string {
  const count = (text: string) =>
    `(octet_length(${text}) - octet_length(replace(${text}, word, ''))) / octet_length(word)`;
  return `WITH word AS MATERIALIZED (SELECT DISTINCT ' ' || value || ' ' AS word FROM json_each('[' || replace(${match}, ' AND ', ',') || ']'))
    SELECT id AS entry_id, (SELECT CAST(sum(1000000.0 * n / (n + (0.3 + 0.9 * octet_length(body) / 600))) AS INTEGER)
      FROM (SELECT ${count('body')} + 4 * CASE heading WHEN '' THEN 0 ELSE ${count('heading')} END AS n FROM word)) AS score
    FROM (SELECT l.id, c.c0 AS heading, substr(c.c1, 1, 10000) AS body FROM (SELECT rowid AS id FROM search_index
        WHERE search_index MATCH ${match} ORDER BY rowid DESC LIMIT ${MAX_RANKED_MATCHES}) l
      CROSS JOIN search_index_content c ON c.id = l.id LIMIT -1)`;
}
