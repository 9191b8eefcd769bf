import type { Pool } from 'pg';
import type { Answer } from '../answers.ts';
import { orNull, prepareText } from './prepare.ts';

export function nodeAnswers(pool: Pool) {
  return { MixedNodes: answerNodes(pool) };
}

/** One statement for all ids, which come as they are. */
function answerNodes(pool: Pool): Answer {
  const cases = Object.entries(NODES).map(
    ([prefix, { columns, from }]) =>
      `WHEN '${prefix}' THEN (SELECT concat(${columns}, '}') FROM ${from} WHERE r.id = substr(n.id, 5)::bigint)`,
  );
  const select = prepareText(
    pool,
    `SELECT concat('{"data":{"nodes":[', string_agg(
        coalesce(CASE substr(n.id, 1, 3) ${cases.join(' ')} END, 'null'), ',' ORDER BY n.at), ']}}')
    FROM unnest($1::text[]) WITH ORDINALITY n(id, at)`,
  );
  return async ({ ids }) => (await select(ids as readonly string[])) ?? '';
}

/** What is given of a row `r` of each kind, by the prefix of its ids. */
const NODES = {
  doc: {
    columns: `'{"__typename":"Document","id":"doc_', r.id, '","title":', to_json(r.title), ',"publishedAt":', ${orNull('r.published_at')}`,
    from: 'document r',
  },
  act: {
    columns: `'{"__typename":"Actor","id":"act_', r.id, '","name":', to_json(r.name), ',"actorKind":"', r.kind, '"'`,
    from: 'actor r',
  },
  sec: {
    columns: `'{"__typename":"Section","id":"sec_', r.id, '","heading":', ${orNull('r.heading')}, ',"document":{"id":"doc_', d.id, '","title":', to_json(d.title), '}'`,
    from: 'section r JOIN document d ON d.id = r.document_id',
  },
  top: {
    columns: `'{"__typename":"Topic","id":"top_', r.id, '","label":', to_json(r.label)`,
    from: 'topic r',
  },
  fig: {
    columns: `'{"__typename":"Figure","id":"fig_', r.id, '","statement":', to_json(r.statement), ',"quantity":{"raw":', ${orNull('r.raw')}, ',"value":', ${orNull('r.value')}, '}'`,
    from: `(SELECT * FROM claim WHERE kind = 'FIGURE') r`,
  },
  pos: {
    columns: `'{"__typename":"Position","id":"pos_', r.id, '","statement":', to_json(r.statement), ',"stance":"', r.stance, '"'`,
    from: `(SELECT * FROM claim WHERE kind = 'POSITION') r`,
  },
};
