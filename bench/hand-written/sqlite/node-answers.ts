import type { DatabaseSync } from 'node:sqlite';
import type { Answer } from '../answers.ts';
import { prepareText } from './prepare.ts';

export function nodeAnswers(database: DatabaseSync) {
  return { MixedNodes: answerNodes(database) };
}

/** One statement for all ids; one for each kind takes twice as long, one for each id three times. */
function answerNodes(database: DatabaseSync): Answer {
  const cases = Object.entries(NODES).map(
    ([prefix, { columns, from }]) =>
      `WHEN '${prefix}' THEN (SELECT concat(${columns}, '}') FROM ${from} WHERE r.id = CAST(substr(n.value, 5) AS INTEGER))`,
  );
  const select = prepareText(
    database,
    `SELECT concat('{"data":{"nodes":[', group_concat(
        ifnull(CASE substr(n.value, 1, 3) ${cases.join(' ')} END, 'null'), ','), ']}}') FROM json_each(?) n`,
  );
  return ({ ids }) => select(JSON.stringify(ids)) ?? '';
}

/** What is given of a row `r` of each kind, by the prefix of its ids. */
const NODES = {
  doc: {
    columns: `'{"__typename":"Document","id":"doc_', r.id, '","title":', json_quote(r.title), ',"publishedAt":', json_quote(r.published_at)`,
    from: 'document r',
  },
  act: {
    columns: `'{"__typename":"Actor","id":"act_', r.id, '","name":', json_quote(r.name), ',"actorKind":"', r.kind, '"'`,
    from: 'actor r',
  },
  sec: {
    columns: `'{"__typename":"Section","id":"sec_', r.id, '","heading":', json_quote(r.heading), ',"document":{"id":"doc_', d.id, '","title":', json_quote(d.title), '}'`,
    from: 'section r CROSS JOIN document d ON d.id = r.document_id',
  },
  top: {
    columns: `'{"__typename":"Topic","id":"top_', r.id, '","label":', json_quote(r.label)`,
    from: 'topic r',
  },
  fig: {
    columns: `'{"__typename":"Figure","id":"fig_', r.id, '","statement":', json_quote(r.statement), ',"quantity":{"raw":', json_quote(r.raw), ',"value":', json_quote(r.value), '}'`,
    from: `(SELECT * FROM claim WHERE kind = 'FIGURE') r`,
  },
  pos: {
    columns: `'{"__typename":"Position","id":"pos_', r.id, '","statement":', json_quote(r.statement), ',"stance":"', r.stance, '"'`,
    from: `(SELECT * FROM claim WHERE kind = 'POSITION') r`,
  },
};
