import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Feed, RowBatch } from '../../../schema/context.ts';
import { createByteCache } from '../../planner/byte-cache.ts';
import type { PlannedSubscription } from '../../planner/planner.ts';
import type { AdmittedRequest } from '../connection/server-request.ts';
import { encodeEvents, encodeStartId, openEventStream, parseLastEventId } from './event-stream.ts';

export interface StreamEventsOptions {
  readonly feed: Feed;
  readonly logger: Logger;
}

/** Sends a subscriber what it follows until that ends, or the subscriber goes. Throws where it may not follow that. */
export type StreamEvents = (
  request: AdmittedRequest,
  response: ServerResponse,
  events: PlannedSubscription,
) => Promise<void>;

/**
 * Sends events as fast as each subscriber takes them. Those at the same place with the same selection are sent the
 * same bytes, made by one statement; for one who falls behind nothing is made before it has taken the last.
 */
export function createStreamEvents({ feed, logger }: StreamEventsOptions): StreamEvents {
  const sharedChunks = createSharedChunks();

  return async (request, response, events) => {
    const subscription = await events.subscribe({ feed, lastEventId: parseLastEventId(request) });
    const batches = subscription[Symbol.asyncIterator]();
    const isNumbered = subscription.after !== undefined;
    const unsubscribe = () => void batches.return?.();
    if (response.closed) return unsubscribe();
    const stream = openEventStream(response, unsubscribe);
    if (subscription.after !== undefined) stream.send(encodeStartId(subscription.after));
    try {
      for (let next = await batches.next(); !next.done; next = await batches.next()) {
        const batch = next.value;
        for (let from = 0; from < batch.length && !stream.isClosed; ) {
          const chunk = await sharedChunks.findOrEncode(batch, {
            from,
            events,
            isNumbered,
            cost: request.cost,
          });
          from = chunk.to;
          if (!stream.send(chunk.bytes)) await stream.drained();
        }
      }
      stream.complete();
    } catch (error) {
      // What it was not sent, the subscriber asks for when it comes back.
      logger.error({ err: error, requestId: request.requestId }, 'Cannot go on with a subscription');
      response.destroy();
      unsubscribe();
    }
  };
}

/** What is asked of a batch: the next events from a row on, each with as many objects as `cost` says at most. */
interface ChunkRequest {
  readonly from: number;
  readonly events: PlannedSubscription;
  /** Whether the numbers of the rows are the ids of their events. */
  readonly isNumbered: boolean;
  readonly cost: number;
}

/** The events of the rows of a batch before the row `to`. */
interface EventChunk {
  readonly bytes: Buffer;
  readonly to: number;
}

/** What is kept of parts for others at the same place; they come soon, or not at all. */
const MAX_CACHED_BYTES = 4 * 1024 * 1024;

/** What is sent at once, in characters: about the most that is kept for one who stops reading. */
const MAX_CHUNK_LENGTH = 32 * 1024;

/**
 * Rows in the first statement of a chunk; later statements of the chunk read more, as its size allows. The length of a row
 * is unknown before it is read, and a row may contain a whole text.
 */
const INITIAL_ROWS = 4;
const MAX_OBJECTS_PER_STATEMENT = 400;

function createSharedChunks() {
  const chunks = createByteCache<Promise<EventChunk>>(MAX_CACHED_BYTES);
  const batchNumbers = new WeakMap<RowBatch, number>();
  let lastBatchNumber = 0;

  async function encodeChunk(
    batch: RowBatch,
    { from, events, isNumbered, cost }: ChunkRequest,
  ): Promise<EventChunk> {
    const maxRows = Math.max(1, Math.floor(MAX_OBJECTS_PER_STATEMENT / Math.max(1, cost)));
    const answers: string[] = [];
    let [length, to] = [0, from];
    for (let rows = INITIAL_ROWS; to < batch.length && length < MAX_CHUNK_LENGTH; rows *= INITIAL_ROWS) {
      const fittingRows =
        length === 0 ? rows : Math.ceil(((MAX_CHUNK_LENGTH - length) * (to - from)) / length);
      const nextRows = batch.slice(to, to + Math.min(rows, fittingRows, maxRows));
      const answer = await events.responses(nextRows);
      answers.push(answer);
      length += answer.length;
      to += nextRows.length;
    }
    const ids = isNumbered ? batch.slice(from, to).map(({ id }) => id) : undefined;
    return { bytes: encodeEvents(answers.join('\n'), ids), to };
  }

  return {
    findOrEncode(batch: RowBatch, request: ChunkRequest): Promise<EventChunk> {
      const number = batchNumbers.get(batch) ?? ++lastBatchNumber;
      batchNumbers.set(batch, number);
      const key = `${number}/${request.from}/${request.events.key}`;
      const cached = chunks.get(key);
      if (cached) return cached;
      const pending = encodeChunk(batch, request);
      chunks.set(key, pending, MAX_CHUNK_LENGTH);
      pending.then(
        ({ bytes }) => chunks.set(key, pending, bytes.length + key.length * 2),
        () => chunks.remove(key),
      );
      return pending;
    },
  };
}
