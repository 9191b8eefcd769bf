import { sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { acceptDocument } from '../../../server/store/accept-document.ts';
import { checkRecord } from '../../../server/store/check-record.ts';
import type { Database } from '../../../server/store/database.ts';
import { deleteDocument } from '../../../server/store/delete-document.ts';
import { reviewClaim } from '../../../server/store/review-claim.ts';
import { storeExtraction } from '../../../server/store/store-extraction.ts';
import { dialects } from '../../helpers/dialects.ts';
import { sampleExtraction, sampleText } from '../../helpers/sample-extraction.ts';

describe.each(dialects)('checkRecord() over $name', ({ open }) => {
  it('finds nothing wrong with a record that was written by its own means', async () => {
    const database = await open();
    await fill(database);

    expect(await complaints(database)).toEqual([]);
  });

  it.each<[damage: string, statement: string, complaint: RegExp]>([
    [
      'a quote that is not in the text',
      "UPDATE evidence SET quote = 'x' WHERE id = 1",
      /^evidence 1 does not stand/,
    ],
    [
      'a mention that has moved',
      'UPDATE mention SET span_end = span_end + 1 WHERE id = 1',
      /^mention 1 does not/,
    ],
    [
      'a section with another text',
      "UPDATE section SET text = 'x' WHERE id = 2",
      /^section 2 does not stand/,
    ],
    [
      'a text that was changed',
      "UPDATE version SET text = concat(text, ' ') WHERE id = 1",
      /^version 1 has another text/,
    ],
    [
      'a claim without a statement',
      "UPDATE evidence SET role = 'CUE' WHERE claim_id = 1",
      /^claim 1 rests on no/,
    ],
    [
      'a holder who is not the last source',
      'UPDATE claim SET holder_id = NULL WHERE id = 1',
      /^claim 1 has another holder/,
    ],
    [
      'a gap in an attribution',
      'UPDATE attribution_step SET level = level + 5 WHERE claim_id = 1',
      /^claim 1 has an attribution/,
    ],
    [
      'a claim that search cannot find',
      'DELETE FROM search_entry WHERE claim_id = 1',
      /^claim 1 cannot be found/,
    ],
    [
      'a write without a change',
      'UPDATE document SET revision = revision + 1 WHERE id = 1',
      /^document 1 was written more/,
    ],
    ['a review that is missing', 'DELETE FROM review', /^claim 1 has another number of reviews/],
    ['work that waits for nobody', 'DELETE FROM job', /^document 2 is PENDING and has no job/],
    [
      'sections that are missing',
      'DELETE FROM section WHERE document_id = 1',
      /^document 1 is READY and has no section/,
    ],
  ])('finds %s', async (_, statement, complaint) => {
    const database = await open();
    await fill(database);
    await database.transaction(({ kysely }) => sql.raw(statement).execute(kysely));

    expect(await complaints(database)).toContainEqual(expect.stringMatching(complaint));
  });
});

/** A document with a review, one that is PENDING, and one that is gone. */
async function fill(database: Database): Promise<void> {
  const { documentId } = await acceptDocument(database, { text: sampleText() });
  await storeExtraction(database, documentId, sampleExtraction());
  await reviewClaim(database, { claimId: 1, decision: 'ACCEPT', ifRevision: 1, reviewer: 'Ada' });
  await acceptDocument(database, { text: sampleText('B') });
  const gone = await acceptDocument(database, { text: sampleText('C') });
  await deleteDocument(database, { documentId: gone.documentId });
}

async function complaints(database: Database): Promise<string[]> {
  const found: string[] = [];
  for await (const complaint of checkRecord(database)) found.push(complaint);
  return found;
}
