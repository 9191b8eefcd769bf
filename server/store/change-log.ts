import type { Database } from './database.ts';

/** An entry of the log, as far as following it needs. */
export interface LoggedChange {
  readonly id: number;
  readonly documentId: number | null;
}

/** The growing end of the log of changes, read once for all who follow it. */
export interface ChangeLog {
  /** The number of the last change; 0 before the first. */
  last(): Promise<number>;
  /** The next changes after a number, in order; none when there are none yet. */
  read(after: number): Promise<readonly LoggedChange[]>;
  /** Calls back, once, when there may be changes after a number, or the log has closed. Gives a way to call that off. */
  onGrowth(after: number, callback: () => void): () => void;
  /** Looks for new changes at once. */
  wake(): void;
  close(): void;
  readonly isClosed: boolean;
}

/** The newest changes are kept for those who follow closely; whoever is further behind reads the table. */
const MAX_RECENT = 1_000;

/** Changes read at once by one follower: all that it ever holds. */
const MAX_BATCH = 64;

export function createChangeLog({ kysely }: Database, pollMs: number): ChangeLog {
  const waiting = new Set<() => void>();
  let recent: readonly LoggedChange[] = [];
  let head: number | null = null;
  let poll: NodeJS.Timeout | undefined;
  let isStale = false;
  let isReading = false;
  let isClosed = false;

  const select = (after: number, limit: number) =>
    kysely
      .selectFrom('change')
      .select(['id', 'document_id as documentId'])
      .where('id', '>', after)
      .orderBy('id')
      .limit(limit)
      .execute();

  async function last(): Promise<number> {
    const row = await kysely
      .selectFrom('change')
      .select((change) => change.fn.max('id').as('id'))
      .executeTakeFirst();
    return row?.id ?? 0;
  }

  /** Reads what has come since, and tells whoever waits. One reading at a time, again when it was asked for meanwhile. */
  async function advance(): Promise<void> {
    if (isReading) return;
    isReading = true;
    try {
      while (isStale && !isClosed) {
        isStale = false;
        head ??= await last();
        const rows = await select(head, MAX_RECENT);
        if (rows.length === MAX_RECENT) isStale = true;
        head = rows.at(-1)?.id ?? head;
        recent = [...recent, ...rows].slice(-MAX_RECENT);
        if (rows.length > 0) release();
      }
    } catch {
      // A database that cannot be read now is asked again at the next poll.
    } finally {
      isReading = false;
    }
  }

  function release(): void {
    const callbacks = [...waiting];
    waiting.clear();
    clearInterval(poll);
    poll = undefined;
    for (const callback of callbacks) callback();
  }

  function wake(): void {
    isStale = true;
    if (waiting.size > 0) void advance();
  }

  return {
    last,
    wake,
    async read(after) {
      const [first] = recent;
      if (!first || first.id > after + 1) return select(after, MAX_BATCH);
      const start = indexAfter(recent, after);
      return recent.slice(start, start + MAX_BATCH);
    },
    onGrowth(after, callback) {
      if (isClosed || (head !== null && head > after)) {
        queueMicrotask(callback);
        return () => undefined;
      }
      waiting.add(callback);
      poll ??= setInterval(wake, pollMs).unref();
      if (isStale || head === null) wake();
      return () => {
        waiting.delete(callback);
        if (waiting.size > 0) return;
        clearInterval(poll);
        poll = undefined;
      };
    },
    close() {
      isClosed = true;
      release();
    },
    get isClosed() {
      return isClosed;
    },
  };
}

/** Where the first change after a number stands. */
function indexAfter(changes: readonly LoggedChange[], after: number): number {
  let [low, high] = [0, changes.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((changes[middle]?.id ?? 0) <= after) low = middle + 1;
    else high = middle;
  }
  return low;
}
