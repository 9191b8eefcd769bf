import type { SourceText } from '../../../schema/model/document.ts';
import type { ErrorCode } from '../../../schema/model/errors.ts';
import type { Extraction } from '../../../schema/model/extraction.ts';
import type { LlmSettings } from '../../llm/llm-settings.ts';
import type { Lease } from '../../store/jobs/lease.ts';
import type { PreparedText } from '../text/prepare-source.ts';
import type { StoreFailure } from './store-reply.ts';

/** What a worker is started with. */
export interface ExtractionWorkerData {
  readonly llm: LlmSettings | null;
  readonly isBackground: boolean;
}

/** What a worker is told. STORE and FORGET decide about an extraction that it holds. */
export type WorkerMessage = ExtractionRequest | 'STORE' | 'FORGET';

/** What a worker is asked; one job at a time. */
export interface ExtractionRequest {
  /** To extract the text, or only to bring it to the form in which it is kept. */
  readonly task: 'READ' | 'EXTRACT';
  readonly source: SourceText;
  /** The longest text taken, in UTF-16 code units. */
  readonly maxTextLength: number;
  /** Where the extraction is stored, if it is not to be sent back: the worker says EXTRACTED, and waits to be told. */
  readonly storeIn?: StoreTarget | undefined;
}

/** The job whose extraction is stored, and the SQLite file that holds the record. */
export interface StoreTarget {
  readonly path: string;
  readonly lease: Lease;
}

/** What is told of an extraction that a worker has stored. */
export type StoredExtraction = Pick<Extraction, 'rejections'>;

/** What it answers: what the task gives, or what is wrong. `code` is set when the text was refused. */
export type ExtractionReply =
  | { readonly reading: PreparedText }
  | { readonly extraction: Extraction }
  | { readonly stored: StoredExtraction }
  | { readonly notStored: StoreFailure }
  | { readonly failure: { readonly code: ErrorCode | null; readonly message: string } };
