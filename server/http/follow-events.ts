import type { ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Feed, RowBatch } from '../../schema/context.ts';
import type { PlannedEvents } from '../planner/planner.ts';
import { openEventStream, toEvents } from './event-stream.ts';
import type { AdmittedRequest } from './graphql-request.ts';

export interface FollowParts {
  readonly feed: Feed;
  readonly logger: Logger;
}

/** Sends a subscriber what it follows until that ends, or the subscriber goes. Throws where it may not follow that. */
export type FollowEvents = (
  request: AdmittedRequest,
  response: ServerResponse,
  events: PlannedEvents,
) => Promise<void>;

/** Objects in the events that are made and sent at once, and so the most that is kept for one who stops reading. */
const OBJECTS_AT_ONCE = 400;

/**
 * Sends events as fast as each subscriber takes them. Those at the same place with the same selection are sent the
 * same bytes, made by one statement; for one who falls behind nothing is made before it has taken the last.
 */
export function createFollowEvents({ feed, logger }: FollowParts): FollowEvents {
  const shared = createSharedEvents();

  return async (request, response, events) => {
    const batches = (await events.follow({ feed }))[Symbol.asyncIterator]();
    const leave = () => void batches.return?.();
    if (response.closed) return leave();
    const stream = openEventStream(response, leave);
    const size = Math.max(1, Math.floor(OBJECTS_AT_ONCE / Math.max(1, request.cost)));
    try {
      for (let next = await batches.next(); !next.done; next = await batches.next()) {
        const batch = next.value;
        for (let from = 0; from < batch.length && !stream.isClosed; from += size) {
          const part = { batch, from, to: Math.min(from + size, batch.length) };
          if (!stream.send(await shared.eventsOf(part, events))) await stream.drained();
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

/** Rows that come at once, as far as they are sent at once. */
interface Part {
  readonly batch: RowBatch;
  readonly from: number;
  readonly to: number;
}

/** The selections for which the events of one batch are kept as long as the batch is; more are made for each alone. */
const MAX_SHARED = 16;

function createSharedEvents() {
  const made = new WeakMap<RowBatch, Map<string, Promise<Buffer>>>();

  async function make({ batch, from, to }: Part, events: PlannedEvents): Promise<Buffer> {
    return toEvents(await events.answers(to - from === batch.length ? batch : batch.slice(from, to)));
  }

  return {
    eventsOf(part: Part, events: PlannedEvents): Promise<Buffer> {
      const ofBatch = made.get(part.batch) ?? new Map<string, Promise<Buffer>>();
      made.set(part.batch, ofBatch);
      const name = `${part.from}-${part.to}/${events.key}`;
      const known = ofBatch.get(name);
      if (known) return known;
      const making = make(part, events);
      if (ofBatch.size < MAX_SHARED) ofBatch.set(name, making);
      making.catch(() => ofBatch.delete(name));
      return making;
    },
  };
}
