import { CompiledQuery, type Kysely } from 'kysely';
import { indexedWords } from '../../../schema/model/search-query.ts';
import type { EntryTexts, Schema } from '../database.ts';

const INSERT = 'insert into search_index (rowid, heading, body) values (?, ?, ?)';

/** Enters texts into the full-text index, by their folded words: so a highlight is where the match is. */
export async function indexTexts(kysely: Kysely<Schema>, texts: readonly EntryTexts[]): Promise<void> {
  for (const { entryId, heading, body } of texts) {
    const words = [indexedWords(heading).join(' '), indexedWords(body).join(' ')];
    await kysely.executeQuery(CompiledQuery.raw(INSERT, [entryId, ...words]));
  }
}
