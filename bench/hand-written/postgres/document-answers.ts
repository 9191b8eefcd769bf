import type { Pool } from 'pg';
import { type Answer, rowNumber } from '../answers.ts';
import { HOLDER, orNull, prepareText, TOPIC } from './prepare.ts';

export function documentAnswers(pool: Pool) {
  return {
    DocumentById: answerDocument(pool),
    DocumentWithClaims: answerDocumentWithClaims(pool),
    NewestDocuments: answerNewestDocuments(pool),
    PublisherDocuments: answerPublisherDocuments(pool),
  };
}

function answerDocument(pool: Pool): Answer {
  const select = prepareText(
    pool,
    `SELECT concat('{"data":{"document":{"id":"doc_', id, '","title":', to_json(title), ',"genre":"', genre,
      '","language":', to_json(language), ',"publishedAt":', ${orNull('published_at')},
      ',"url":', ${orNull('url')}, '}}}')
    FROM document WHERE id = $1`,
  );
  return async ({ id }) => (await select(rowNumber(id))) ?? '{"data":{"document":null}}';
}

const CLAIM = `concat(
  '{"id":"', CASE c.kind WHEN 'FIGURE' THEN 'fig_' ELSE 'pos_' END, c.id, '","statement":', to_json(c.statement),
  ',"holder":', ${HOLDER}, ',"evidence":[',
  (SELECT string_agg(concat('{"role":"', role, '","quote":', to_json(quote), ',"start":', span_start,
      ',"end":', span_end, '}'), ',' ORDER BY ordinal) FROM evidence WHERE claim_id = c.id),
  CASE c.kind WHEN 'FIGURE'
    THEN concat('],"__typename":"Figure","quantity":{"raw":', ${orNull('c.raw')}, ',"value":', ${orNull('c.value')},
      ',"unit":{"label":', ${orNull('c.unit_label')}, '}}}')
    ELSE concat('],"__typename":"Position","stance":"', c.stance, '","topic":', ${TOPIC}, '}') END)`;

function answerDocumentWithClaims(pool: Pool): Answer {
  const select = prepareText(
    pool,
    `SELECT concat('{"data":{"document":{"id":"doc_', d.id, '","title":', to_json(d.title),
      ',"publishedAt":', ${orNull('d.published_at')}, ',"sections":[',
      (SELECT string_agg(concat('{"id":"sec_', s.id, '","ordinal":', s.ordinal, ',"heading":', ${orNull('s.heading')},
          ',"claims":{"nodes":[', l.claims, ']}}'), ',' ORDER BY s.ordinal)
        FROM section s LEFT JOIN (
          SELECT c.section_id, string_agg(${CLAIM}, ',' ORDER BY c.span_start, c.id) AS claims
          FROM claim c LEFT JOIN actor h ON h.id = c.holder_id LEFT JOIN topic t ON t.id = c.topic_id
          WHERE c.document_id = $1 AND c.review_state <> 'REJECTED' GROUP BY c.section_id) l ON l.section_id = s.id
        WHERE s.version_id = d.current_version_id), ']}}}')
    FROM document d WHERE d.id = $1`,
  );
  return async ({ id }) => (await select(rowNumber(id))) ?? '{"data":{"document":null}}';
}

function answerNewestDocuments(pool: Pool): Answer {
  const select = prepareText(
    pool,
    `SELECT concat('{"data":{"documents":{"nodes":[', string_agg(concat('{"id":"doc_', d.id,
        '","title":', to_json(d.title), ',"publishedAt":', ${orNull('d.published_at')}, ',"claims":{"totalCount":',
        (SELECT count(*) FROM claim WHERE document_id = d.id AND review_state <> 'REJECTED'), ',"nodes":[',
        (SELECT string_agg(concat('{"id":"', CASE kind WHEN 'FIGURE' THEN 'fig_' ELSE 'pos_' END, id,
            '","statement":', to_json(statement), '}'), ',' ORDER BY span_start, id)
          FROM (SELECT id, kind, statement, span_start FROM claim
            WHERE document_id = d.id AND review_state <> 'REJECTED' ORDER BY span_start, id LIMIT 3) c),
        ']}}'), ',' ORDER BY d.published_order DESC, d.id DESC), ']}}}')
    FROM (SELECT id, title, published_at, published_order FROM document
      ORDER BY published_order DESC, id DESC LIMIT $1) d`,
  );
  return async ({ first }) => (await select(Number(first))) ?? '';
}

function answerPublisherDocuments(pool: Pool): Answer {
  const claims = (columns: string, kind: string) =>
    `(SELECT id, statement, span_start, ${columns} FROM claim
      WHERE document_id = d.id AND kind = '${kind}' AND review_state <> 'REJECTED' ORDER BY span_start, id LIMIT 5)`;
  const select = prepareText(
    pool,
    `SELECT concat('{"data":{"documents":{"nodes":[', string_agg(concat('{"id":"doc_', d.id,
        '","title":', to_json(d.title), ',"publishedAt":', ${orNull('d.published_at')}, ',"genre":"', d.genre,
        '","figures":{"nodes":[',
        (SELECT string_agg(concat('{"id":"fig_', f.id, '","form":"', f.form, '","statement":', to_json(f.statement),
            ',"quantity":{"raw":', ${orNull('f.raw')}, ',"value":', ${orNull('f.value')},
            ',"unit":{"label":', ${orNull('f.unit_label')}, '}},"measure":',
            CASE WHEN m.id IS NULL THEN 'null' ELSE concat('{"id":"mea_', m.id, '","label":', to_json(m.label), '}') END,
            '}'), ',' ORDER BY f.span_start, f.id)
          FROM ${claims('form, raw, value, unit_label, measure_id', 'FIGURE')} f LEFT JOIN measure m ON m.id = f.measure_id),
        ']},"positions":{"nodes":[',
        (SELECT string_agg(concat('{"id":"pos_', p.id, '","stance":"', p.stance, '","statement":', to_json(p.statement),
            ',"topic":', ${TOPIC}, ',"holder":', ${HOLDER}, '}'), ',' ORDER BY p.span_start, p.id)
          FROM ${claims('stance, topic_id, holder_id', 'POSITION')} p
          LEFT JOIN topic t ON t.id = p.topic_id LEFT JOIN actor h ON h.id = p.holder_id),
        ']}}'), ',' ORDER BY d.published_order DESC, d.id DESC), ']}}}')
    FROM (SELECT id, title, published_at, published_order, genre FROM document
      WHERE publisher_id = $1 AND published_order >= $2 AND published_order < $3
      ORDER BY published_order DESC, id DESC LIMIT 20) d`,
  );
  return async ({ publisher, from, until }) =>
    (await select(rowNumber(publisher), String(from), String(until))) ?? '';
}
