import type { Pool } from 'pg';
import { convertUnit } from '../../../schema/model/canonical-unit.ts';
import { decimalSortKey } from '../../../schema/model/decimal.ts';
import { type Answer, readCursor, rowNumber, writeCursor } from '../answers.ts';
import { HOLDER, orNull, prepareRows, prepareText } from './prepare.ts';

export function claimAnswers(pool: Pool) {
  return {
    FiguresByValue: answerFigures(pool),
    TopicPage: answerTopic(pool),
    MeasureFigures: answerMeasure(pool),
    ClaimsByConfidence: answerClaimsByConfidence(pool),
  };
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
    const from = convertUnit(String(least), String(unit));
    const to = convertUnit(String(most), String(unit));
    return (await select(from.unit, decimalSortKey(from.value), decimalSortKey(to.value))) ?? '';
  };
}

function answerTopic(pool: Pool): Answer {
  const select = prepareText(
    pool,
    `SELECT concat('{"data":{"topic":{"id":"top_', t.id, '","label":', to_json(t.label),
      ',"alternativeLabels":', t.alternative_labels, ',"broader":',
      CASE WHEN b.id IS NULL THEN 'null' ELSE concat('{"id":"top_', b.id, '","label":', to_json(b.label), '}') END,
      ',"positions":{"nodes":[',
      (SELECT concat(string_agg(concat('{"id":"pos_', p.id, '","stance":"', p.stance, '","statement":', to_json(p.statement),
              ',"holder":', ${HOLDER}, ',"document":{"id":"doc_', d.id, '","title":', to_json(d.title),
              ',"publishedAt":', ${orNull('d.published_at')}, '}}'), ',' ORDER BY p.number) FILTER (WHERE p.number <= 20),
          '],"pageInfo":{"hasNextPage":', CASE WHEN count(*) > 20 THEN 'true' ELSE 'false' END, '}}}}}')
        FROM (SELECT *, row_number() OVER () AS number FROM
            (SELECT id, stance, statement, holder_id, document_id FROM claim
              WHERE topic_id = t.id AND kind = 'POSITION' AND review_state <> 'REJECTED'
              ORDER BY published_order DESC, id DESC LIMIT 21) page) p
          JOIN document d ON d.id = p.document_id LEFT JOIN actor h ON h.id = p.holder_id))
    FROM topic t LEFT JOIN topic b ON b.id = t.broader_id WHERE t.id = $1`,
  );
  return async ({ id }) => (await select(rowNumber(id))) ?? '{"data":{"topic":null}}';
}

/** The measure's head stands in every row: a second statement would be a second way to the server. */
function answerMeasure(pool: Pool): Answer {
  const figures = prepareRows(
    pool,
    `SELECT concat('{"data":{"measure":{"id":"mea_', m.id, '","label":', to_json(m.label), ',"figures":{"nodes":['),
      string_agg(concat('{"id":"fig_', f.id, '","statement":', to_json(f.statement),
        ',"quantity":{"raw":', ${orNull('f.raw')}, ',"value":', ${orNull('f.value')},
        ',"unit":{"label":', ${orNull('f.unit_label')}, '}},"document":{"id":"doc_', d.id,
        '","title":', to_json(d.title), ',"publishedAt":', ${orNull('d.published_at')}, '}}'),
        ',' ORDER BY f.number) FILTER (WHERE f.number <= 20),
      max(concat('[', count, ',', to_json(f.published_order), ',', f.id, ']')) FILTER (WHERE f.number = least(20, f.count))
    FROM measure m LEFT JOIN (SELECT *, row_number() OVER () AS number, count(*) OVER () AS count FROM
        (SELECT id, statement, raw, value, unit_label, document_id, published_order FROM claim
          WHERE measure_id = $1 AND (published_order, id) < ($2, $3) AND kind = 'FIGURE' AND review_state <> 'REJECTED'
          ORDER BY published_order DESC, id DESC LIMIT 21) page) f ON true
      LEFT JOIN document d ON d.id = f.document_id
    WHERE m.id = $1 GROUP BY m.id`,
  );
  return async ({ id, after }) => {
    const [row] = await figures(rowNumber(id), ...readCursor(after));
    if (!row) return '{"data":{"measure":null}}';
    const [head, list, last] = row;
    const [count, published, number]: [number, string, number] = last ? JSON.parse(last) : [0, '', 0];
    const end = count > 0 ? `"${writeCursor(after, [published, number])}"` : 'null';
    return `${head}${count > 0 ? list : ''}],"pageInfo":{"hasNextPage":${count > 20},"endCursor":${end}}}}}}`;
  };
}

function answerClaimsByConfidence(pool: Pool): Answer {
  const select = prepareText(
    pool,
    `SELECT concat('{"data":{"claims":{"nodes":[', string_agg(concat(
        '{"id":"', CASE c.kind WHEN 'FIGURE' THEN 'fig_' ELSE 'pos_' END, c.id,
        '","statement":', to_json(c.statement), ',"confidence":', c.confidence, ',"holder":', ${HOLDER},
        ',"document":{"id":"doc_', d.id, '","title":', to_json(d.title), '}}'), ',' ORDER BY c.confidence DESC, c.id DESC), ']}}}')
    FROM (SELECT id, kind, statement, confidence, holder_id, document_id FROM claim
        WHERE confidence BETWEEN $1 AND $2 AND review_state <> 'REJECTED'
        ORDER BY confidence DESC, id DESC LIMIT 50) c
      JOIN document d ON d.id = c.document_id LEFT JOIN actor h ON h.id = c.holder_id`,
  );
  return async ({ least, most }) => (await select(Number(least), Number(most))) ?? '';
}
