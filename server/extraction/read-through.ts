import type { Extractor } from './extractor.ts';
import { makeReadingCopy } from './text/reading-copy.ts';
import { toSourceSpans } from './to-source-spans.ts';

/**
 * Has an extractor read through what stands between the letters of a text: invisible characters, ligatures, hyphens and
 * marks at the ends of lines. All spans and quotes it gives are those of the text itself.
 */
export function readThrough(extractor: Extractor): Extractor {
  return {
    ...extractor,
    extract(source, options) {
      const copy = makeReadingCopy(source.text);
      if (copy.text === source.text) return extractor.extract(source, options);
      const found = extractor.extract({ ...source, text: copy.text }, options);
      return found instanceof Promise
        ? found.then((extraction) => toSourceSpans(extraction, source.text, copy))
        : toSourceSpans(found, source.text, copy);
    },
  };
}
