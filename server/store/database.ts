import type { Generated, Insertable, Kysely } from 'kysely';
import { MAX_RESPONSE_BYTES } from '../../schema/model/response-size.ts';
import type { Row, TableName } from '../../schema/tables.ts';
import type { UnusableDatabaseError } from './unusable-database-error.ts';

/** The record, wherever it is kept. Every dialect gives the same. */
export interface Database {
  readonly dialect: 'sqlite' | 'postgres';

  /** Reads. A write through it is refused by the database, except in memory, where reader and writer are one. */
  readonly kysely: Kysely<Schema>;

  readonly reader: PlanReader;

  /**
   * Runs `work` as one write transaction on one state of the record; what it throws undoes all of it. When another
   * transaction has changed a row that it changes, or taken a unique key that it takes, `work` runs again: it does
   * nothing that cannot be undone.
   *
   * @throws {DomainError} READ_ONLY when the database cannot be written to.
   */
  transaction<Result>(work: (transaction: Transaction) => Promise<Result>): Promise<Result>;

  /** The file of the record, for other threads to write to; null in memory and on a database server. */
  readonly file: RecordFile | null;

  /**
   * Calls back when other processes may have added to the log of changes, as far as the database tells of it: some
   * calls are for nothing, and some writes go unheard. Gives a way to call that off.
   */
  onExternalWrite(callback: () => void): () => void;

  /** The connections of this process to the database server, by what they are for; none where there is no server. */
  poolStats(): readonly PoolStats[];

  /** What keeps the record from being written to, as far as this process has met it lately; null when nothing does. */
  health(): UnusableDatabaseError | null;

  /** Reads all of a file in the background, so that damage is met at once. A database server minds its own files. */
  startFileCheck(): void;

  /** Waits for the transactions under way, then closes. */
  close(): Promise<void>;
}

/** A record that is kept in a file. Only one connection can write at a time. */
export interface RecordFile {
  readonly path: string;

  /**
   * Runs `write`, in which another thread of this process writes to the file; this thread writes nothing meanwhile.
   *
   * @throws {UnusableDatabaseError} when the file is known to be damaged.
   */
  runExclusive(write: () => Promise<void>): Promise<void>;
}

/** How many connections there are, how many of them do nothing, and how many callers wait for one. */
export interface PoolStats {
  readonly pool: string;
  readonly open: number;
  readonly idle: number;
  readonly waiting: number;
}

/** Runs compiled plans, apart from the writer, so that a long write delays no read. */
export interface PlanReader {
  /** Prepares a statement that always gives one row; its first column, a JSON text, is what each run returns. */
  prepare(sql: string, freshness?: Freshness): PreparedPlan;
}

/**
 * How new a state of the record a read shows at least: all that this process has written or heard of, the default, or all
 * that is committed.
 */
export type Freshness = 'KNOWN' | 'NEWEST';

/**
 * Runs a plan.
 *
 * @throws {ResponseTooLargeError} when the text is longer than the record's reader gives.
 * @throws {UnavailableError} when the plan takes longer than it may, or waits for its turn for too long.
 */
export interface PreparedPlan {
  (parameters: readonly SqlValue[], run?: PlanRun): PlanText | Promise<PlanText>;
  /** Lets go of what the database holds for the statement until it runs again; absent where that is nothing. */
  readonly release?: () => void;
}

export type SqlValue = string | number | null;

/** A JSON text; as UTF-8 bytes where it comes from another thread. */
export type PlanText = string | Uint8Array;

/** For whom a plan runs. */
export interface PlanRun {
  /** Plans that wait for a thread are served in turn for each caller. */
  readonly caller: string;
  /** Whether the caller no longer waits for the answer: then a plan that has not started is not run. */
  readonly isGone?: () => boolean;
}

/** What one plan may take. */
export interface ReadLimits {
  /** The most bytes of its text, as UTF-8. */
  readonly maxResponseBytes: number;
  /** How long it may run, in milliseconds. */
  readonly readTimeoutMs: number;
}

export const DEFAULT_READ_LIMITS: ReadLimits = {
  maxResponseBytes: MAX_RESPONSE_BYTES,
  readTimeoutMs: 7_000,
};

/** A write transaction under way. */
export interface Transaction {
  readonly kysely: Kysely<Schema>;

  /** Takes `count` row numbers of a table, ascending, that no row has ever had. */
  reserveIds(table: TableName, count: number): Promise<readonly number[]>;

  /** Inserts rows that all have the same columns; much faster than one statement a row. */
  insert<Table extends TableName>(table: Table, rows: readonly Insertable<Schema[Table]>[]): Promise<void>;

  /** Inserts like `insert`, leaving out the rows whose unique key another row has. */
  insertMissing<Table extends TableName>(
    table: Table,
    rows: readonly Insertable<Schema[Table]>[],
  ): Promise<void>;

  /** Adds to the log of changes, at the latest when the transaction commits. */
  logChange(change: Insertable<Schema['change']>): Promise<void>;

  /** Makes entries findable by the words of their texts, until they are deleted. */
  indexTexts(texts: readonly EntryTexts[]): Promise<void>;
}

/** The texts of a `search_entry`. They can be searched, not read back. */
export interface EntryTexts {
  readonly entryId: number;
  readonly heading: string;
  readonly body: string;
}

/** The tables as Kysely types them. */
export type Schema = { [Table in TableName]: KyselyRow<Row<Table>> };

type KyselyRow<Columns> = {
  [Column in keyof Columns]: Column extends 'id' ? Generated<Columns[Column]> : Columns[Column];
};
