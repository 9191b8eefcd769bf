import type { SourceText } from '../../schema/model/document.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import type { Extractor } from './extractor.ts';
import { attributeFigures } from './figures/attribute-figures.ts';
import { findFigureSubjects } from './figures/find-figure-subjects.ts';
import { ground } from './ground.ts';
import { makeLedger } from './ledger/make-ledger.ts';
import { limitFindings } from './limit-findings.ts';
import { findPositions } from './positions/find-positions.ts';
import { readDocument } from './read-document.ts';
import { readThrough } from './read-through.ts';
import { RULES_VERSION } from './rules-version.ts';

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
  const version = RULES_VERSION;

  function extract(source: SourceText, { signal }: { readonly signal?: AbortSignal } = {}): Extraction {
    signal?.throwIfAborted();
    const { text, publishedAt } = source;
    const { title, tagged, actors, mentions, places, attributions, numbers } = readDocument(
      source,
      maxTextLength,
    );
    signal?.throwIfAborted();

    const speech = { attributions, mentions };
    const persons = new Set(actors.filter(({ kind }) => kind === 'PERSON').map(({ key }) => key));
    const attributed = attributeFigures(tagged, numbers.figures, { ...speech, persons });
    const figures = findFigureSubjects(tagged, attributed, { ...speech, actors });
    const dated = publishedAt === undefined ? {} : { publishedAt };
    const positions = findPositions({ tagged, actors, mentions, attributions, ...dated });
    signal?.throwIfAborted();

    const proposal = { actors, mentions, figures, positions };
    const grounded = ground(text, proposal);
    const kept = limitFindings(tagged, { ...grounded, places });
    const { dismissed } = numbers;
    return {
      extractor: id,
      extractorVersion: version,
      text: null,
      title: source.title ?? title,
      language: 'en',
      sections: tagged.sections,
      ...kept,
      ledger: makeLedger({ tagged, proposal, grounded, kept, attributions, dismissed }),
    };
  }

  return readThrough({ id, version, extract });
}
