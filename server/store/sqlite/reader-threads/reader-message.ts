/** What a reader thread is asked to do. */
export interface ReaderRequest {
  readonly id: number;
  /** A statement that gives one row with one text. */
  readonly sql: string;
  readonly values: readonly (string | number | null)[];
  /** How long the statement may run, in milliseconds. */
  readonly budgetMs: number;
}

/** How a reader thread is started. */
export interface ReaderThreadData {
  readonly path: string;
  /** The most bytes of one answer. */
  readonly maxBytes: number;
  /** In POSIX nice values; 0 leaves the priority as it is. */
  readonly niceness: number;
}

/** What a reader thread answers. */
export type ReaderReply = { readonly id: number } & ReaderOutcome;

export type ReaderOutcome = ReaderResult | { readonly failure: ReaderFailure };

export interface ReaderResult {
  /** The text as UTF-8. Its buffer is moved between threads, not copied. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** How long the statement ran, in milliseconds. */
  readonly ms: number;
}

export interface ReaderFailure {
  readonly reason: 'TIMEOUT' | 'TOO_LARGE' | 'ERROR';
  readonly message: string;
  /** SQLite's extended result code, where there is one. */
  readonly errcode?: number;
}
