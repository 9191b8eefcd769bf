import type { TextFormat } from '../../../schema/model/document.ts';
import type { Database } from '../database.ts';
import { provisionalTitle } from './provisional-title.ts';

/** The current text of a document with what its extraction needs to know. */
export interface StoredVersion {
  readonly documentId: number;
  readonly versionId: number;
  readonly contentHash: string;
  readonly text: string;
  readonly format: TextFormat;
  /** As the sender gave it; null when it is provisional. */
  readonly title: string | null;
  readonly language: string;
  readonly status: string;
  readonly publishedAt: string | null;
  readonly revision: number;
}

/** Reads the current version of a document; null when there is no such document. */
export async function readVersion(
  kysely: Database['kysely'],
  documentId: number,
): Promise<StoredVersion | null> {
  const row = await kysely
    .selectFrom('document')
    .innerJoin('version', 'version.id', 'document.current_version_id')
    .select([
      'document.id as documentId',
      'version.id as versionId',
      'version.content_hash as contentHash',
      'version.text',
      'version.format',
      'document.title',
      'document.language',
      'document.status',
      'document.published_at as publishedAt',
      'document.revision',
    ])
    .where('document.id', '=', documentId)
    .executeTakeFirst();
  if (!row) return null;
  const title = row.title === provisionalTitle(row.text) ? null : row.title;
  // Only acceptDocument writes the column, from a TextFormat.
  return { ...row, title, format: row.format as TextFormat };
}
