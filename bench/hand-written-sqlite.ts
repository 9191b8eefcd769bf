import { DatabaseSync, type SQLInputValue } from 'node:sqlite';
import { convert } from '../schema/model/canonical-unit.ts';
import { decimalOrder } from '../schema/model/decimal.ts';
import { MAX_RANKED_MATCHES } from '../schema/model/search.ts';
import { type Answer, type Answers, rowNumber } from './answers.ts';

/**
 * Answers the operations by statements written for nothing else: what a server could reach at most.
 *
 * Each has the fastest of the forms that were measured: rows made into JSON by JavaScript, `json_object`, text put
 * together by `concat`, and one statement or several. On all of them `concat` is ahead by a fifth to a third; the
 * document with its claims gains another tenth by reading all claims of the document at once.
 */
export function createSqliteAnswers(path: string): Answers {
  const database = new DatabaseSync(path, { readOnly: true });
  // As the product's reader has it.
  database.exec('PRAGMA mmap_size = 2000000000; PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY');
  return {
    DocumentById: answerDocument(database),
    DocumentWithClaims: answerDocumentWithClaims(database),
    ActorDossier: answerDossier(database),
    NewestDocuments: answerNewestDocuments(database),
    FiguresByValue: answerFigures(database),
    Search: answerSearch(database),
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

const HOLDER = `CASE WHEN h.id IS NULL THEN 'null' ELSE concat('{"id":"act_', h.id, '","name":', json_quote(h.name), '}') END`;

const TOPIC = `CASE WHEN t.id IS NULL THEN 'null' ELSE concat('{"id":"top_', t.id, '","label":', json_quote(t.label), '}') END`;

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

function answerDossier(database: DatabaseSync): Answer {
  const newest = (columns: string, kind: string) =>
    `(SELECT id, statement, document_id, ${columns} FROM claim
      WHERE holder_id = a.id AND kind = '${kind}' AND review_state <> 'REJECTED'
      ORDER BY published_order DESC, id DESC LIMIT 20)`;
  const select = prepareText(
    database,
    `SELECT concat('{"data":{"actor":{"id":"act_', a.id, '","name":', json_quote(a.name), ',"kind":"', a.kind,
      '","positions":{"nodes":[',
      (SELECT group_concat(concat('{"id":"pos_', p.id, '","stance":"', p.stance,
          '","statement":', json_quote(p.statement), ',"topic":', ${TOPIC},
          ',"section":{"id":"sec_', s.id, '","heading":', json_quote(s.heading),
          '},"document":{"id":"doc_', d.id, '","title":', json_quote(d.title), '}}'), ',')
        FROM ${newest('stance, topic_id, section_id', 'POSITION')} p CROSS JOIN section s ON s.id = p.section_id
        CROSS JOIN document d ON d.id = p.document_id LEFT JOIN topic t ON t.id = p.topic_id),
      ']},"figures":{"nodes":[',
      (SELECT group_concat(concat('{"id":"fig_', f.id, '","form":"', f.form,
          '","statement":', json_quote(f.statement), ',"quantity":{"raw":', json_quote(f.raw),
          ',"value":', json_quote(f.value), ',"unit":{"label":', json_quote(f.unit_label),
          '}},"document":{"id":"doc_', d.id, '","title":', json_quote(d.title), '}}'), ',')
        FROM ${newest('form, raw, value, unit_label', 'FIGURE')} f CROSS JOIN document d ON d.id = f.document_id),
      ']}}}}')
    FROM actor a WHERE a.id = ?`,
  );
  return ({ id }) => select(rowNumber(id)) ?? '{"data":{"actor":null}}';
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
  return ({ first }) => select(first ?? 0) ?? '';
}

function answerFigures(database: DatabaseSync): Answer {
  const select = prepareText(
    database,
    `SELECT concat('{"data":{"figures":{"nodes":[', group_concat(concat('{"id":"fig_', f.id,
        '","statement":', json_quote(f.statement), ',"quantity":{"value":"', f.value,
        '","unit":{"label":', json_quote(f.unit_label), '}},"document":{"id":"doc_', d.id,
        '","title":', json_quote(d.title), '},"holder":', ${HOLDER}, '}'), ','), ']}}}')
    FROM (SELECT id, statement, value, unit_label, document_id, holder_id FROM claim
        WHERE canonical_unit = ? AND value_order BETWEEN ? AND ? AND kind = 'FIGURE' AND review_state <> 'REJECTED'
        ORDER BY value_order DESC, id DESC LIMIT 50) f
      CROSS JOIN document d ON d.id = f.document_id LEFT JOIN actor h ON h.id = f.holder_id`,
  );
  return ({ unit, least, most }) => {
    const from = convert(String(least), String(unit));
    const to = convert(String(most), String(unit));
    return select(from.unit, decimalOrder(from.value), decimalOrder(to.value)) ?? '';
  };
}

function answerSearch(database: DatabaseSync): Answer {
  const select = prepareText(
    database,
    `SELECT concat('{"data":{"search":{"nodes":[', group_concat(concat('{"kind":"', e.kind, '","score":', m.score,
        ',"section":{"id":"sec_', s.id, '","heading":', json_quote(s.heading),
        '},"document":{"id":"doc_', d.id, '","title":', json_quote(d.title), '}}'), ','), ']}}}')
    FROM (SELECT id, score FROM
          (SELECT rowid AS id, CAST(rank * -1000000 AS INTEGER) AS score FROM search_index
            WHERE search_index MATCH ? ORDER BY rowid DESC LIMIT ${MAX_RANKED_MATCHES})
        ORDER BY score DESC, id DESC LIMIT 20) m
      CROSS JOIN search_entry e ON e.id = m.id CROSS JOIN section s ON s.id = e.section_id
      CROSS JOIN document d ON d.id = e.document_id`,
  );
  return ({ query }) => {
    const words = String(query).split(' ');
    return select(words.map((word) => `"${word}"`).join(' AND ')) ?? '';
  };
}

/** Prepares a statement that gives one text, or none. */
function prepareText(
  database: DatabaseSync,
  sql: string,
): (...values: SQLInputValue[]) => string | undefined {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  // With setReturnArrays a row is an array, which the types of node:sqlite do not say.
  return (...values) => (statement.get(...values) as readonly [string] | undefined)?.[0];
}

function prepareRows(database: DatabaseSync, sql: string) {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return (...values: SQLInputValue[]) =>
    statement.all(...values) as unknown as readonly (string | number)[][];
}
