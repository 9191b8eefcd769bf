import { sql } from 'kysely';
import type { Database } from '../database.ts';
import * as postgres from '../postgres/integrity.ts';
import * as sqlite from '../sqlite/integrity.ts';
import { checkCells } from './check-cells.ts';
import { checkTexts } from './check-texts.ts';
import { type IntegrityViolation, integrityRules } from './integrity-rules.ts';

const DIALECTS = { sqlite, postgres };

/**
 * Checks every invariant over all rows: cells have values of their column, quotes equal the text at their offsets, claims
 * are complete, references have targets, pending documents have jobs, and the change log has no gap. It is read-only and
 * may run beside servers.
 */
export async function* checkRecord(database: Database): AsyncGenerator<IntegrityViolation> {
  const dialect = DIALECTS[database.dialect];
  yield* dialect.checkSchemaObjects(database);
  yield* dialect.checkForeignKeys(database);
  yield* checkCells(database);
  for (const { violation, query } of integrityRules) {
    const { rows } = await query.execute(database.kysely);
    for (const { what } of rows) yield `${what} ${violation}`;
  }
  yield* checkSearchIndex(database);
  yield* dialect.checkSequence(database);
  yield* checkTexts(database);
}

/** The words of the index stand under the numbers of the entries, each of which has some. */
async function* checkSearchIndex({ kysely, dialect }: Database): AsyncGenerator<IntegrityViolation> {
  const { INDEXED_ENTRIES: indexed } = DIALECTS[dialect];
  const { rows } = await sql<{ id: number }>`
    SELECT id FROM (SELECT id FROM search_entry EXCEPT ${indexed}) unfound
    UNION ALL SELECT id FROM (${indexed} EXCEPT SELECT id FROM search_entry) unmeant`.execute(kysely);
  for (const { id } of rows) yield `search entry ${id} has no words, or words have no entry ${id}`;
}
