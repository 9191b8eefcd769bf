import { Pool } from 'pg';
import { convert } from '../schema/model/canonical-unit.ts';
import { decimalOrder } from '../schema/model/decimal.ts';
import { MAX_RANKED_MATCHES } from '../schema/model/search.ts';
import { type Answer, type Answers, rowNumber } from './answers.ts';

/** As many connections as the product reads with, and set up as its are. */
const CONNECTIONS = 10;
const OPTIONS = '-c jit=off -c random_page_cost=1.1 -c join_collapse_limit=1';

/** Answers the operations by named prepared statements written for nothing else: what a server could reach at most. */
export function createPostgresAnswers(url: string): Answers {
  const pool = new Pool({ connectionString: url, max: CONNECTIONS, options: OPTIONS });
  return {
    DocumentById: answerDocument(pool),
    DocumentWithClaims: answerDocumentWithClaims(pool),
    ActorDossier: answerDossier(pool),
    NewestDocuments: answerNewestDocuments(pool),
    FiguresByValue: answerFigures(pool),
    Search: answerSearch(pool),
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

/** A column that may be null, as JSON. */
function orNull(column: string): string {
  return `coalesce(to_json(${column}), 'null')`;
}

const HOLDER = `CASE WHEN h.id IS NULL THEN 'null' ELSE concat('{"id":"act_', h.id, '","name":', to_json(h.name), '}') END`;

const TOPIC = `CASE WHEN t.id IS NULL THEN 'null' ELSE concat('{"id":"top_', t.id, '","label":', to_json(t.label), '}') END`;

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

function answerDossier(pool: Pool): Answer {
  const newest = (columns: string, kind: string) =>
    `(SELECT id, statement, document_id, published_order, ${columns} FROM claim
      WHERE holder_id = a.id AND kind = '${kind}' AND review_state <> 'REJECTED'
      ORDER BY published_order DESC, id DESC LIMIT 20)`;
  const select = prepareText(
    pool,
    `SELECT concat('{"data":{"actor":{"id":"act_', a.id, '","name":', to_json(a.name), ',"kind":"', a.kind,
      '","positions":{"nodes":[',
      (SELECT string_agg(concat('{"id":"pos_', p.id, '","stance":"', p.stance,
          '","statement":', to_json(p.statement), ',"topic":', ${TOPIC},
          ',"section":{"id":"sec_', s.id, '","heading":', ${orNull('s.heading')},
          '},"document":{"id":"doc_', d.id, '","title":', to_json(d.title), '}}'), ','
          ORDER BY p.published_order DESC, p.id DESC)
        FROM ${newest('stance, topic_id, section_id', 'POSITION')} p JOIN section s ON s.id = p.section_id
        JOIN document d ON d.id = p.document_id LEFT JOIN topic t ON t.id = p.topic_id),
      ']},"figures":{"nodes":[',
      (SELECT string_agg(concat('{"id":"fig_', f.id, '","form":"', f.form,
          '","statement":', to_json(f.statement), ',"quantity":{"raw":', ${orNull('f.raw')},
          ',"value":', ${orNull('f.value')}, ',"unit":{"label":', ${orNull('f.unit_label')},
          '}},"document":{"id":"doc_', d.id, '","title":', to_json(d.title), '}}'), ','
          ORDER BY f.published_order DESC, f.id DESC)
        FROM ${newest('form, raw, value, unit_label', 'FIGURE')} f JOIN document d ON d.id = f.document_id),
      ']}}}}')
    FROM actor a WHERE a.id = $1`,
  );
  return async ({ id }) => (await select(rowNumber(id))) ?? '{"data":{"actor":null}}';
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
  return async ({ first }) => (await select(first ?? 0)) ?? '';
}

function answerFigures(pool: Pool): Answer {
  const select = prepareText(
    pool,
    `SELECT concat('{"data":{"figures":{"nodes":[', string_agg(concat('{"id":"fig_', f.id,
        '","statement":', to_json(f.statement), ',"quantity":{"value":"', f.value,
        '","unit":{"label":', to_json(f.unit_label), '}},"document":{"id":"doc_', d.id,
        '","title":', to_json(d.title), '},"holder":', ${HOLDER}, '}'), ','
        ORDER BY f.value_order DESC, f.id DESC), ']}}}')
    FROM (SELECT id, statement, value, unit_label, document_id, holder_id, value_order FROM claim
        WHERE canonical_unit = $1 AND value_order BETWEEN $2 AND $3 AND kind = 'FIGURE' AND review_state <> 'REJECTED'
        ORDER BY value_order DESC, id DESC LIMIT 50) f
      JOIN document d ON d.id = f.document_id LEFT JOIN actor h ON h.id = f.holder_id`,
  );
  return async ({ unit, least, most }) => {
    const from = convert(String(least), String(unit));
    const to = convert(String(most), String(unit));
    return (await select(from.unit, decimalOrder(from.value), decimalOrder(to.value))) ?? '';
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
  return async ({ query }) => {
    const words = String(query).split(' ');
    return (await select(`(${words.map((word) => `('${word}')`).join(' & ')}) | '+'`)) ?? '';
  };
}

type Value = string | number;

let names = 0;

/** Prepares a statement that gives one text, or none. */
function prepareText(pool: Pool, text: string): (...values: Value[]) => Promise<string | undefined> {
  const query = { name: `statement_${++names}`, text, rowMode: 'array' } as const;
  return async (...values) => (await pool.query<[string]>({ ...query, values })).rows[0]?.[0];
}
