import type { Pool } from 'pg';
import { MAX_MATCHING_CLAIMS, MAX_RANKED_MATCHES } from '../../../schema/model/search.ts';
import type { Variable } from '../../operations.ts';
import type { Answer } from '../answers.ts';
import { HOLDER, orNull, prepareRows, prepareText } from './prepare.ts';

export function searchAnswers(pool: Pool) {
  return {
    Search: answerSearch(pool),
    NewestSearch: answerNewestSearch(pool),
    ClaimsSearch: answerClaimsSearch(pool),
  };
}

function answerSearch(pool: Pool): Answer {
  const select = prepareText(
    pool,
    `SELECT concat('{"data":{"search":{"nodes":[', string_agg(concat('{"kind":"', e.kind, '","score":', m.score,
        ',"section":{"id":"sec_', s.id, '","heading":', ${orNull('s.heading')},
        '},"document":{"id":"doc_', d.id, '","title":', to_json(d.title), '}}'), ','
        ORDER BY m.score DESC, m.entry_id DESC), ']}}}')
    FROM (SELECT entry_id, score FROM
          (SELECT entry_id, (ts_rank(words, $1::tsquery) * 1000000)::bigint AS score FROM
            (SELECT entry_id, words FROM search_index WHERE words @@ $1::tsquery
              ORDER BY entry_id DESC LIMIT ${MAX_RANKED_MATCHES}) l) r
        ORDER BY score DESC, entry_id DESC LIMIT 20) m
      JOIN search_entry e ON e.id = m.entry_id JOIN section s ON s.id = e.section_id
      JOIN document d ON d.id = e.document_id`,
  );
  return async ({ query }) => (await select(toMatch(query))) ?? '';
}

function answerNewestSearch(pool: Pool): Answer {
  const select = prepareText(
    pool,
    `SELECT concat('{"data":{"search":{"nodes":[', string_agg(concat('{"kind":"', e.kind,
        '","section":{"id":"sec_', s.id, '","heading":', ${orNull('s.heading')},
        '},"document":{"id":"doc_', d.id, '","title":', to_json(d.title),
        ',"publishedAt":', ${orNull('d.published_at')}, '}}'), ',' ORDER BY m.entry_id DESC), ']}}}')
    FROM (SELECT entry_id FROM search_index WHERE words @@ $1::tsquery ORDER BY entry_id DESC LIMIT 20) m
      JOIN search_entry e ON e.id = m.entry_id JOIN section s ON s.id = e.section_id
      JOIN document d ON d.id = e.document_id`,
  );
  return async ({ query }) => (await select(toMatch(query))) ?? '';
}

/** As on SQLite: the newest matches first, and all of them where twice as many were too few. */
function answerClaimsSearch(pool: Pool): Answer {
  const statement = (limit: string) =>
    `SELECT count(*), concat('{"data":{"claims":{"nodes":[', string_agg(concat(
        '{"__typename":"', CASE c.kind WHEN 'FIGURE' THEN 'Figure","id":"fig_' ELSE 'Position","id":"pos_' END, c.id,
        '","statement":', to_json(c.statement), ',"confidence":', c.confidence, ',"holder":', ${HOLDER},
        ',"document":{"id":"doc_', d.id, '","title":', to_json(d.title), '}}'), ','
        ORDER BY c.published_order DESC, c.id DESC), ']}}}')
    FROM (SELECT c.id, c.kind, c.statement, c.confidence, c.holder_id, c.document_id, c.published_order
        FROM (SELECT claim_id, published_order FROM
              (SELECT e.claim_id, e.published_order FROM search_index f JOIN search_entry e ON e.id = f.entry_id
                WHERE f.words @@ $1::tsquery AND e.claim_id IS NOT NULL
                ORDER BY f.entry_id DESC LIMIT ${MAX_MATCHING_CLAIMS}) latest
            ORDER BY published_order DESC, claim_id DESC ${limit}) m
          JOIN claim c ON c.id = m.claim_id
        WHERE c.review_state <> 'REJECTED' ORDER BY m.published_order DESC, m.claim_id DESC LIMIT 20) c
      JOIN document d ON d.id = c.document_id LEFT JOIN actor h ON h.id = c.holder_id`;
  const selectNewest = prepareRows(pool, statement('LIMIT 40'));
  const selectAll = prepareRows(pool, statement(''));
  return async ({ text }) => {
    const [found] = await selectNewest(toMatch(text));
    const [most] = found && Number(found[0]) >= 20 ? [found] : await selectAll(toMatch(text));
    return String(most?.[1]);
  };
}

/** All words, each as it stands, or an entry with more words than its vector lists. */
function toMatch(query: Variable | undefined): string {
  const words = String(query).split(' ');
  return `(${words.map((word) => `('${word}')`).join(' & ')}) | '+'`;
}
