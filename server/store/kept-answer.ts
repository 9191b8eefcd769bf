import type { Database } from './database.ts';

/** What was answered to a write that bore an idempotency key. */
export interface KeptAnswer {
  /** Whose key it is: two callers may choose the same. */
  readonly owner: string;
  readonly key: string;
  /** Tells the request that was answered from another that bears the same key by mistake. */
  readonly requestHash: string;
  readonly answer: string;
}

/** How long an answer is kept, in milliseconds. */
const KEPT_MS = 24 * 60 * 60 * 1000;

/** The most answers that one write clears away. */
const CLEARED_AT_ONCE = 100;

export async function findAnswer(
  { kysely }: Pick<Database, 'kysely'>,
  { owner, key }: Pick<KeptAnswer, 'owner' | 'key'>,
): Promise<KeptAnswer | null> {
  const row = await kysely
    .selectFrom('kept_answer')
    .select(['request_hash', 'answer'])
    .where('owner', '=', owner)
    .where('key', '=', key)
    .where('created_at', '>', oldest())
    .executeTakeFirst();
  return row ? { owner, key, requestHash: row.request_hash, answer: row.answer } : null;
}

/** Keeps an answer unless another server was first with the same key, and clears away what is past its day. */
export async function keepAnswer(database: Database, { requestHash, ...kept }: KeptAnswer): Promise<void> {
  await database.transaction(async ({ kysely, reserveIds, insertMissing }) => {
    const past = kysely
      .selectFrom('kept_answer')
      .select('id')
      .where('created_at', '<=', oldest())
      .orderBy('created_at')
      .limit(CLEARED_AT_ONCE);
    await kysely.deleteFrom('kept_answer').where('id', 'in', past).execute();
    const [id = 0] = await reserveIds('kept_answer', 1);
    const created_at = new Date().toISOString();
    await insertMissing('kept_answer', [{ id, ...kept, request_hash: requestHash, created_at }]);
  });
}

function oldest(): string {
  return new Date(Date.now() - KEPT_MS).toISOString();
}
