import type { DatabaseSync } from 'node:sqlite';
import { CompiledQuery, type Kysely } from 'kysely';
import { indexedWords } from '../../../schema/model/search-query.ts';
import type { EntryTexts, Schema } from '../database.ts';

const INSERT = 'insert into search_index (rowid, heading, body) values (?, ?, ?)';

/** Adds texts to the full-text index by their folded words, so that a highlight is where the match is. */
export async function indexTexts(kysely: Kysely<Schema>, texts: readonly EntryTexts[]): Promise<void> {
  for (const { entryId, heading, body } of texts) {
    const words = [paddedWords(heading), paddedWords(body)];
    await kysely.executeQuery(CompiledQuery.raw(INSERT, [entryId, ...words]));
  }
}

/** Defines the SQL function `indexed_words(text)`, with which migrations fill the full-text index. */
export function defineIndexedWords(database: DatabaseSync): void {
  database.function('indexed_words', { deterministic: true }, (text) =>
    text === null ? '' : paddedWords(String(text)),
  );
}

/** The folded words of a text with one blank around each: so a word can be counted without its parts. */
function paddedWords(text: string): string {
  const words = indexedWords(text);
  return words.length > 0 ? ` ${words.join(' ')} ` : '';
}
