import { describe, expect, it } from 'vitest';
import type { Database } from '../../../server/store/database.ts';
import { acceptDocument } from '../../../server/store/record/accept-document.ts';
import { storeExtraction } from '../../../server/store/record/store-extraction.ts';
import { dialects } from '../../helpers/dialects.ts';
import { findEntries } from '../../helpers/find-entries.ts';
import { sampleExtraction, sampleText } from '../../helpers/sample-extraction.ts';

/** Stores the sample with more words at the end of its last section. */
async function storeText(database: Database, words: string): Promise<void> {
  const text = `${sampleText()}${words}\n`;
  const { documentId } = await acceptDocument(database, { text });
  const extraction = sampleExtraction(text);
  const sections = extraction.sections.map((section) =>
    section.ordinal === 1 ? { ...section, span: { ...section.span, end: text.trimEnd().length } } : section,
  );
  await storeExtraction(database, documentId, { ...extraction, sections });
}

const WORDS = 'Ça Straße ﬁn; a 1½ l ΣΊΣΥΦΟΣ, 数字 well-known O’Hara 3.14 “Rain—again”. Ǆ ﷺ';
const REFRAIN = 'The ferry to Sandefjord is late again today. ';

/** Searches, and the kinds of the entries that each finds. */
const FINDS: readonly (readonly [query: string, kinds: readonly string[]])[] = [
  ['ca', ['SECTION']],
  ['strasse', []],
  ['STRASSE OR straße', ['SECTION']],
  ['fin', ['SECTION']],
  ['1½', ['SECTION']],
  ['11', ['SECTION']],
  ['2', ['SECTION']],
  ['"2 l"', ['SECTION']],
  ['数*', ['SECTION']],
  ['"well known o hara"', ['SECTION']],
  ['known-well', []],
  ['3.14', ['SECTION']],
  ['"rain again"', ['SECTION']],
  ['"again rain"', []],
  ["o'hara", ['SECTION']],
  ['traffic nearly', ['SECTION']],
  ['"traffic nearly"', []],
  ['toll buses', ['SECTION', 'POSITION']],
  ['toll zebra OR "every day"', ['SECTION', 'FIGURE']],
  ['"oppos*"', []],
  ['oppos*', ['SECTION', 'POSITION']],
  ['mayor & larvik | ! <-> (', ['SECTION', 'POSITION']],
];

describe.each(dialects)('search in $name', ({ open }) => {
  it('finds by words, beginnings, phrases and alternatives alike', async () => {
    const database = await open();
    await storeText(database, WORDS);
    const found: [string, string[]][] = [];
    for (const [query] of FINDS) found.push([query, await findEntries(database, query)]);
    expect(found).toEqual(FINDS);
  });

  it('finds every word and phrase of a section of any length', async () => {
    const database = await open();
    await storeText(database, `${REFRAIN.repeat(4000)}A narrow escape at dusk: the ferry sank.`);
    expect(await findEntries(database, '"escape at dusk" sandef*')).toEqual(['SECTION']);
    expect(await findEntries(database, '"the ferry sank"')).toEqual(['SECTION']);
    expect(await findEntries(database, '"the ferry to sandefjord" zebra')).toEqual([]);
    expect(await findEntries(database, '"dusk at escape"')).toEqual([]);
    expect(await findEntries(database, 'escape "every day" OR zebra')).toEqual(['SECTION']);
    expect(await findEntries(database, '"every day"')).toEqual(['SECTION', 'FIGURE']);
  });

  it('finds every word of a section that has more different ones than an index entry takes', async () => {
    const database = await open();
    const words = Array.from({ length: 90_000 }, (_, index) => `word${index.toString(36)}`);
    await storeText(database, words.join(' '));
    for (const word of [
      'word0',
      'word1xfr',
      'word1xf*',
      `"word${(89_998).toString(36)} word${(89_999).toString(36)}"`,
    ])
      expect(await findEntries(database, word), word).toEqual(['SECTION']);
    expect(await findEntries(database, 'word1xfr zebra')).toEqual([]);
  });

  it('looks at the first 500 letters of a word', async () => {
    const database = await open();
    const word = '数'.repeat(3000);
    await storeText(database, word);
    expect(await findEntries(database, word)).toEqual(['SECTION']);
    expect(await findEntries(database, '数'.repeat(499))).toEqual([]);
    expect(await findEntries(database, `${'数'.repeat(499)}*`)).toEqual(['SECTION']);
  });
});
