import type { Extraction } from '../../schema/model/extraction.ts';
import { createExtractionPool } from '../../server/ingest/worker/extraction-pool.ts';
import type { Database } from '../../server/store/database.ts';
import { checkRecord } from '../../server/store/integrity/check-record.ts';

/** All that `standpoint check` finds wrong. */
export async function complaints(database: Database): Promise<readonly string[]> {
  const found: string[] = [];
  for await (const complaint of checkRecord(database)) found.push(complaint);
  return found;
}

const PARTS = ['section', 'claim', 'mention'] as const;

/** The READY documents that have not exactly as many parts as an extraction of their text finds. */
export async function halfDocuments({ kysely }: Database): Promise<readonly string[]> {
  const pool = createExtractionPool({ maxTextLength: 100_000 });
  const wrong: string[] = [];
  const versions = await kysely
    .selectFrom('version')
    .innerJoin('document', 'document.current_version_id', 'version.id')
    .select(['document.id', 'version.text'])
    .where('document.status', '=', 'READY')
    .execute();
  const counts = new Map<string, number>();
  for (const table of PARTS) {
    const rows = await kysely
      .selectFrom(table)
      .select(({ fn }) => ['document_id', fn.countAll<number>().as('count')])
      .groupBy('document_id')
      .execute();
    for (const { document_id, count } of rows) counts.set(`${table} ${document_id}`, count);
  }
  for (const { id, text } of versions) {
    const expected = sizesOf(await pool.extract({ text, ifNotEnglish: 'SECTIONS_ONLY', language: 'en' }));
    const found = PARTS.map((table) => counts.get(`${table} ${id}`) ?? 0);
    if (String(found) !== String(expected)) wrong.push(`document ${id} has ${found} of ${expected} parts`);
  }
  await pool.close();
  return wrong;
}

function sizesOf({ sections, figures, positions, mentions }: Extraction): readonly number[] {
  return [sections.length, figures.length + positions.length, mentions.length];
}
