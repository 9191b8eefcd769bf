import type { DatabaseSync } from 'node:sqlite';
import { MAX_MATCHING_CLAIMS } from '../../../schema/model/search.ts';
import type { Variable } from '../../operations.ts';
import type { Answer } from '../answers.ts';
import { HOLDER, prepareRows, prepareText } from './prepare.ts';
import { scoredMatches } from './scored-matches.ts';

export function searchAnswers(database: DatabaseSync) {
  return {
    Search: answerSearch(database),
    NewestSearch: answerNewestSearch(database),
    ClaimsSearch: answerClaimsSearch(database),
  };
}

function answerSearch(database: DatabaseSync): Answer {
  const select = prepareText(
    database,
    `SELECT concat('{"data":{"search":{"nodes":[', group_concat(concat('{"kind":"', e.kind, '","score":', m.score,
        ',"section":{"id":"sec_', s.id, '","heading":', json_quote(s.heading),
        '},"document":{"id":"doc_', d.id, '","title":', json_quote(d.title), '}}'), ','), ']}}}')
    FROM (SELECT entry_id, score FROM (${scoredMatches('?1')}) ORDER BY score DESC, entry_id DESC LIMIT 20) m
      CROSS JOIN search_entry e ON e.id = m.entry_id CROSS JOIN section s ON s.id = e.section_id
      CROSS JOIN document d ON d.id = e.document_id`,
  );
  return ({ query }) => select(toMatch(query)) ?? '';
}

function answerNewestSearch(database: DatabaseSync): Answer {
  const select = prepareText(
    database,
    `SELECT concat('{"data":{"search":{"nodes":[', group_concat(concat('{"kind":"', e.kind,
        '","section":{"id":"sec_', s.id, '","heading":', json_quote(s.heading),
        '},"document":{"id":"doc_', d.id, '","title":', json_quote(d.title),
        ',"publishedAt":', json_quote(d.published_at), '}}'), ','), ']}}}')
    FROM (SELECT rowid AS id FROM search_index WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT 20) m
      CROSS JOIN search_entry e ON e.id = m.id CROSS JOIN section s ON s.id = e.section_id
      CROSS JOIN document d ON d.id = e.document_id`,
  );
  return ({ query }) => select(toMatch(query)) ?? '';
}

/**
 * The newest matches are sorted by what their entries say, and their claims looked up until enough are found that are
 * not rejected: a third faster than to look up all. A second run over all matches is for when twice as many were too few.
 */
function answerClaimsSearch(database: DatabaseSync): Answer {
  const statement = (limit: number) =>
    `SELECT count(*), concat('{"data":{"claims":{"nodes":[', group_concat(concat(
        '{"__typename":"', CASE c.kind WHEN 'FIGURE' THEN 'Figure","id":"fig_' ELSE 'Position","id":"pos_' END, c.id,
        '","statement":', json_quote(c.statement), ',"confidence":', c.confidence, ',"holder":', ${HOLDER},
        ',"document":{"id":"doc_', d.id, '","title":', json_quote(d.title), '}}'), ','), ']}}}')
    FROM (SELECT c.id, c.kind, c.statement, c.confidence, c.holder_id, c.document_id
        FROM (SELECT claim_id FROM
              (SELECT e.claim_id, e.published_order FROM search_index f CROSS JOIN search_entry e ON e.id = f.rowid
                WHERE f.search_index MATCH ? AND e.claim_id IS NOT NULL
                ORDER BY f.rowid DESC LIMIT ${MAX_MATCHING_CLAIMS})
            ORDER BY published_order DESC, claim_id DESC LIMIT ${limit}) m
          CROSS JOIN claim c ON c.id = m.claim_id
        WHERE c.review_state <> 'REJECTED' LIMIT 20) c
      CROSS JOIN document d ON d.id = c.document_id LEFT JOIN actor h ON h.id = c.holder_id`;
  const selectNewest = prepareRows(database, statement(40));
  const selectAll = prepareRows(database, statement(-1));
  return ({ text }) => {
    const [found] = selectNewest(toMatch(text));
    const [most] = found && Number(found[0]) >= 20 ? [found] : selectAll(toMatch(text));
    return String(most?.[1]);
  };
}

/** All words, each as it stands. */
function toMatch(words: Variable | undefined): string {
  return String(words)
    .split(' ')
    .map((word) => `"${word}"`)
    .join(' AND ');
}
