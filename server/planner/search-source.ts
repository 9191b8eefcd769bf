import { MAX_FILTERED_MATCHES, MAX_RANKED_MATCHES } from '../../schema/model/search.ts';
import { badInputError } from './bad-input-error.ts';
import type { Compilation } from './compilation.ts';
import type { Dialect, SearchDialect } from './dialect.ts';
import type { OrderKey } from './keyset.ts';
import type { SelectSource } from './select-source.ts';

/** The order of a search: by score, or by when the entries were stored. */
export function searchOrder(order: unknown): readonly OrderKey[] {
  const id = { column: 'id', descending: true };
  return order === 'RELEVANCE' ? [{ column: 'score', descending: true }, id] : [id];
}

/** Entries that match, the newest first. They are read one by one, without their scores. */
export function newestSource(compilation: Compilation, query: unknown): SelectSource {
  const { search } = compilation.dialect;
  const { from, where, id } = search.newest(bindMatch(compilation, query));
  const columns = { ...hitColumns(compilation, query), id, score: 'NULL' };
  return { from, where: [where], column: columnIn(columns) };
}

/** How a column of `search_entry`, aliased `e`, is called. */
export function entryColumn(name: string): string {
  return `e.${name}`;
}

interface RankedOptions {
  readonly query: unknown;
  /** Conditions on `search_entry`, aliased `e`. */
  readonly filter: readonly string[];
  /** The newest entry that was there when the first page was given, as SQL; null on the first page. */
  readonly upTo: string | null;
}

export interface RankedSource extends SelectSource {
  count(): string;
  /** The condition that there may be more matches than are ranked. */
  hasUncounted(): string;
}

/**
 * The latest matches with their scores. Pages of a ranked list go on in what was there at the first one.
 *
 * What is scored is bounded, and so is what a filter is applied to: the work does not grow with the number of matches.
 */
export function rankedSource(compilation: Compilation, options: RankedOptions): RankedSource {
  const { dialect, parameters } = compilation;
  const { query, filter, upTo } = options;
  const match = bindMatch(compilation, query);
  const terms = parameters.bind(query, termsCompiler(dialect.search));
  const latest = (limit: number) => latestMatches(dialect, { match, filter, upTo, limit });
  const countOf = (rows: string) => `(SELECT count(*) FROM ${rows} counted)`;
  const matches = dialect.search.ranked(latest(MAX_RANKED_MATCHES), { match, terms });
  const entries = `${dialect.orderedJoin} search_entry e ON e.id = m.entry_id`;
  const ofMatch = (name: string) => (name === 'id' ? 'm.entry_id' : `m.${name}`);
  return {
    from: `${matches} m ${entries}`,
    where: [],
    column: columnIn({ ...hitColumns(compilation, query), score: 'm.score' }),
    selectFirst: (firstOf) =>
      `${firstOf(`SELECT m.entry_id, m.score FROM ${matches} m`, ofMatch, [])} m ${entries}`,
    count: () => countOf(latest(MAX_RANKED_MATCHES)),
    hasUncounted() {
      const ranked = `${countOf(latest(MAX_RANKED_MATCHES + 1))} > ${MAX_RANKED_MATCHES}`;
      if (filter.length === 0) return ranked;
      const filtered = dialect.search.latest(match, { limit: MAX_FILTERED_MATCHES + 1, upTo });
      return `(${ranked} OR ${countOf(filtered)} > ${MAX_FILTERED_MATCHES})`;
    },
  };
}

/** The newest entry that a ranked list looks at, as SQL. */
export function newestEntry(upTo: string | null): string {
  return `(SELECT max(newest.id) FROM search_entry newest${upTo === null ? '' : ` WHERE newest.id <= ${upTo}`})`;
}

interface LatestMatchOptions extends Omit<RankedOptions, 'query'> {
  readonly match: string;
  readonly limit: number;
}

function latestMatches(
  { search, orderedJoin }: Dialect,
  { match, filter, upTo, limit }: LatestMatchOptions,
): string {
  if (filter.length === 0) return search.latest(match, { limit, upTo });
  const considered = search.latest(match, { limit: MAX_FILTERED_MATCHES, upTo });
  return (
    `(SELECT f.* FROM ${considered} f ${orderedJoin} search_entry e ON e.id = f.id ` +
    `WHERE ${filter.join(' AND ')} ORDER BY f.id DESC LIMIT ${limit})`
  );
}

function hitColumns({ dialect, parameters }: Compilation, query: unknown): Readonly<Record<string, string>> {
  return {
    query: dialect.textPlaceholder(parameters.bind(query)),
    text: `CASE e.kind WHEN 'SECTION' THEN (SELECT s.text FROM section s WHERE s.id = e.section_id) ELSE (SELECT c.statement FROM claim c WHERE c.id = e.claim_id) END`,
  };
}

function columnIn(columns: Readonly<Record<string, string>>): SelectSource['column'] {
  return (name) => columns[name] ?? entryColumn(name);
}

function bindMatch({ dialect, parameters }: Compilation, query: unknown): string {
  return parameters.bind(query, matchCompiler(dialect.search));
}

function matchCompiler(search: SearchDialect): (query: unknown) => string {
  return (query) => {
    const match = search.compileQuery(String(query));
    if (match === null) throw badInputError('Cannot search: the query has no word in it, or too many');
    return match;
  };
}

function termsCompiler(search: SearchDialect): (query: unknown) => string | null {
  return (query) => search.compileTerms(String(query));
}
