import type { Feed, RowBatch } from '../../../schema/context.ts';
import { DomainError } from '../../../schema/model/errors.ts';
import type { Database } from '../database.ts';
import { createChangeCursor } from './change-cursor.ts';
import { createChangeLog } from './change-log.ts';

/** The log of changes for those who follow it. */
export interface ChangeFeed extends Feed {
  /** Looks for new changes at once instead of at the next poll. Call it after a write. */
  wake(): void;
  /** How many follow now. */
  subscriberCount(): number;
  /** Ends all current and later subscriptions. */
  close(): void;
}

export interface ChangeFeedOptions {
  /** How often the writes of other processes are looked for, in milliseconds. Default 500. */
  readonly pollMs?: number;
}

/**
 * Follows the change log by reading it. A subscriber is a cursor into the table: a slow one costs no memory and delays no
 * other.
 */
export function createChangeFeed(database: Database, { pollMs = 500 }: ChangeFeedOptions = {}): ChangeFeed {
  const log = createChangeLog(database, pollMs);
  let subscriberCount = 0;

  function openCursor(after: number) {
    subscriberCount += 1;
    return createChangeCursor(log, after, () => {
      subscriberCount -= 1;
    });
  }

  return {
    async changes(after) {
      const last = await log.lastId();
      if (after !== undefined && after > last) {
        throw new DomainError(
          'INVALID_INPUT',
          `Cannot follow the changes after ${after}: the last one is ${last}; start again from 0`,
        );
      }
      const start = after ?? last;
      return Object.assign(openCursor(start), { after: start });
    },
    async documentStatus(documentId) {
      // Its place in the log is taken before its status is read, so that no change falls between.
      const changes = openCursor(await log.lastId());
      return subscribeToDocument(database, { documentId, changes });
    },
    wake: log.wake,
    subscriberCount: () => subscriberCount,
    close: log.close,
  };
}

interface DocumentSubscription {
  readonly documentId: number;
  readonly changes: AsyncIterableIterator<readonly { readonly documentId: number | null }[]>;
}

function subscribeToDocument(
  { kysely }: Database,
  { documentId, changes }: DocumentSubscription,
): AsyncIterableIterator<RowBatch> {
  let isFirst = true;
  let isFinal = false;

  async function nextChange(): Promise<boolean> {
    for (;;) {
      const { done, value } = await changes.next();
      if (done) return false;
      if (value.some((change) => change.documentId === documentId)) return true;
    }
  }

  return {
    async next() {
      if (isFinal || !(isFirst || (await nextChange()))) {
        await changes.return?.();
        return { done: true, value: undefined };
      }
      isFirst = false;
      const document = await kysely
        .selectFrom('document')
        .select('status')
        .where('id', '=', documentId)
        .executeTakeFirst();
      isFinal = document?.status !== 'PENDING';
      return { done: false, value: [{ id: documentId }] };
    },
    async return() {
      await changes.return?.();
      return { done: true, value: undefined };
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
