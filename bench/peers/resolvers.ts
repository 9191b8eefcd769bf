import { convert } from '../../schema/model/canonical-unit.ts';
import { decimalOrder } from '../../schema/model/decimal.ts';
import type { Loaders } from './loaders.ts';
import type { Row, Store } from './store.ts';

/** What each request has. */
export interface Context {
  readonly store: Store;
  readonly loaders: Loaders;
}

interface First {
  readonly first: number;
}
interface By {
  readonly by: { readonly id: string };
}
interface FigureFilter extends First {
  readonly filter: { readonly value: { readonly unit: string; readonly gte: string; readonly lte: string } };
}

const number = (id: unknown) => Number(String(id).slice(4));
const id = (prefix: string) => (row: Row) => `${prefix}_${row.id}`;
const column = (name: string) => (row: Row) => row[name];

/** The first rows of a list that belongs to a row; compiled resolvers call no functions that stand in objects. */
interface List {
  readonly list: 'claimsOfDocument' | 'claimsOfSection' | 'positionsOfHolder' | 'figuresOfHolder';
  readonly id: number;
  readonly first: number;
}

function listOf(list: List['list']) {
  return (row: Row, { first }: First): List => ({ list, id: Number(row.id), first });
}

const page = {
  nodes: (list: List | { readonly nodes: readonly Row[] }, _: unknown, { loaders }: Context) =>
    'nodes' in list ? list.nodes : loaders[list.list](list.id, list.first),
};

/** What figures and positions share. */
const claim = {
  holder: (row: Row, _: unknown, { loaders }: Context) =>
    row.holder_id && loaders.actor.load(Number(row.holder_id)),
  document: (row: Row, _: unknown, { loaders }: Context) => loaders.document.load(Number(row.document_id)),
  section: (row: Row, _: unknown, { loaders }: Context) => loaders.section.load(Number(row.section_id)),
  evidence: (row: Row, _: unknown, { loaders }: Context) => loaders.evidenceOfClaim.load(Number(row.id)),
};

/** Ordinary resolvers over loaders, the same for every server that takes some. */
export const resolvers = {
  Query: {
    document: (_: unknown, { by }: By, { loaders }: Context) => loaders.document.load(number(by.id)),
    actor: (_: unknown, { by }: By, { loaders }: Context) => loaders.actor.load(number(by.id)),
    async documents(_: unknown, { first }: First, { store }: Context) {
      const columns = 'id, title, genre, language, published_at, url, current_version_id';
      const order = 'published_order DESC, id DESC';
      return { nodes: await store.rows(`SELECT ${columns} FROM document ORDER BY ${order} LIMIT $1`, first) };
    },
    async figures(_: unknown, { filter, first }: FigureFilter, { store, loaders }: Context) {
      const { unit, gte, lte } = filter.value;
      const [from, to] = [convert(gte, unit), convert(lte, unit)];
      const statement = `SELECT ${loaders.claimColumns} FROM claim WHERE canonical_unit = $1 AND value_order BETWEEN $2 AND $3
        AND kind = 'FIGURE' AND review_state <> 'REJECTED' ORDER BY value_order DESC, id DESC LIMIT $4`;
      const values = [from.unit, decimalOrder(from.value), decimalOrder(to.value)];
      return { nodes: await store.rows(statement, ...values, first) };
    },
    async search(_: unknown, { query, first }: First & { readonly query: string }, { store }: Context) {
      const statement = `SELECT e.kind, e.section_id, e.document_id, m.score FROM
          (SELECT * FROM (${store.ranked}) ranked ORDER BY score DESC, entry_id DESC LIMIT $2) m
          JOIN search_entry e ON e.id = m.entry_id ORDER BY m.score DESC, m.entry_id DESC`;
      return { nodes: await store.rows(statement, store.toMatch(query.split(' ')), first) };
    },
  },
  Document: {
    id: id('doc'),
    publishedAt: column('published_at'),
    sections: (row: Row, _: unknown, { loaders }: Context) =>
      loaders.sectionsOfVersion.load(Number(row.current_version_id)),
    claims: listOf('claimsOfDocument'),
  },
  Section: {
    id: id('sec'),
    claims: listOf('claimsOfSection'),
  },
  Actor: {
    id: id('act'),
    positions: listOf('positionsOfHolder'),
    figures: listOf('figuresOfHolder'),
  },
  Topic: { id: id('top') },
  Claim: { __resolveType: (row: Row) => (row.kind === 'FIGURE' ? 'Figure' : 'Position') },
  Figure: {
    ...claim,
    id: id('fig'),
    quantity: (row: Row) => ({ raw: row.raw, value: row.value, unit: { label: row.unit_label } }),
  },
  Position: {
    ...claim,
    id: id('pos'),
    topic: (row: Row, _: unknown, { loaders }: Context) =>
      row.topic_id && loaders.topic.load(Number(row.topic_id)),
  },
  ClaimConnection: {
    ...page,
    totalCount: (list: List, _: unknown, { loaders }: Context) => loaders.claimCountOfDocument.load(list.id),
  },
  FigureConnection: page,
  PositionConnection: page,
  Evidence: { start: column('span_start'), end: column('span_end') },
  SearchHit: {
    document: claim.document,
    section: claim.section,
  },
};
