import DataLoader from 'dataloader';
import type { Row, Store } from './store.ts';

/** The loaders of one request: each gathers what the resolvers of a level ask and fetches it by one statement. */
export type Loaders = ReturnType<typeof createLoaders>;

const CLAIM = `id, kind, statement, holder_id, document_id, section_id, topic_id, stance, form, raw, value, unit_label,
  span_start, published_order`;

export function createLoaders(store: Store) {
  /** Rows by their numbers. */
  const byId = (table: string, columns: string) =>
    new DataLoader<number, Row | null>(async (ids) => {
      const rows = await store.rows(`SELECT ${columns} FROM ${table} WHERE id ${store.within('$1')}`, ids);
      const found = new Map(rows.map((row) => [Number(row.id), row]));
      return ids.map((id) => found.get(id) ?? null);
    });

  /** All rows that belong to a row, by its number. */
  const manyBy = (table: string, columns: string, { to, order }: { to: string; order: string }) =>
    new DataLoader<number, readonly Row[]>(async (ids) => {
      const statement = `SELECT ${to} AS parent, ${columns} FROM ${table} WHERE ${to} ${store.within('$1')} ORDER BY ${order}`;
      return grouped(ids, await store.rows(statement, ids));
    });

  /** The first rows that belong to a row, for as many rows as are asked with the same count. */
  const firstClaimsBy = (to: string, condition: string, order: string) => {
    const loaders = new Map<number, DataLoader<number, readonly Row[]>>();
    return (id: number, first: number) => {
      const loader = loaders.get(first) ?? createLoader(first);
      loaders.set(first, loader);
      return loader.load(id);
    };
    function createLoader(first: number) {
      return new DataLoader<number, readonly Row[]>(async (ids) => {
        const statement = `SELECT * FROM (
            SELECT ${to} AS parent, ${CLAIM}, row_number() OVER (PARTITION BY ${to} ORDER BY ${order}) AS number
            FROM claim WHERE ${to} ${store.within('$1')} AND review_state <> 'REJECTED' ${condition}) numbered
          WHERE number <= $2 ORDER BY parent, number`;
        return grouped(ids, await store.rows(statement, ids, first));
      });
    }
  };

  const newest = 'published_order DESC, id DESC';
  return {
    document: byId('document', 'id, title, genre, language, published_at, url, current_version_id'),
    section: byId('section', 'id, ordinal, heading'),
    actor: byId('actor', 'id, name, kind'),
    topic: byId('topic', 'id, label'),
    sectionsOfVersion: manyBy('section', 'id, ordinal, heading', { to: 'version_id', order: 'ordinal' }),
    evidenceOfClaim: manyBy('evidence', 'role, quote, span_start, span_end', {
      to: 'claim_id',
      order: 'ordinal',
    }),
    claimsOfSection: firstClaimsBy('section_id', '', 'span_start, id'),
    claimsOfDocument: firstClaimsBy('document_id', '', 'span_start, id'),
    positionsOfHolder: firstClaimsBy('holder_id', "AND kind = 'POSITION'", newest),
    figuresOfHolder: firstClaimsBy('holder_id', "AND kind = 'FIGURE'", newest),
    claimCountOfDocument: new DataLoader<number, number>(async (ids) => {
      const statement = `SELECT document_id AS parent, count(*) AS count FROM claim
        WHERE document_id ${store.within('$1')} AND review_state <> 'REJECTED' GROUP BY document_id`;
      const counts = new Map(
        (await store.rows(statement, ids)).map((row) => [Number(row.parent), Number(row.count)]),
      );
      return ids.map((id) => counts.get(id) ?? 0);
    }),
    claimColumns: CLAIM,
  };
}

function grouped(ids: readonly number[], rows: readonly Row[]): readonly (readonly Row[])[] {
  const groups = Map.groupBy(rows, ({ parent }) => Number(parent));
  return ids.map((id) => groups.get(id) ?? []);
}
