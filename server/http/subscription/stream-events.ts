import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Feed, RowBatch } from '../../../schema/context.ts';
import { createByteCache } from '../../planner/byte-cache.ts';
import type { PlannedEvents } from '../../planner/planner.ts';
import type { AdmittedRequest } from '../connection/server-request.ts';
import { encodeEvents, encodeStart, openEventStream, readLastEventId } from './event-stream.ts';

export interface StreamEventsOptions {
  readonly feed: Feed;
  readonly logger: Logger;
}

/** Sends a subscriber what it follows until that ends, or the subscriber goes. Throws where it may not follow that. */
export type StreamEvents = (
  request: AdmittedRequest,
  response: ServerResponse,
  events: PlannedEvents,
) => Promise<void>;

/**
 * Sends events as fast as each subscriber takes them. Those at the same place with the same selection are sent the
 * same bytes, made by one statement; for one who falls behind nothing is made before it has taken the last.
 */
export function createStreamEvents({ feed, logger }: StreamEventsOptions): StreamEvents {
  const shared = createSharedChunks();

  return async (request, response, events) => {
    const followed = await events.subscribeTo({ feed, lastEventId: readLastEventId(request) });
    const batches = followed[Symbol.asyncIterator]();
    const isNumbered = followed.after !== undefined;
    const leave = () => void batches.return?.();
    if (response.closed) return leave();
    const stream = openEventStream(response, leave);
    if (followed.after !== undefined) stream.send(encodeStart(followed.after));
    try {
      for (let next = await batches.next(); !next.done; next = await batches.next()) {
        const batch = next.value;
        for (let from = 0; from < batch.length && !stream.isClosed; ) {
          const part = await shared.partOf(batch, { from, events, isNumbered, cost: request.cost });
          from = part.to;
          if (!stream.send(part.bytes)) await stream.drained();
        }
      }
      stream.complete();
    } catch (error) {
      // What it was not sent, the subscriber asks for when it comes back.
      logger.error({ err: error, requestId: request.requestId }, 'Cannot go on with a subscription');
      response.destroy();
      leave();
    }
  };
}

/** What is asked of a batch: the next events from a row on, each with as many objects as `cost` says at most. */
interface EventRequest {
  readonly from: number;
  readonly events: PlannedEvents;
  /** Whether the numbers of the rows are the ids of their events. */
  readonly isNumbered: boolean;
  readonly cost: number;
}

/** The events of the rows of a batch before the row `to`. */
interface EncodedChunk {
  readonly bytes: Buffer;
  readonly to: number;
}

/** What is kept of parts for others at the same place; they come soon, or not at all. */
const MAX_SHARED_BYTES = 4 * 1024 * 1024;

/** What is sent at once, in characters: about the most that is kept for one who stops reading. */
const MAX_CHUNK_BYTES = 32 * 1024;

/**
 * Rows in the first statement of a part, and so many times more in each after it as fit. How long a row is nobody knows
 * before it is read, and it may hold a whole text.
 */
const FIRST_ROWS = 4;
const MAX_OBJECTS = 400;

function createSharedChunks() {
  const chunks = createByteCache<Promise<EncodedChunk>>(MAX_SHARED_BYTES);
  const numbers = new WeakMap<RowBatch, number>();
  let batches = 0;

  async function encodeChunk(
    batch: RowBatch,
    { from, events, isNumbered, cost }: EventRequest,
  ): Promise<EncodedChunk> {
    const mostRows = Math.max(1, Math.floor(MAX_OBJECTS / Math.max(1, cost)));
    const answers: string[] = [];
    let [length, to] = [0, from];
    for (let rows = FIRST_ROWS; to < batch.length && length < MAX_CHUNK_BYTES; rows *= FIRST_ROWS) {
      const fitting = length === 0 ? rows : Math.ceil(((MAX_CHUNK_BYTES - length) * (to - from)) / length);
      const some = batch.slice(to, to + Math.min(rows, fitting, mostRows));
      const answer = await events.answers(some);
      answers.push(answer);
      length += answer.length;
      to += some.length;
    }
    const ids = isNumbered ? batch.slice(from, to).map(({ id }) => id) : undefined;
    return { bytes: encodeEvents(answers.join('\n'), ids), to };
  }

  return {
    partOf(batch: RowBatch, asked: EventRequest): Promise<EncodedChunk> {
      const number = numbers.get(batch) ?? ++batches;
      numbers.set(batch, number);
      const name = `${number}/${asked.from}/${asked.events.key}`;
      const known = chunks.get(name);
      if (known) return known;
      const making = encodeChunk(batch, asked);
      chunks.set(name, making, MAX_CHUNK_BYTES);
      making.then(
        ({ bytes }) => chunks.set(name, making, bytes.length + name.length * 2),
        () => chunks.remove(name),
      );
      return making;
    },
  };
}
