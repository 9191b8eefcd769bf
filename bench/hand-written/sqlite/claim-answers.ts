import type { DatabaseSync } from 'node:sqlite';
import { convertUnit } from '../../../schema/model/canonical-unit.ts';
import { decimalSortKey } from '../../../schema/model/decimal.ts';
import { type Answer, readCursor, rowNumber, writeCursor } from '../answers.ts';
import { HOLDER, prepareRows, prepareText } from './prepare.ts';

export function claimAnswers(database: DatabaseSync) {
  return {
    FiguresByValue: answerFigures(database),
    TopicPage: answerTopic(database),
    MeasureFigures: answerMeasure(database),
    ClaimsByConfidence: answerClaimsByConfidence(database),
  };
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
    const from = convertUnit(String(least), String(unit));
    const to = convertUnit(String(most), String(unit));
    return select(from.unit, decimalSortKey(from.value), decimalSortKey(to.value)) ?? '';
  };
}

/** The row that tells whether there is more is numbered; two statements take as long, rows made by JavaScript a fifth longer. */
function answerTopic(database: DatabaseSync): Answer {
  const select = prepareText(
    database,
    `SELECT concat('{"data":{"topic":{"id":"top_', t.id, '","label":', json_quote(t.label),
      ',"alternativeLabels":', t.alternative_labels, ',"broader":',
      CASE WHEN b.id IS NULL THEN 'null' ELSE concat('{"id":"top_', b.id, '","label":', json_quote(b.label), '}') END,
      ',"positions":{"nodes":[',
      (SELECT concat(group_concat(line, ',') FILTER (WHERE number <= 20), '],"pageInfo":{"hasNextPage":',
          CASE WHEN count(*) > 20 THEN 'true' ELSE 'false' END, '}}}}}')
        FROM (SELECT row_number() OVER () AS number,
            concat('{"id":"pos_', p.id, '","stance":"', p.stance, '","statement":', json_quote(p.statement),
              ',"holder":', ${HOLDER}, ',"document":{"id":"doc_', d.id, '","title":', json_quote(d.title),
              ',"publishedAt":', json_quote(d.published_at), '}}') AS line
          FROM (SELECT id, stance, statement, holder_id, document_id FROM claim
              WHERE topic_id = t.id AND kind = 'POSITION' AND review_state <> 'REJECTED'
              ORDER BY published_order DESC, id DESC LIMIT 21) p
            CROSS JOIN document d ON d.id = p.document_id LEFT JOIN actor h ON h.id = p.holder_id)))
    FROM topic t LEFT JOIN topic b ON b.id = t.broader_id WHERE t.id = ?`,
  );
  return ({ id }) => select(rowNumber(id)) ?? '{"data":{"topic":null}}';
}

/** Rows are a tenth ahead of one text with the cursor in it. The bound on the date alone lets the index skip. */
function answerMeasure(database: DatabaseSync): Answer {
  const measure = prepareText(
    database,
    `SELECT concat('{"data":{"measure":{"id":"mea_', id, '","label":', json_quote(label), ',"figures":{"nodes":[')
    FROM measure WHERE id = ?`,
  );
  const figures = prepareRows(
    database,
    `SELECT f.published_order, f.id, concat('{"id":"fig_', f.id, '","statement":', json_quote(f.statement),
      ',"quantity":{"raw":', json_quote(f.raw), ',"value":', json_quote(f.value),
      ',"unit":{"label":', json_quote(f.unit_label), '}},"document":{"id":"doc_', d.id,
      '","title":', json_quote(d.title), ',"publishedAt":', json_quote(d.published_at), '}}')
    FROM (SELECT id, statement, raw, value, unit_label, document_id, published_order FROM claim
        WHERE measure_id = ?1 AND published_order <= ?2 AND (published_order < ?2 OR id < ?3)
          AND kind = 'FIGURE' AND review_state <> 'REJECTED'
        ORDER BY published_order DESC, id DESC LIMIT 21) f
      CROSS JOIN document d ON d.id = f.document_id`,
  );
  return ({ id, after }) => {
    const head = measure(rowNumber(id));
    if (head === undefined) return '{"data":{"measure":null}}';
    const rows = figures(rowNumber(id), ...readCursor(after));
    const page = rows.slice(0, 20);
    const [published, last] = page.at(-1) ?? [];
    const end = last === undefined ? 'null' : `"${writeCursor(after, [String(published), Number(last)])}"`;
    const list = page.map(([, , line]) => line).join(',');
    return `${head}${list}],"pageInfo":{"hasNextPage":${rows.length > 20},"endCursor":${end}}}}}}`;
  };
}

/** Sorted by number alone and looked up then, claims are a tenth ahead of whole rows that are sorted. */
function answerClaimsByConfidence(database: DatabaseSync): Answer {
  const select = prepareText(
    database,
    `SELECT concat('{"data":{"claims":{"nodes":[', group_concat(concat(
        '{"id":"', CASE c.kind WHEN 'FIGURE' THEN 'fig_' ELSE 'pos_' END, c.id,
        '","statement":', json_quote(c.statement), ',"confidence":', c.confidence, ',"holder":', ${HOLDER},
        ',"document":{"id":"doc_', d.id, '","title":', json_quote(d.title), '}}'), ','), ']}}}')
    FROM (SELECT id FROM claim WHERE confidence BETWEEN ? AND ? AND review_state <> 'REJECTED'
        ORDER BY confidence DESC, id DESC LIMIT 50) i
      CROSS JOIN claim c ON c.id = i.id
      CROSS JOIN document d ON d.id = c.document_id LEFT JOIN actor h ON h.id = c.holder_id`,
  );
  return ({ least, most }) => select(Number(least), Number(most)) ?? '';
}
