import type { SourceText } from '../../schema/model/document.ts';
import type { ErrorCode } from '../../schema/model/errors.ts';
import type { Extraction } from '../../schema/model/extraction.ts';

/** What a worker is asked; one job at a time. */
export interface ExtractionJob {
  /** To extract the text, or only to tell whether it would be taken. */
  readonly task: 'CHECK' | 'EXTRACT';
  readonly source: SourceText;
  /** The longest text taken, in UTF-16 code units. */
  readonly maxTextLength: number;
}

/** What it answers: the extraction, null after a check, or what is wrong. `code` is set when the text was refused. */
export type ExtractionReply =
  | { readonly extraction: Extraction | null }
  | { readonly failure: { readonly code: ErrorCode | null; readonly message: string } };
