import type { Database } from '../database.ts';
import { createWakeupBatcher } from './wakeup-batcher.ts';

/** An entry of the log, as far as following it needs. */
export interface LoggedChange {
  readonly id: number;
  readonly documentId: number | null;
}

/** The growing end of the log of changes, read once for all who follow it. */
export interface ChangeLog {
  /** The number of the last change; 0 before the first. */
  lastId(): Promise<number>;
  /**
   * The next changes after a number, in order; empty when there are none yet. Readers at the same cursor share one array
   * until the log grows.
   */
  read(after: number): Promise<readonly LoggedChange[]>;
  /** Calls back, once, when there may be changes after a number, or the log has closed. */
  onAppend(after: number, callback: () => void): void;
  /** Calls back no more. */
  offAppend(callback: () => void): void;
  /** Looks for new changes at once. */
  wake(): void;
  close(): void;
  readonly isClosed: boolean;
}

/** Newest changes in memory for subscribers near the end; others read the table. */
const MAX_RECENT_CHANGES = 1_000;

/** Changes read at once by one follower: all that it ever holds. */
export const MAX_BATCH = 128;

/** Places in the log at which the changes that were read are kept for others, until the log grows. */
const MAX_CACHED_BATCHES = 32;

export function createChangeLog({ kysely }: Database, pollMs: number): ChangeLog {
  const wakeups = createWakeupBatcher();
  const batches = new Map<number, Promise<readonly LoggedChange[]>>();
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

  async function lastId(): Promise<number> {
    const row = await kysely
      .selectFrom('change')
      .select((change) => change.fn.max('id').as('id'))
      .executeTakeFirst();
    return row?.id ?? 0;
  }

  /** Reads new changes and notifies subscribers. One read runs at a time; a request meanwhile causes another one. */
  async function advance(): Promise<void> {
    if (isReading) return;
    isReading = true;
    try {
      while (isStale && !isClosed) {
        isStale = false;
        const isFirst = head === null;
        head ??= await lastId();
        const rows = await select(head, MAX_RECENT_CHANGES);
        if (rows.length === MAX_RECENT_CHANGES) isStale = true;
        head = rows.at(-1)?.id ?? head;
        recent = [...recent, ...rows].slice(-MAX_RECENT_CHANGES);
        // A subscriber that found nothing before the first read may have missed the change it starts from.
        if (rows.length > 0 || isFirst) notifySubscribers();
      }
    } catch {
      // A database that cannot be read now is asked again at the next poll.
    } finally {
      isReading = false;
    }
  }

  function notifySubscribers(): void {
    batches.clear();
    wakeups.flush();
    stopIdlePoll();
  }

  function stopIdlePoll(): void {
    if (wakeups.subscriberCount() > 0) return;
    clearInterval(poll);
    poll = undefined;
  }

  function wake(): void {
    isStale = true;
    if (wakeups.subscriberCount() > 0) void advance();
  }

  async function readBatch(after: number): Promise<readonly LoggedChange[]> {
    const [first] = recent;
    if (!first || first.id > after + 1) return select(after, MAX_BATCH);
    const start = indexAfter(recent, after);
    return recent.slice(start, start + MAX_BATCH);
  }

  return {
    lastId,
    wake,
    async read(after) {
      const cached = batches.get(after);
      if (cached) return cached;
      const reading = readBatch(after);
      if (batches.size < MAX_CACHED_BATCHES) batches.set(after, reading);
      // Nothing yet, or nothing that could be read, is no reason to look no more.
      const evict = () => void (batches.get(after) === reading && batches.delete(after));
      reading.then((batch) => batch.length === 0 && evict(), evict);
      return reading;
    },
    onAppend(after, callback) {
      wakeups.subscribe(callback);
      poll ??= setInterval(wake, pollMs).unref();
      if (head !== null && head > after) wakeups.flush();
      else if (isStale || head === null) wake();
    },
    offAppend(callback) {
      wakeups.unsubscribe(callback);
      stopIdlePoll();
    },
    close() {
      isClosed = true;
      wakeups.close();
      stopIdlePoll();
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
