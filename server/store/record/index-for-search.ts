import type { Transaction } from '../database.ts';
import type { StoredVersion } from './read-version.ts';

/** Something search can find, with its words. */
export interface SearchEntry {
  readonly kind: 'SECTION' | 'FIGURE' | 'POSITION';
  readonly sectionId: number;
  readonly claimId: number | null;
  readonly heading: string;
  readonly body: string;
}

/** Makes sections or claims of a version findable. Deleting them makes them unfindable again. */
export async function indexForSearch(
  transaction: Transaction,
  version: StoredVersion,
  entries: readonly SearchEntry[],
): Promise<void> {
  const ids = await transaction.reserveIds('search_entry', entries.length);
  const numbered = entries.map((entry, index) => ({ ...entry, id: ids[index] ?? 0 }));
  await transaction.insert(
    'search_entry',
    numbered.map(({ id, kind, sectionId, claimId }) => ({
      id,
      kind,
      document_id: version.documentId,
      section_id: sectionId,
      claim_id: claimId,
      published_order: version.publishedAt ?? '',
    })),
  );
  await transaction.indexTexts(numbered.map(({ id, heading, body }) => ({ entryId: id, heading, body })));
}
