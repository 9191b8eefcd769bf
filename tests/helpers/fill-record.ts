import { createKey } from '../../server/auth/keys.ts';
import { acceptDocument } from '../../server/store/accept-document.ts';
import type { Database } from '../../server/store/database.ts';
import { deleteDocument } from '../../server/store/delete-document.ts';
import { keepAnswer } from '../../server/store/kept-answer.ts';
import { reviewClaim } from '../../server/store/review-claim.ts';
import { storeExtraction } from '../../server/store/store-extraction.ts';
import { createOnceWriter } from '../../server/store/write-once.ts';
import { sampleExtraction, sampleText } from './sample-extraction.ts';

/**
 * Writes, by the record's own means, something into every table: document 1 with two reviews, document 2 that is PENDING,
 * and one that is gone.
 */
export async function fillRecord(database: Database): Promise<void> {
  const text = sampleText();
  const { documentId } = await acceptDocument(database, { text, publishedAt: '2026-01-02T00:00:00.000Z' });
  await storeExtraction(database, documentId, sampleExtraction());
  await acceptDocument(database, { text: sampleText('B') });
  const gone = await acceptDocument(database, { text: sampleText('C') });
  await deleteDocument(database, { documentId: gone.documentId });

  await reviewClaim(database, { claimId: 1, decision: 'ACCEPT', ifRevision: 1, reviewer: 'Ada' });
  const request = { owner: 'key:1', key: 'once', requestHash: 'hash' };
  const writer = createOnceWriter({
    database,
    request,
    writerOn: (on) => ({
      ingestDocument: (input) => acceptDocument(on, { ...input, publisher: undefined }),
      fetchDocument: () => Promise.reject(new Error('Cannot fetch: nothing is filled in that way')),
      deleteDocument: (input) => deleteDocument(on, input),
      reviewClaim: (input) => reviewClaim(on, input),
    }),
  });
  await writer.reviewClaim({ claimId: 1, decision: 'REJECT', ifRevision: 2, reviewer: 'Ada' });
  await keepAnswer(database, { ...request, answer: '{"data":{}}' });
  await createKey(database, { name: 'Ada', role: 'editor', expires: null });
}
