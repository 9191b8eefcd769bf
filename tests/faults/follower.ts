import { setTimeout as sleep } from 'node:timers/promises';
import type { Client } from '../../sdk/index.ts';
import type { Database } from '../../server/store/database.ts';

/** A subscriber to the whole change log that reconnects after every failure. */
export interface Follower {
  /** Waits until it has what the record has now. Gives what it missed, or got twice or out of order. */
  missed(database: Database): Promise<readonly string[]>;
  readonly received: number;
  stop(): Promise<void>;
}

/** How long a follower may take to catch up, in milliseconds. */
const PATIENCE_MS = 60_000;

export function startFollower(client: Client): Follower {
  const leaving = new AbortController();
  const sequences: number[] = [];
  let failure: unknown;

  async function follow(): Promise<void> {
    const { signal } = leaving;
    // The SDK comes back by itself, and asks to go on after the last that it gave.
    for await (const { sequence } of client.changes.subscribe({ after: 0 }, { signal }))
      sequences.push(sequence);
  }
  const following = follow().catch((error) => {
    if (!leaving.signal.aborted) failure = error;
  });

  return {
    get received() {
      return sequences.length;
    },
    async missed({ kysely }) {
      const rows = await kysely.selectFrom('change').select('id').orderBy('id').execute();
      const deadline = Date.now() + PATIENCE_MS;
      while ((sequences.at(-1) ?? 0) < (rows.at(-1)?.id ?? 0) && !failure && Date.now() < deadline)
        await sleep(20);
      if (failure) return [`the follower failed: ${failure}`];
      return rows.flatMap(({ id }, at) =>
        sequences[at] === id ? [] : [`change ${id} is number ${at}, and ${sequences[at]} was received there`],
      );
    },
    async stop() {
      leaving.abort();
      await following;
    },
  };
}
