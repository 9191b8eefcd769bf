import type { Section } from '../../../schema/model/section.ts';
import type { Transaction } from '../database.ts';
import type { SearchEntry } from './index-for-search.ts';
import type { StoredVersion } from './read-version.ts';

/** Gives the row number of the section in which a position of the text lies. */
export type SectionAt = (start: number) => number;

export interface StoredSections {
  readonly sectionAt: SectionAt;
  readonly entries: readonly SearchEntry[];
}

/** Stores the sections of a version. */
export async function storeSections(
  transaction: Transaction,
  version: StoredVersion,
  sections: readonly Section[],
): Promise<StoredSections> {
  const ids = await transaction.reserveIds('section', sections.length);
  const stored = sections.map((section, index) => ({
    section,
    sectionId: ids[index] ?? 0,
    body: version.text.slice(section.span.start, section.span.end),
  }));
  await transaction.insert(
    'section',
    stored.map(({ section: { ordinal, level, heading, headingSpan, span }, sectionId, body }) => ({
      id: sectionId,
      document_id: version.documentId,
      version_id: version.versionId,
      ordinal,
      level,
      heading,
      heading_start: headingSpan?.start ?? null,
      heading_end: headingSpan?.end ?? null,
      span_start: span.start,
      span_end: span.end,
      text: body,
    })),
  );
  return {
    // A heading belongs to the section it heads; what stands before the first section is counted to it.
    sectionAt(start) {
      const at = stored.findLast(({ section }) => (section.headingSpan ?? section.span).start <= start);
      return (at ?? stored[0])?.sectionId ?? 0;
    },
    entries: stored.map(({ section, sectionId, body }) => ({
      kind: 'SECTION',
      sectionId,
      claimId: null,
      heading: section.heading ?? '',
      body,
    })),
  };
}
