import type { Database, Transaction } from './database.ts';

/** A request that bears an idempotency key, however often it is sent. */
export interface KeyedRequest {
  /** Whose key it is: two callers may choose the same. */
  readonly owner: string;
  readonly key: string;
  /** Tells the request from another that bears the same key by mistake. */
  readonly requestHash: string;
}

/** What was answered to a write that bore an idempotency key. */
export interface KeptAnswer extends KeyedRequest {
  readonly answer: string;
}

/** How long an answer is kept, in milliseconds. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** The most rows of a table that one answer clears away. */
const CLEARED_AT_ONCE = 100;

/**
 * Finds what is kept of a key: the answer, or which request it was sent with where a write was done and its answer is not
 * known.
 */
export async function findAnswer(
  { kysely }: Pick<Database, 'kysely'>,
  { owner, key }: Pick<KeyedRequest, 'owner' | 'key'>,
): Promise<(KeyedRequest & { readonly answer: string | null }) | null> {
  const answered = await kysely
    .selectFrom('kept_answer')
    .select(['request_hash', 'answer'])
    .where('owner', '=', owner)
    .where('key', '=', key)
    .where('created_at', '>', oldestKept())
    .executeTakeFirst();
  if (answered) return { owner, key, requestHash: answered.request_hash, answer: answered.answer };
  const written = await kysely
    .selectFrom('kept_write')
    .select('request_hash')
    .where('owner', '=', owner)
    .where('key', '=', key)
    .where('created_at', '>', oldestKept())
    .executeTakeFirst();
  return written ? { owner, key, requestHash: written.request_hash, answer: null } : null;
}

/** Keeps an answer unless another server was first with the same key, and clears away what is past its day. */
export async function keepAnswer(database: Database, { requestHash, ...kept }: KeptAnswer): Promise<void> {
  await database.transaction(async (transaction) => {
    await clearOld(transaction, 'kept_answer');
    await clearOld(transaction, 'kept_write');
    const [id = 0] = await transaction.reserveIds('kept_answer', 1);
    const created_at = new Date().toISOString();
    await transaction.insertMissing('kept_answer', [{ id, ...kept, request_hash: requestHash, created_at }]);
  });
}

/** What was kept before this time, or at it, is not kept any more. */
export function oldestKept(): string {
  return new Date(Date.now() - KEPT_MS).toISOString();
}

async function clearOld({ kysely }: Transaction, table: 'kept_answer' | 'kept_write'): Promise<void> {
  const past = kysely
    .selectFrom(table)
    .select('id')
    .where('created_at', '<=', oldestKept())
    .orderBy('created_at')
    .limit(CLEARED_AT_ONCE);
  await kysely.deleteFrom(table).where('id', 'in', past).execute();
}
