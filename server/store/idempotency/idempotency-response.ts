import type { Database, Transaction } from '../database.ts';

/** A request that bears an idempotency key, however often it is sent. */
export interface ScopedIdempotencyKey {
  /** Whose key it is: two callers may choose the same. */
  readonly owner: string;
  readonly key: string;
  /** Tells the request from another that bears the same key by mistake. */
  readonly requestHash: string;
}

/** What was answered to a write that bore an idempotency key. */
export interface IdempotencyResponse extends ScopedIdempotencyKey {
  readonly answer: string;
}

/** How long an answer is kept, in milliseconds. */
const RESPONSE_TTL_MS = 24 * 60 * 60 * 1000;

/** The most rows of a table that one answer clears away. */
const MAX_DELETED_ROWS = 100;

/**
 * Finds what is kept of a key: the answer, or which request it was sent with where a write was done and its answer is not
 * known.
 */
export async function findIdempotencyResponse(
  { kysely }: Pick<Database, 'kysely'>,
  { owner, key }: Pick<ScopedIdempotencyKey, 'owner' | 'key'>,
): Promise<(ScopedIdempotencyKey & { readonly answer: string | null }) | null> {
  const response = await kysely
    .selectFrom('kept_answer')
    .select(['request_hash', 'answer'])
    .where('owner', '=', owner)
    .where('key', '=', key)
    .where('created_at', '>', expiryCutoff())
    .executeTakeFirst();
  if (response) return { owner, key, requestHash: response.request_hash, answer: response.answer };
  const effect = await kysely
    .selectFrom('kept_write')
    .select('request_hash')
    .where('owner', '=', owner)
    .where('key', '=', key)
    .where('created_at', '>', expiryCutoff())
    .executeTakeFirst();
  return effect ? { owner, key, requestHash: effect.request_hash, answer: null } : null;
}

/** Keeps an answer unless another server was first with the same key, and clears away what is past its day. */
export async function insertIdempotencyResponse(
  database: Database,
  { requestHash, ...response }: IdempotencyResponse,
): Promise<void> {
  await database.transaction(async (transaction) => {
    await deleteExpired(transaction, 'kept_answer');
    await deleteExpired(transaction, 'kept_write');
    const [id = 0] = await transaction.reserveIds('kept_answer', 1);
    const created_at = new Date().toISOString();
    await transaction.insertMissing('kept_answer', [
      { id, ...response, request_hash: requestHash, created_at },
    ]);
  });
}

/** What was kept before this time, or at it, is not kept any more. */
export function expiryCutoff(): string {
  return new Date(Date.now() - RESPONSE_TTL_MS).toISOString();
}

async function deleteExpired({ kysely }: Transaction, table: 'kept_answer' | 'kept_write'): Promise<void> {
  const expired = kysely
    .selectFrom(table)
    .select('id')
    .where('created_at', '<=', expiryCutoff())
    .orderBy('created_at')
    .limit(MAX_DELETED_ROWS);
  await kysely.deleteFrom(table).where('id', 'in', expired).execute();
}
