import { createHash } from 'node:crypto';
import { migrations } from '../../server/store/migrations/index.ts';
import { composeText } from './compose-text.ts';

const AT_ONCE = 500;

/** The version of the record that is made here: the last that has neither jobs nor a ledger. */
export const OLD_VERSION = 2;

/** The statements that make a record of an old version with many documents that wait to be extracted. */
export function* oldRecord(dialect: 'sqlite' | 'postgres', documents: number): Generator<string> {
  for (const migration of migrations.slice(0, OLD_VERSION)) yield migration[dialect];
  for (let first = 1; first <= documents; first += AT_ONCE) {
    const texts = Array.from({ length: AT_ONCE }, (_, at) => composeText(`old ${first + at}`));
    const hashes = texts.map((text) => createHash('sha256').update(text).digest('hex'));
    const values = (row: (text: string, at: number) => string) => texts.map(row).join(',\n');
    yield `INSERT INTO document (title, byline, language, genre, published_order, ingested_at, content_hash, status, revision)
      VALUES ${values((_, at) => `('Old', '[]', 'und', 'OTHER', '', '2026-01-01', '${hashes[at]}', 'PENDING', 1)`)}`;
    yield `INSERT INTO version (document_id, ordinal, format, content_hash, created_at, text)
      VALUES ${values((text, at) => `(${first + at}, 0, 'TEXT', '${hashes[at]}', '2026-01-01', '${text}')`)}`;
    yield `INSERT INTO change (at, entity, entity_id, action, document_id, revision)
      VALUES ${values((_, at) => `('2026-01-01', 'document', ${first + at}, 'ACCEPTED', ${first + at}, 1)`)}`;
  }
  yield 'UPDATE document SET current_version_id = id';
  if (dialect === 'sqlite') yield `PRAGMA user_version = ${OLD_VERSION}`;
  else
    yield `CREATE TABLE schema_version (version bigint not null); INSERT INTO schema_version VALUES (${OLD_VERSION})`;
}
