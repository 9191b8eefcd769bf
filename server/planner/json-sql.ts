/**
 * JSON text in the making: literal pieces and SQL expressions that give text. A whole answer is one `concat(…)` of
 * them, which SQLite and Postgres both have. Measured within a tenth of SQLite's `json_object` and a sixth faster than
 * `||`, it does not rest on the JSON subtype, which newer SQLite drops at a scalar subquery.
 */
export type JsonSql = readonly Piece[];
type Piece = { readonly literal: string } | { readonly sql: string };

/** The most arguments of one call: Postgres takes 100. */
const MAX_CONCAT_ARGUMENTS = 96;

export const literal = (text: string): JsonSql => [{ literal: text }];
export const sql = (expression: string): JsonSql => [{ sql: expression }];

/** `{"key":value,…}`, in the order given. */
export function jsonObject(entries: readonly (readonly [key: string, value: JsonSql])[]): JsonSql {
  const pieces: Piece[] = [];
  // A key is a GraphQL name: nothing in it is to be escaped.
  for (const [key, value] of entries)
    pieces.push({ literal: `${pieces.length === 0 ? '{' : ','}"${key}":` }, ...value);
  pieces.push({ literal: pieces.length === 0 ? '{}' : '}' });
  return pieces;
}

/** `[…]`, the members given as one text, or null where there are none. */
export function jsonArray(members: string): JsonSql {
  return [{ literal: '[' }, { sql: members }, { literal: ']' }];
}

/** One SQL expression for the whole text. */
export function toSql(json: JsonSql): string {
  const pieces = mergeLiterals(json).map((piece) =>
    'sql' in piece ? piece.sql : quoteLiteral(piece.literal),
  );
  return concat(pieces);
}

/**
 * The text out of a subquery that always gives one row. What is the same for every row stands outside: a text that holds
 * a whole list is not copied once more.
 */
export function fromOneRow(json: JsonSql, source: string): JsonSql {
  const pieces = mergeLiterals(json);
  const first = pieces.findIndex(isSql);
  const last = pieces.findLastIndex(isSql);
  if (first === -1) return pieces;
  const inner = toSql(pieces.slice(first, last + 1));
  return [...pieces.slice(0, first), { sql: `(SELECT ${inner} ${source})` }, ...pieces.slice(last + 1)];
}

function isSql(piece: Piece): boolean {
  return 'sql' in piece;
}

/** A text as an SQL literal. */
export function quoteLiteral(text: string): string {
  return `'${text.replaceAll("'", "''")}'`;
}

function concat(expressions: readonly string[]): string {
  if (expressions.length === 1 && expressions[0] !== undefined) return expressions[0];
  if (expressions.length <= MAX_CONCAT_ARGUMENTS) return `concat(${expressions.join(', ')})`;
  const groups: string[] = [];
  for (let at = 0; at < expressions.length; at += MAX_CONCAT_ARGUMENTS)
    groups.push(concat(expressions.slice(at, at + MAX_CONCAT_ARGUMENTS)));
  return concat(groups);
}

function mergeLiterals(json: JsonSql): readonly Piece[] {
  const merged: Piece[] = [];
  for (const piece of json) {
    const last = merged.at(-1);
    if (last && 'literal' in last && 'literal' in piece)
      merged[merged.length - 1] = { literal: last.literal + piece.literal };
    else merged.push(piece);
  }
  return merged;
}
