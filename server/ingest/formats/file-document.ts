import type { IngestDocument } from '../../../schema/context.ts';
import { DomainError, type ErrorCode } from '../../../schema/model/errors.ts';

/** One document of a file, or why it cannot be had; a plain value, so that a thread can send it. */
export type FileDocument = { readonly place: string | null } & (
  | { readonly input: IngestDocument }
  | { readonly failure: { readonly code: ErrorCode; readonly message: string } }
);

/** A file whose bytes are to be read in the thread. */
export interface ParseRequest {
  readonly kind: 'EMAIL' | 'FEED' | 'TABLE' | 'NEWS_JSON' | 'SUBTITLES' | 'PDF' | 'DOCX';
  readonly bytes: Uint8Array;
  readonly name: string;
}

/** A refusal that names the file. */
export function fileError(name: string, state: string, code: ErrorCode = 'INVALID_INPUT'): DomainError {
  return new DomainError(code, `Cannot read ${name}: ${state}`);
}
