import { randomUUID } from 'node:crypto';
import { type Client, isSdkError } from '../../sdk/index.ts';

/** A write that must take effect once, however often it is sent; it carries an idempotency key. */
export type IntendedWrite = { readonly key: string } & (
  | { readonly kind: 'INGEST'; readonly text: string }
  | { readonly kind: 'REVIEW'; readonly claimId: string; readonly revision: number }
  | { readonly kind: 'DELETE'; readonly documentId: string }
);

/** What the server said that it did. */
export type Outcome =
  | {
      readonly kind: 'INGEST';
      readonly documentId: string;
      readonly created: boolean;
      readonly status: string;
    }
  | { readonly kind: 'REVIEW'; readonly revision: number }
  | { readonly kind: 'DELETE'; readonly deletedId: string }
  | { readonly kind: 'REFUSED'; readonly code: string };

/** Tells whether an answer is the one that its sender should get, were it sent once or ten times. */
export function isAsIntended(write: IntendedWrite, outcome: Outcome): boolean {
  switch (outcome.kind) {
    case 'INGEST':
      return write.kind === 'INGEST' && outcome.created;
    case 'REVIEW':
      return write.kind === 'REVIEW' && outcome.revision === write.revision + 1;
    case 'DELETE':
      return write.kind === 'DELETE' && outcome.deletedId === write.documentId;
    case 'REFUSED':
      return false;
  }
}

export function newKey(): string {
  return randomUUID();
}

/** Sends a write; null when no response came and the outcome is unknown. */
export async function sendWrite(client: Client, write: IntendedWrite): Promise<Outcome | null> {
  try {
    return await send(client, write);
  } catch (error) {
    if (!isSdkError(error)) throw error;
    // An answer that broke off is none.
    if (error.retryable || error.name === 'ProtocolError') return null;
    return { kind: 'REFUSED', code: error.code };
  }
}

async function send(client: Client, write: IntendedWrite): Promise<Outcome> {
  const options = { idempotencyKey: write.key };
  switch (write.kind) {
    case 'INGEST': {
      const { document, created } = await client.documents.ingest({ text: write.text }, options);
      return { kind: 'INGEST', documentId: document.id, created, status: document.status };
    }
    case 'REVIEW': {
      // The comment tells the review from every other, so that one done twice is found.
      const { claimId: id, revision: ifRevision, key: comment } = write;
      const { claim } = await client.claims.review({ id, decision: 'ACCEPT', ifRevision, comment }, options);
      return { kind: 'REVIEW', revision: claim.revision };
    }
    case 'DELETE': {
      const { deletedId } = await client.documents.delete({ id: write.documentId }, options);
      return { kind: 'DELETE', deletedId };
    }
  }
}
