import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Kysely, sql } from 'kysely';
import type { Schema } from './database.ts';

/** A write that waits for its turn. */
export interface Write {
  attempt(connection: Kysely<Schema>): Promise<void>;
  /** Tells its caller that it is durable. */
  accept(): void;
  /** Tells its caller that nothing of it was written. */
  refuse(error: unknown): void;
}

export interface WriteQueue {
  /** In the order of their calls. */
  readonly waiting: Write[];
  /** Whether a transaction stays open for those whose requests have come, but have not been looked at yet. */
  readonly isPatient: boolean;
}

/** No write is taken into a transaction that has gone on for so long, in milliseconds: the first one waits. */
const LONGEST_MS = 40;

/**
 * Makes the writes that wait in one transaction, which its caller has begun, each of them wholly or not at all: what costs
 * most is to make a commit durable, and under load one does for many. Nobody hears how a write went, not even that it was
 * refused for what another of them did, before all of them are durable.
 */
export async function commitTogether(connection: Kysely<Schema>, queue: WriteQueue): Promise<void> {
  const { waiting } = queue;
  const begun = performance.now();
  const outcomes = new Map<Write, Refusal | null>();
  try {
    for (let write = waiting.shift(); write; write = await nextWrite(queue, begun)) {
      outcomes.set(write, null);
      // What the first one did, the end of the transaction undoes as well.
      if (outcomes.size === 1) await write.attempt(connection);
      else outcomes.set(write, await attemptAmong(connection, write));
    }
    await sql`commit`.execute(connection);
  } catch (error) {
    // SQLite has rolled back by itself after some errors, such as a full disk; then this one has nothing to do.
    await sql`rollback`.execute(connection).catch(() => undefined);
    for (const write of outcomes.keys()) write.refuse(error);
    return;
  }
  for (const [write, refusal] of outcomes) {
    if (refusal) write.refuse(refusal.reason);
    else write.accept();
  }
}

interface Refusal {
  readonly reason: unknown;
}

async function nextWrite({ waiting, isPatient }: WriteQueue, begun: number): Promise<Write | undefined> {
  if (isPatient && waiting.length === 0) await nextTurn();
  return performance.now() - begun < LONGEST_MS ? waiting.shift() : undefined;
}

/** Makes a write, or undoes it alone and gives the reason. */
async function attemptAmong(connection: Kysely<Schema>, write: Write): Promise<Refusal | null> {
  await sql`savepoint write_among`.execute(connection);
  try {
    await write.attempt(connection);
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
