import { createHash } from 'node:crypto';
import type { Writer } from '../../schema/context.ts';
import type { Database, Transaction } from './database.ts';
import { type KeyedRequest, oldestKept } from './kept-answer.ts';

export interface WriteOnce {
  readonly database: Database;
  readonly request: KeyedRequest;
  /** Gives the writes as they are made on a database. */
  readonly writerOn: (database: Database) => Writer;
}

/**
 * Gives the writes of a request that may be sent again. What a transaction comes to is kept in that transaction; when the
 * request comes again, to whatever server, it is given back and nothing is written a second time. A refusal writes nothing
 * and is not kept.
 */
export function createOnceWriter({ database, request, writerOn }: WriteOnce): Writer {
  const counts = new Map<string, number>();

  function nameTransaction(call: string): string {
    const count = (counts.get(call) ?? 0) + 1;
    counts.set(call, count);
    return `${call} ${count}`;
  }

  const call = (method: keyof Writer) => (input: never) => {
    const name = `${method} ${createHash('sha256').update(JSON.stringify(input)).digest('base64url')}`;
    const named = withKeptResults(database, { request, nextName: () => nameTransaction(name) });
    return writerOn(named)[method](input);
  };
  const methods = Object.keys(writerOn(database)) as (keyof Writer)[];
  // The same methods, each of which takes and gives what it did; Object.fromEntries forgets which is which.
  return Object.fromEntries(methods.map((method) => [method, call(method)])) as unknown as Writer;
}

interface Naming {
  readonly request: KeyedRequest;
  /** Names the next transaction: alike whenever the request is run, unlike every other transaction of it. */
  readonly nextName: () => string;
}

function withKeptResults(database: Database, { request, nextName }: Naming): Database {
  return {
    ...database,
    transaction(work) {
      const name = nextName();
      return database.transaction(async (transaction) => {
        const kept = await findResult(transaction, request, name);
        // Only `work` of the same name has given it.
        if (kept !== null) return JSON.parse(kept) as Awaited<ReturnType<typeof work>>;
        const result = await work(transaction);
        await keepResult(transaction, request, { name, result: JSON.stringify(result ?? null) });
        return result;
      });
    },
  };
}

async function findResult(
  { kysely }: Transaction,
  { owner, key, requestHash }: KeyedRequest,
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
  if (row.created_at > oldestKept()) return row.result;
  await kysely.deleteFrom('kept_write').where('id', '=', row.id).execute();
  return null;
}

/** Where another server has just done the same, the unique key undoes this transaction, and the next try finds that. */
async function keepResult(
  { insert }: Transaction,
  { owner, key, requestHash }: KeyedRequest,
  write: { readonly name: string; readonly result: string },
): Promise<void> {
  const created_at = new Date().toISOString();
  await insert('kept_write', [{ owner, key, request_hash: requestHash, ...write, created_at }]);
}
