import { setImmediate as nextEventLoopTick } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Schema } from '../../database.ts';

/** A write that waits for its turn. */
export interface QueuedWrite {
  execute(connection: Kysely<Schema>): Promise<void>;
  /** Tells its caller that it is durable. */
  resolve(): void;
  /** Tells its caller that nothing of it was written. */
  reject(error: unknown): void;
}

export interface WriteQueue {
  /** In the order of their calls. */
  readonly pending: QueuedWrite[];
  /** Whether a transaction stays open for those whose requests have come, but have not been looked at yet. */
  readonly waitsForMore: boolean;
}

/** No write is taken into a transaction that has gone on for so long, in milliseconds: the first one waits. */
const MAX_GROUP_DURATION_MS = 40;

/**
 * Runs the pending writes in one transaction that the caller has begun, each in its own savepoint: a commit is the most
 * expensive part, and one commit serves many writes. No write is resolved or rejected before all of them are durable.
 */
export async function commitGroup(connection: Kysely<Schema>, queue: WriteQueue): Promise<void> {
  const { pending } = queue;
  const startedAt = performance.now();
  const outcomes = new Map<QueuedWrite, WriteFailure | null>();
  try {
    for (let write = pending.shift(); write; write = await nextWrite(queue, startedAt)) {
      outcomes.set(write, null);
      // What the first one did, the end of the transaction undoes as well.
      if (outcomes.size === 1) await write.execute(connection);
      else outcomes.set(write, await executeInSavepoint(connection, write));
    }
    await sql`commit`.execute(connection);
  } catch (error) {
    // SQLite has rolled back by itself after some errors, such as a full disk; then this one has nothing to do.
    await sql`rollback`.execute(connection).catch(() => undefined);
    for (const write of outcomes.keys()) write.reject(error);
    return;
  }
  for (const [write, failure] of outcomes) {
    if (failure) write.reject(failure.reason);
    else write.resolve();
  }
}

interface WriteFailure {
  readonly reason: unknown;
}

async function nextWrite(
  { pending, waitsForMore }: WriteQueue,
  startedAt: number,
): Promise<QueuedWrite | undefined> {
  if (waitsForMore && pending.length === 0) await nextEventLoopTick();
  return performance.now() - startedAt < MAX_GROUP_DURATION_MS ? pending.shift() : undefined;
}

/** Makes a write, or undoes it alone and gives the reason. */
async function executeInSavepoint(
  connection: Kysely<Schema>,
  write: QueuedWrite,
): Promise<WriteFailure | null> {
  await sql`savepoint write_among`.execute(connection);
  try {
    await write.execute(connection);
  } catch (error) {
    // Not possible where SQLite has rolled back everything by itself: then the reason is everybody's.
    const undo = sql`rollback to write_among`.execute(connection);
    await undo.catch(() => Promise.reject(error));
    await sql`release write_among`.execute(connection);
    return { reason: error };
  }
  await sql`release write_among`.execute(connection);
  return null;
}
