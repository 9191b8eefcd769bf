import type { SourceText } from '../../schema/model/document.ts';
import type { ErrorCode } from '../../schema/model/errors.ts';
import type { Extraction } from '../../schema/model/extraction.ts';

/** What a worker is asked; one job at a time. */
export interface ExtractionJob {
  readonly source: SourceText;
}

/** What it answers: the extraction, or why there is none. `code` is set when the text was refused. */
export type ExtractionReply =
  | { readonly extraction: Extraction }
  | { readonly failure: { readonly code: ErrorCode | null; readonly message: string } };
