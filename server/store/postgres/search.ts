import { CompiledQuery, type Kysely } from 'kysely';
import { indexedWords } from '../../../schema/model/search-query.ts';
import type { EntryTexts, Schema } from '../database.ts';

/** What Postgres keeps of a text vector: positions up to this one, so many of a word, so many bytes in all. */
const MAX_POSITION = 16_383;
const MAX_POSITIONS = 255;
const MAX_BYTES = 1_000_000;

/** Stands among the words of a vector that could not take all of them; it is no word, so nothing else matches it. */
const INCOMPLETE_MARKER = '+';

/**
 * Enters texts into the full-text index, by their folded words. Where a vector cannot hold all words with all their
 * positions, the words are kept as a text beside it, for a search to look at in its stead.
 */
export async function indexTexts(kysely: Kysely<Schema>, texts: readonly EntryTexts[]): Promise<void> {
  if (texts.length === 0) return;
  const text =
    'insert into search_index (entry_id, words, text) select entry_id, words::tsvector, text ' +
    'from json_to_recordset($1) as entry (entry_id bigint, words text, text text)';
  await kysely.executeQuery(CompiledQuery.raw(text, [JSON.stringify(texts.map(toRow))]));
}

function toRow({ entryId, heading, body }: EntryTexts) {
  const [above, below] = [indexedWords(heading), indexedWords(body)];
  const { vector, isWhole } = toVector(above, below);
  // No phrase goes from the heading over into the body.
  const text = ` ${above.join(' ')} | ${below.join(' ')} `;
  return { entry_id: entryId, words: vector, text: isWhole ? null : text };
}

/** Words of the heading weigh most (A), and a gap in the positions keeps them apart from those of the body. */
function toVector(
  above: readonly string[],
  below: readonly string[],
): { readonly vector: string; readonly isWhole: boolean } {
  const positions = new Map<string, string[]>();
  let isWhole = true;
  const addPosition = (word: string, position: number, weight: string) => {
    const wordPositions = positions.get(word) ?? [];
    positions.set(word, wordPositions);
    if (position <= MAX_POSITION && wordPositions.length < MAX_POSITIONS)
      wordPositions.push(`${position}${weight}`);
    else isWhole = false;
  };
  above.forEach((word, at) => {
    addPosition(word, at + 1, 'A');
  });
  below.forEach((word, at) => {
    addPosition(word, above.length + at + 2, '');
  });

  const lexemes: string[] = [];
  let bytes = 0;
  for (const [word, places] of positions) {
    bytes += Buffer.byteLength(word) + 2 * places.length + 4;
    if (bytes > MAX_BYTES)
      return { vector: [`'${INCOMPLETE_MARKER}'`, ...lexemes].join(' '), isWhole: false };
    lexemes.push(places.length > 0 ? `'${word}':${places.join(',')}` : `'${word}'`);
  }
  return { vector: lexemes.join(' '), isWhole };
}
