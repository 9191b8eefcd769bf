import type { SourceText } from '../../schema/model/document.ts';
import type { Extraction } from '../../schema/model/extraction.ts';
import { acceptText } from './accept-text.ts';

/** Finds the sections of a text in any language, and nothing else in it. `language` is a BCP 47 tag. */
export function extractSections(source: SourceText, language: string, maxTextLength?: number): Extraction {
  const { title, sections } = acceptText(source, maxTextLength);
  return {
    extractor: 'sections',
    extractorVersion: '1',
    text: null,
    title: source.title ?? title,
    language,
    sections,
    actors: [],
    mentions: [],
    figures: [],
    positions: [],
    places: [],
    rejections: [],
    ledger: [],
  };
}
