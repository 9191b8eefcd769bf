import type { SourceText } from '../../schema/model/document.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import { acceptText } from './accept-text.ts';
import { findActors } from './actors/find-actors.ts';
import { findAttributions } from './attributions/find-attributions.ts';
import type { Extractor } from './extractor.ts';
import { attributeFigures } from './figures/attribute-figures.ts';
import { findFigureSubjects } from './figures/find-figure-subjects.ts';
import { readNumbers } from './figures/find-figures.ts';
import { ground } from './ground.ts';
import { makeLedger } from './ledger/make-ledger.ts';
import { findPositions } from './positions/find-positions.ts';
import { tagText } from './text/tag-text.ts';

/** What a rules extractor takes. */
export interface RulesOptions {
  /** In UTF-16 code units; longer texts are refused. */
  readonly maxTextLength?: number;
}

/**
 * Extracts by rules and word lists: offline, without a model to download, and the same text always gives the same
 * result.
 */
export function createRulesExtractor({ maxTextLength }: RulesOptions = {}): Extractor {
  const id = 'rules';
  const version = '1';

  function extract(source: SourceText, { signal }: { readonly signal?: AbortSignal } = {}): Extraction {
    signal?.throwIfAborted();
    const { text, publishedAt } = source;
    const { title, sections } = acceptText(source, maxTextLength);
    const tagged = tagText(text, sections);
    signal?.throwIfAborted();

    const { actors, mentions } = findActors(tagged);
    const attributions = findAttributions(tagged, mentions);
    const speech = { attributions, mentions };
    const numbers = readNumbers(tagged, { publishedAt, mentions });
    const figures = findFigureSubjects(tagged, attributeFigures(tagged, numbers.figures, speech), speech);
    const dated = publishedAt === undefined ? {} : { publishedAt };
    const positions = findPositions({ tagged, actors, mentions, attributions, ...dated });
    signal?.throwIfAborted();

    const proposal = { actors, mentions, figures, positions };
    const grounded = ground(text, proposal);
    const { dismissed } = numbers;
    return {
      extractor: id,
      extractorVersion: version,
      text: null,
      title: source.title ?? title,
      language: 'en',
      sections,
      ...grounded,
      ledger: makeLedger({ tagged, proposal, grounded, attributions, dismissed }),
    };
  }

  return { id, version, extract };
}
