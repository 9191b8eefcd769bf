import { createHash } from 'node:crypto';
import type { Writer } from '../../../schema/context.ts';
import type { Database, Transaction } from '../database.ts';
import { expiryCutoff, type ScopedIdempotencyKey } from './idempotency-response.ts';

export interface IdempotentWriterOptions {
  readonly database: Database;
  readonly request: ScopedIdempotencyKey;
  /** Gives the writes as they are made on a database. */
  readonly createWriter: (database: Database) => Writer;
}

/**
 * Gives the writes of a request that may be sent again. What a transaction comes to is kept in that transaction; when the
 * request comes again, to whatever server, it is given back and nothing is written a second time. A refusal writes nothing
 * and is not kept.
 */
export function createIdempotentWriter({ database, request, createWriter }: IdempotentWriterOptions): Writer {
  const counts = new Map<string, number>();

  function nameTransaction(call: string): string {
    const count = (counts.get(call) ?? 0) + 1;
    counts.set(call, count);
    return `${call} ${count}`;
  }

  const call = (method: keyof Writer) => (input: never) => {
    const name = `${method} ${createHash('sha256').update(JSON.stringify(input)).digest('base64url')}`;
    const idempotent = withIdempotencyEffects(database, { request, nextName: () => nameTransaction(name) });
    return createWriter(idempotent)[method](input);
  };
  const methods = Object.keys(createWriter(database)) as (keyof Writer)[];
  // The same methods, each of which takes and gives what it did; Object.fromEntries forgets which is which.
  return Object.fromEntries(methods.map((method) => [method, call(method)])) as unknown as Writer;
}

interface EffectOptions {
  readonly request: ScopedIdempotencyKey;
  /** Names the next transaction: alike whenever the request is run, unlike every other transaction of it. */
  readonly nextName: () => string;
}

function withIdempotencyEffects(database: Database, { request, nextName }: EffectOptions): Database {
  return {
    ...database,
    transaction(work) {
      const name = nextName();
      return database.transaction(async (transaction) => {
        const stored = await findEffect(transaction, request, name);
        // Only `work` of the same name has given it.
        if (stored !== null) return JSON.parse(stored) as Awaited<ReturnType<typeof work>>;
        const result = await work(transaction);
        await insertEffect(transaction, request, { name, result: JSON.stringify(result ?? null) });
        return result;
      });
    },
  };
}

async function findEffect(
  { kysely }: Transaction,
  { owner, key, requestHash }: ScopedIdempotencyKey,
  name: string,
): Promise<string | null> {
  const row = await kysely
    .selectFrom('kept_write')
    .select(['id', 'result', 'created_at'])
    .where('owner', '=', owner)
    .where('key', '=', key)
    .where('request_hash', '=', requestHash)
    .where('name', '=', name)
    .executeTakeFirst();
  if (!row) return null;
  if (row.created_at > expiryCutoff()) return row.result;
  await kysely.deleteFrom('kept_write').where('id', '=', row.id).execute();
  return null;
}

/** Where another server has just done the same, the unique key undoes this transaction, and the next try finds that. */
async function insertEffect(
  { insert }: Transaction,
  { owner, key, requestHash }: ScopedIdempotencyKey,
  effect: { readonly name: string; readonly result: string },
): Promise<void> {
  const created_at = new Date().toISOString();
  await insert('kept_write', [{ owner, key, request_hash: requestHash, ...effect, created_at }]);
}
