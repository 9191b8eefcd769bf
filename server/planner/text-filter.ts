import type { GraphQLInputObjectType } from 'graphql';
import { MAX_MATCHING_CLAIMS } from '../../schema/model/search.ts';
import { conditionMappingOf } from '../../schema/relation/mapping.ts';
import { badInputError } from './bad-input-error.ts';
import type { Compilation } from './compilation.ts';
import type { SearchDialect } from './dialect.ts';

/** How the text conditions of a list are evaluated. */
export interface TextScope {
  /** Whether every claim is tested; otherwise only the newest matches are looked at. */
  readonly isExact: boolean;
  /** Where the newest matches began at the first page, as SQL; null on the first page. */
  readonly windowStart: string | null;
}

interface TextCondition {
  readonly operand: unknown;
  /** The claim's number, as the SQL names it. */
  readonly column: string;
  readonly scope: TextScope;
}

/** The condition that the statement of a claim matches a text. */
export function compileTextFilter(
  compilation: Compilation,
  { operand, column, scope }: TextCondition,
): string {
  const { dialect, parameters } = compilation;
  const match = bindMatch(compilation, operand);
  if (scope.isExact)
    return dialect.search.matchesExactly(column, {
      match,
      terms: parameters.bind(operand, convertersOf(dialect.search).terms),
      limit: MAX_MATCHING_CLAIMS,
    });
  const { windowStart } = scope;
  // Matches that were stored since the first page come before those of its window, which stay in it.
  const limit = windowStart === null ? MAX_MATCHING_CLAIMS : 2 * MAX_MATCHING_CLAIMS;
  return `${column} IN (${dialect.search.matchingClaims(match, { column: 'claim_id', windowStart, limit })})`;
}

/**
 * The texts of a filter of which only the newest matches are looked at: those that select rows on their own. Where the
 * list belongs to a row, or the filter names ids, few rows are left to be tested, so all are; and so are those below `not`,
 * which would else select what matches.
 */
export function findWindowedTexts(type: GraphQLInputObjectType | null, filter: unknown): readonly unknown[] {
  if (!type || namesIds(type, filter)) return [];
  return textsOf(type, filter);
}

/** The entry where the newest matches of texts begin, 0 where all matches are among them. */
export function windowStartOf(compilation: Compilation, texts: readonly unknown[]): string {
  const starts = texts.map((text) => {
    const match = bindMatch(compilation, text);
    const last = { column: 'id', windowStart: null, limit: `1 OFFSET ${MAX_MATCHING_CLAIMS - 1}` } as const;
    return `SELECT coalesce((${compilation.dialect.search.matchingClaims(match, last)}), 0) AS start`;
  });
  return `(SELECT min(start) FROM (${starts.join(' UNION ALL ')}) starts)`;
}

/** The condition that texts have more matches than are looked at. */
export function exceedsWindow(compilation: Compilation, texts: readonly unknown[]): string {
  const conditions = texts.map((text) => {
    const limit = MAX_MATCHING_CLAIMS + 1;
    const match = bindMatch(compilation, text);
    const matches = compilation.dialect.search.matchingClaims(match, {
      column: 'claim_id',
      windowStart: null,
      limit,
    });
    return `(SELECT count(*) FROM (${matches}) counted) > ${MAX_MATCHING_CLAIMS}`;
  });
  return `(${conditions.join(' OR ')})`;
}

function textsOf(type: GraphQLInputObjectType, filter: unknown): readonly unknown[] {
  if (Array.isArray(filter)) return filter.flatMap((one) => textsOf(type, one));
  return entriesOf(filter).flatMap(([name, operand]) => {
    if (name === 'and' || name === 'or') return textsOf(type, operand);
    const field = type.getFields()[name];
    return field && conditionMappingOf(field)?.is === 'matches' && operand !== undefined ? [operand] : [];
  });
}

/** Whether all rows that meet a filter have one of some ids. */
function namesIds(type: GraphQLInputObjectType, filter: unknown): boolean {
  return entriesOf(filter).some(([name, operand]) => {
    if (name === 'and' && Array.isArray(operand)) return operand.some((one) => namesIds(type, one));
    const field = type.getFields()[name];
    const mapping = field && conditionMappingOf(field);
    return (
      mapping?.is === 'compare' && mapping.as === 'id' && entriesOf(operand).some(([key]) => key === 'in')
    );
  });
}

function entriesOf(value: unknown): readonly [string, unknown][] {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
}

function bindMatch({ dialect, parameters }: Compilation, text: unknown): string {
  return parameters.bind(text, convertersOf(dialect.search).match);
}

interface Converters {
  readonly match: (text: unknown) => string;
  readonly terms: (text: unknown) => string | null;
}

/** The same functions for each dialect at all times: a text that stands in a statement more than once is bound once. */
const converters = new WeakMap<SearchDialect, Converters>();

function convertersOf(search: SearchDialect): Converters {
  const known = converters.get(search) ?? {
    match: (text: unknown) => search.compileQuery(String(text)) ?? refuseText(),
    terms: (text: unknown) => search.compileTerms(String(text)),
  };
  converters.set(search, known);
  return known;
}

function refuseText(): never {
  throw badInputError('Cannot filter: the text has no word in it, or too many');
}
