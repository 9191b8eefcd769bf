import type { SourceText } from '../../schema/model/document.ts';
import type { ErrorCode } from '../../schema/model/errors.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import type { LlmSettings } from '../llm/llm-settings.ts';
import type { Reading } from './read-source.ts';

/** What a worker is started with. */
export interface ExtractionWorkerData {
  readonly llm: LlmSettings | null;
  readonly isBackground: boolean;
}

/** What a worker is asked; one job at a time. */
export interface ExtractionJob {
  /** To extract the text, or only to bring it to the form in which it is kept. */
  readonly task: 'READ' | 'EXTRACT';
  readonly source: SourceText;
  /** The longest text taken, in UTF-16 code units. */
  readonly maxTextLength: number;
}

/** What it answers: what the task gives, or what is wrong. `code` is set when the text was refused. */
export type ExtractionReply =
  | { readonly reading: Reading }
  | { readonly extraction: Extraction }
  | { readonly failure: { readonly code: ErrorCode | null; readonly message: string } };
