import type { Pool } from 'pg';
import { type Answer, rowNumber } from '../answers.ts';
import { orNull, prepareText, TOPIC } from './prepare.ts';

export function actorAnswers(pool: Pool) {
  return { ActorDossier: answerDossier(pool), ActorMentions: answerMentions(pool) };
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

function answerMentions(pool: Pool): Answer {
  const select = prepareText(
    pool,
    `SELECT concat('{"data":{"actor":{"id":"act_', a.id, '","name":', to_json(a.name), ',"mentions":{"nodes":[',
      (SELECT string_agg(concat('{"id":"men_', m.id, '","quote":', to_json(m.quote), ',"form":"', m.form,
          '","span":{"start":', m.span_start, ',"end":', m.span_end,
          '},"section":{"id":"sec_', s.id, '","heading":', ${orNull('s.heading')},
          '},"document":{"id":"doc_', d.id, '","title":', to_json(d.title),
          ',"publishedAt":', ${orNull('d.published_at')}, '}}'), ',' ORDER BY m.id)
        FROM (SELECT id, quote, form, span_start, span_end, section_id, document_id FROM mention
          WHERE actor_id = a.id ORDER BY id LIMIT 50) m
        JOIN section s ON s.id = m.section_id JOIN document d ON d.id = m.document_id),
      ']}}}}')
    FROM actor a WHERE a.id = $1`,
  );
  return async ({ id }) => (await select(rowNumber(id))) ?? '{"data":{"actor":null}}';
}
