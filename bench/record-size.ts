import type { RecordSize } from './generation.ts';

export const SECTIONS_PER_DOCUMENT = 8;
export const CLAIMS_PER_DOCUMENT = 20;

/** The size of a document of the benchmark; a long article with one claim in every twenty words. */
export function recordSize(documents: number): RecordSize {
  return {
    documents,
    sectionsPerDocument: SECTIONS_PER_DOCUMENT,
    claimsPerDocument: CLAIMS_PER_DOCUMENT,
  };
}
