import type { GraphQLResolveInfo } from 'graphql';
import type { DocumentDetails, SourceText } from './model/document.ts';
import type { Extraction } from './model/extraction.ts';
import type { ReviewDecision } from './model/review.ts';

/** All that a resolver may reach. The schema says what it needs; the server provides it. */
export interface Context {
  readonly reader: Reader;
  readonly writer: Writer;
  readonly feed: Feed;
  /** Finds what a text holds without storing it. Callers are served in turn. */
  readonly extract: (source: SourceText, caller?: string) => Promise<Extraction>;
  /** The number of the last event that a caller has who takes a subscription up again. */
  readonly lastEventId?: number | undefined;
  /** Who asks, as the change log names them. */
  readonly viewer: { readonly name: string };
}

/** Fetches what a field's relational mapping names; the schema never says how. */
export interface Reader {
  /** Fetches the whole selection below the field in one statement. `row` is the row it hangs on, if any. */
  fetchField(info: GraphQLResolveInfo, row?: RowReference): unknown;
}

/** Names a row that a mutation has written, for the reader to fetch. */
export interface RowReference {
  readonly id: number;
}

/** Rows that come at once. Followers at the same place are given the same array: what is made of it is made once. */
export type RowBatch = readonly RowReference[];

/** Rows of a log as they come. */
export interface SequencedRows extends AsyncIterable<RowBatch> {
  /** The number after which they begin. */
  readonly after: number;
}

/** Follows the change log. A slow reader lags behind and misses nothing. */
export interface Feed {
  /**
   * The changes after a sequence number, by default those to come: in order, each once, until the server stops. Refuses
   * a number that no change has yet with INVALID_INPUT.
   */
  changes(after?: number): Promise<SequencedRows>;

  /** A document as it is, then after each change of it, until it is READY, FAILED or gone. */
  documentStatus(documentId: number): Promise<AsyncIterable<RowBatch>>;
}

/** Every write to the record. Each is one transaction; each refuses with a `DomainError`. */
export interface Writer {
  /** Stores a document and its extraction. The same text again is the same document, and `created` is false. */
  ingestDocument(input: IngestDocument): Promise<{ readonly documentId: number; readonly created: boolean }>;

  /** Fetches a page and ingests it. Also rejects with URL_NOT_ALLOWED and PAGE_UNAVAILABLE. */
  fetchDocument(input: FetchDocument): Promise<{ readonly documentId: number; readonly created: boolean }>;

  /** Deletes a document with all that hangs on it. Refuses NOT_FOUND and STALE_REVISION. */
  deleteDocument(input: { readonly documentId: number; readonly ifRevision?: number }): Promise<void>;

  /** Records a decision on a claim and raises its revision. Refuses NOT_FOUND, STALE_REVISION and INVALID_INPUT. */
  reviewClaim(input: ReviewClaim): Promise<void>;
}

export interface IngestDocument extends SourceText, DocumentDetails {
  /** Whether it is one of the shipped sample briefings. */
  readonly isSample?: boolean;
}

export interface FetchDocument extends DocumentDetails, Pick<SourceText, 'ifNotEnglish'> {
  /** Where the page is. */
  readonly url: string;
}

export interface ReviewClaim {
  readonly claimId: number;
  readonly decision: ReviewDecision;
  readonly ifRevision: number;
  readonly reviewer: string;
  readonly comment?: string | undefined;
}
