import type { SourceText } from '../../schema/model/document.ts';
import type { Extraction } from '../../schema/model/extraction.ts';

/** Makes the record of one text. Implementations keep nothing between texts. */
export interface Extractor {
  /** Names the method: `rules`. */
  readonly id: string;
  /** Changes whenever the same text may give another result. */
  readonly version: string;
  /**
   * @throws {DomainError} `EMPTY_TEXT` or `ILL_FORMED_TEXT` when there is nothing that could be read.
   * @throws the signal's reason when it aborts.
   */
  extract(source: SourceText, options?: { readonly signal?: AbortSignal }): Extraction | Promise<Extraction>;
}
