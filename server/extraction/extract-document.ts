import type { SourceText } from '../../schema/model/document.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import { acceptText } from './accept-text.ts';
import type { Extractor } from './extractor.ts';
import { findActors } from './find-actors.ts';
import { findFigures } from './find-figures.ts';
import { ground } from './ground.ts';
import { tagText } from './tag-text.ts';

/**
 * Extracts by rules and word lists: offline, without a model to download, and the same text always gives the same
 * result.
 */
export function createRulesExtractor(): Extractor {
  const id = 'rules';
  const version = '1';

  function extract(source: SourceText, { signal }: { readonly signal?: AbortSignal } = {}): Extraction {
    signal?.throwIfAborted();
    const { text, publishedAt } = source;
    const { title, sections } = acceptText(source);

    const tagged = tagText(text, sections);
    const { actors, mentions } = findActors(tagged);
    const figures = findFigures(tagged, publishedAt);

    signal?.throwIfAborted();
    return {
      extractor: id,
      extractorVersion: version,
      title: source.title ?? title ?? null,
      language: 'en',
      sections,
      ...ground(text, { actors, mentions, figures, positions: [] }),
    };
  }

  return { id, version, extract };
}
