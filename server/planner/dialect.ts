/** What differs between databases in the SQL of a plan. Each dialect file exports one of these. */
export interface Dialect {
  /** The placeholder of the `index`-th parameter, counted from 1. */
  placeholder(index: number): string;

  /** A placeholder of a text, where nothing beside it says what it is. */
  textPlaceholder(parameter: string): string;

  /** A column as JSON: a string with its quotes, `null` when it is. */
  text(column: string): string;
  number(column: string): string;
  boolean(column: string): string;

  /** Rows' JSON joined by commas or another separator, in the order given. Null when there are none. */
  aggregateText(item: string, order: string, separator?: string): string;

  /** The whole numbers of a JSON array, to select from: one `value` each, and its place `at`. */
  unnestNumbers(array: string): { readonly from: string; readonly value: string; readonly at: string };

  /**
   * The ids of a JSON array, to select from: the `prefix` of each, which names its type, its `number`, and its place
   * `at`. What is no id has no prefix of a type.
   */
  unnestIds(array: string): {
    readonly from: string;
    readonly prefix: string;
    readonly number: string;
    readonly at: string;
  };

  /** The first rows of an ordered `SELECT`, as a subquery. `count` may hold placeholders; it is a page and one row at most. */
  firstRows(select: string, count: string): string;

  /** The `else` of a value that may be null. */
  coalesce(value: string, fallback: string): string;

  /** Whether a text has another anywhere in it. */
  contains(text: string, part: string): string;

  /**
   * A condition that is always true, on each row that a list scans, by which the database can end a statement whose time
   * is over; null where the database ends statements by itself. `id` is the row's number.
   */
  cancellationCheck(id: string): string | null;

  /** A text of row values that can be read back by `decodeCursor`: hexadecimal of a JSON array. */
  encodeCursor(values: readonly string[]): string;

  /** A column for a condition that is to be checked row by row, not looked up in an index. */
  unindexed(column: string): string;

  /** A join that keeps the order of what is on its left. */
  readonly orderedJoin: string;

  readonly search: SearchDialect;
}

/** Full-text search in one dialect. Entries are rows of `search_entry`, aliased `e`. */
export interface SearchDialect {
  /** A parsed query in the database's own language. */
  compileQuery(query: string): string | null;

  /** What SQL that reads the words of an entry needs to know of a query. */
  compileTerms(query: string): string | null;

  /** A subquery of the newest matches, at most `limit`; the column `id` and what `ranked` reads. */
  latest(match: string, options: LatestOptions): string;

  /** A subquery of the columns `entry_id` and `score`, for the rows of `latest`. A score does not depend on other entries. */
  ranked(latest: string, query: { readonly match: string; readonly terms: string }): string;

  /** Matching entries, lazily in descending order of `id`. */
  newest(match: string): { readonly from: string; readonly where: string; readonly id: string };

  /** A query of the newest claims whose statements match, or of their entries. */
  matchingClaims(match: string, options: MatchingClaimsOptions): string;

  /** The condition that the statement of a claim matches, whatever the number of matches. */
  matchesExactly(claimId: string, options: ExactMatchOptions): string;
}

interface LatestOptions {
  readonly limit: number;
  /** The newest entry that may match, as SQL; null for any. */
  readonly upTo: string | null;
}

interface MatchingClaimsOptions {
  readonly column: 'claim_id' | 'id';
  /** The oldest entry that may match, as SQL; null for any. */
  readonly windowStart: string | null;
  /** As SQL, perhaps with an OFFSET. */
  readonly limit: number | string;
}

interface ExactMatchOptions {
  readonly match: string;
  readonly terms: string;
  /** How many matches may be looked up before claims are tested one by one. */
  readonly limit: number;
}
