import type { DatabaseSync } from 'node:sqlite';
import { type Answer, rowNumber } from '../answers.ts';
import { HOLDER, prepareRows, prepareText, TOPIC } from './prepare.ts';

export function documentAnswers(database: DatabaseSync) {
  return {
    DocumentById: answerDocument(database),
    DocumentWithClaims: answerDocumentWithClaims(database),
    NewestDocuments: answerNewestDocuments(database),
    PublisherDocuments: answerPublisherDocuments(database),
  };
}

function answerDocument(database: DatabaseSync): Answer {
  const select = prepareText(
    database,
    `SELECT concat('{"data":{"document":{"id":"doc_', id, '","title":', json_quote(title), ',"genre":"', genre,
      '","language":', json_quote(language), ',"publishedAt":', json_quote(published_at),
      ',"url":', json_quote(url), '}}}')
    FROM document WHERE id = ?`,
  );
  return ({ id }) => select(rowNumber(id)) ?? '{"data":{"document":null}}';
}

const CLAIM = `concat(
  '{"id":"', CASE c.kind WHEN 'FIGURE' THEN 'fig_' ELSE 'pos_' END, c.id, '","statement":', json_quote(c.statement),
  ',"holder":', ${HOLDER}, ',"evidence":[',
  (SELECT group_concat(concat('{"role":"', role, '","quote":', json_quote(quote), ',"start":', span_start,
      ',"end":', span_end, '}'), ',')
    FROM (SELECT role, quote, span_start, span_end FROM evidence WHERE claim_id = c.id ORDER BY ordinal)),
  CASE c.kind WHEN 'FIGURE'
    THEN concat('],"__typename":"Figure","quantity":{"raw":', json_quote(c.raw), ',"value":', json_quote(c.value),
      ',"unit":{"label":', json_quote(c.unit_label), '}}}')
    ELSE concat('],"__typename":"Position","stance":"', c.stance, '","topic":', ${TOPIC}, '}') END)`;

/** One statement for all claims of the document is a tenth faster than one for each section. */
function answerDocumentWithClaims(database: DatabaseSync): Answer {
  const document = prepareRows(
    database,
    `SELECT current_version_id, concat('{"data":{"document":{"id":"doc_', id, '","title":', json_quote(title),
      ',"publishedAt":', json_quote(published_at), ',"sections":[')
    FROM document WHERE id = ?`,
  );
  const sections = prepareRows(
    database,
    `SELECT id, concat('{"id":"sec_', id, '","ordinal":', ordinal, ',"heading":', json_quote(heading),
      ',"claims":{"nodes":[')
    FROM section WHERE version_id = ? ORDER BY ordinal`,
  );
  const claims = prepareRows(
    database,
    `SELECT c.section_id, ${CLAIM}
    FROM claim c LEFT JOIN actor h ON h.id = c.holder_id LEFT JOIN topic t ON t.id = c.topic_id
    WHERE c.document_id = ? AND c.review_state <> 'REJECTED' ORDER BY c.span_start, c.id`,
  );
  return ({ id }) => {
    const [found] = document(rowNumber(id));
    if (!found) return '{"data":{"document":null}}';
    const [version, head] = found;
    const bySection = new Map<unknown, string>();
    for (const [section, claim] of claims(rowNumber(id))) {
      const before = bySection.get(section);
      bySection.set(section, before === undefined ? `${claim}` : `${before},${claim}`);
    }
    const list = sections(version as number).map(
      ([section, text]) => `${text}${bySection.get(section) ?? ''}]}}`,
    );
    return `${head}${list.join(',')}]}}}`;
  };
}

function answerNewestDocuments(database: DatabaseSync): Answer {
  const select = prepareText(
    database,
    `SELECT concat('{"data":{"documents":{"nodes":[', group_concat(concat('{"id":"doc_', d.id,
        '","title":', json_quote(d.title), ',"publishedAt":', json_quote(d.published_at), ',"claims":{"totalCount":',
        (SELECT count(*) FROM claim WHERE document_id = d.id AND review_state <> 'REJECTED'), ',"nodes":[',
        (SELECT group_concat(concat('{"id":"', CASE kind WHEN 'FIGURE' THEN 'fig_' ELSE 'pos_' END, id,
            '","statement":', json_quote(statement), '}'), ',')
          FROM (SELECT id, kind, statement FROM claim WHERE document_id = d.id AND review_state <> 'REJECTED'
            ORDER BY span_start, id LIMIT 3)),
        ']}}'), ','), ']}}}')
    FROM (SELECT id, title, published_at FROM document ORDER BY published_order DESC, id DESC LIMIT (? + 0)) d`,
  );
  return ({ first }) => select(Number(first)) ?? '';
}

/** A statement for each list of claims takes half as long again; one for both lists of a document, by windows, twice. */
function answerPublisherDocuments(database: DatabaseSync): Answer {
  const claims = (columns: string, kind: string) =>
    `(SELECT id, statement, ${columns} FROM claim
      WHERE document_id = d.id AND kind = '${kind}' AND review_state <> 'REJECTED' ORDER BY span_start, id LIMIT 5)`;
  const select = prepareText(
    database,
    `SELECT concat('{"data":{"documents":{"nodes":[', group_concat(concat('{"id":"doc_', d.id,
        '","title":', json_quote(d.title), ',"publishedAt":', json_quote(d.published_at), ',"genre":"', d.genre,
        '","figures":{"nodes":[',
        (SELECT group_concat(concat('{"id":"fig_', f.id, '","form":"', f.form,
            '","statement":', json_quote(f.statement), ',"quantity":{"raw":', json_quote(f.raw),
            ',"value":', json_quote(f.value), ',"unit":{"label":', json_quote(f.unit_label), '}},"measure":',
            CASE WHEN m.id IS NULL THEN 'null' ELSE concat('{"id":"mea_', m.id, '","label":', json_quote(m.label), '}') END,
            '}'), ',')
          FROM ${claims('form, raw, value, unit_label, measure_id', 'FIGURE')} f LEFT JOIN measure m ON m.id = f.measure_id),
        ']},"positions":{"nodes":[',
        (SELECT group_concat(concat('{"id":"pos_', p.id, '","stance":"', p.stance,
            '","statement":', json_quote(p.statement), ',"topic":', ${TOPIC}, ',"holder":', ${HOLDER}, '}'), ',')
          FROM ${claims('stance, topic_id, holder_id', 'POSITION')} p
          LEFT JOIN topic t ON t.id = p.topic_id LEFT JOIN actor h ON h.id = p.holder_id),
        ']}}'), ','), ']}}}')
    FROM (SELECT id, title, published_at, genre FROM document
      WHERE publisher_id = ? AND published_order >= ? AND published_order < ?
      ORDER BY published_order DESC, id DESC LIMIT 20) d`,
  );
  return ({ publisher, from, until }) => select(rowNumber(publisher), String(from), String(until)) ?? '';
}
