import { issueApiKey } from '../../server/auth/issue-api-key.ts';
import type { Database } from '../../server/store/database.ts';
import { insertIdempotencyResponse } from '../../server/store/idempotency/idempotency-response.ts';
import { createIdempotentWriter } from '../../server/store/idempotency/idempotent-writer.ts';
import { acceptDocument } from '../../server/store/record/accept-document.ts';
import { deleteDocument } from '../../server/store/record/delete-document.ts';
import { reviewClaim } from '../../server/store/record/review-claim.ts';
import { storeExtraction } from '../../server/store/record/store-extraction.ts';
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
  const writer = createIdempotentWriter({
    database,
    request,
    createWriter: (on) => ({
      ingestDocument: (input) => acceptDocument(on, { ...input, publisher: undefined }),
      fetchDocument: () => Promise.reject(new Error('Cannot fetch: nothing is filled in that way')),
      deleteDocument: (input) => deleteDocument(on, input),
      reviewClaim: (input) => reviewClaim(on, input),
    }),
  });
  await writer.reviewClaim({ claimId: 1, decision: 'REJECT', ifRevision: 2, reviewer: 'Ada' });
  await insertIdempotencyResponse(database, { ...request, answer: '{"data":{}}' });
  await issueApiKey(database, { name: 'Ada', role: 'editor', expires: null });
}
