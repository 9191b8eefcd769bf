import type { IncomingMessage, ServerResponse } from 'node:http';
import { badRequest } from '../response/bad-request.ts';

/** An answer that goes on: server-sent events [GraphQL over SSE, distinct connections mode]. */
export interface EventStream {
  /** Sends events. False when the reader is behind: wait until it has `drained` before more is sent. */
  send(events: Buffer): boolean;
  /** Waits until the reader has taken what it was sent, or is gone. */
  drained(): Promise<void>;
  /** Tells the reader that this was all, and ends the answer. */
  complete(): void;
  readonly isClosed: boolean;
}

/** Proxies and browsers take a connection for dead on which nothing comes. */
const HEARTBEAT = Buffer.from(':\n\n');
const HEARTBEAT_INTERVAL_MS = 12_000;

const COMPLETE_EVENT = Buffer.from('event: complete\ndata:\n\n');

const EVENT_STREAM_HEADERS = {
  'Content-Type': 'text/event-stream',
  // Asks nginx to pass on each event as it comes.
  'X-Accel-Buffering': 'no',
};

export function openEventStream(response: ServerResponse, onClose: () => void): EventStream {
  response.writeHead(200, EVENT_STREAM_HEADERS);
  // Some browsers take an answer for begun only when something of its body has come.
  response.write(HEARTBEAT);
  const timer = setInterval(() => {
    if (!response.writableNeedDrain) response.write(HEARTBEAT);
  }, HEARTBEAT_INTERVAL_MS);
  let resume = () => {};
  response.on('drain', () => resume());
  response.once('close', () => {
    clearInterval(timer);
    resume();
    onClose();
  });

  return {
    send: (events) => response.write(events),
    drained: () =>
      new Promise((resolve) => {
        resume = resolve;
        if (response.closed || !response.writableNeedDrain) resolve();
      }),
    complete() {
      clearInterval(timer);
      response.end(COMPLETE_EVENT);
    },
    get isClosed() {
      return response.closed;
    },
  };
}

/** Sends one answer as an event, and completes. */
export function sendEvent(response: ServerResponse, answer: string): void {
  response.writeHead(200, EVENT_STREAM_HEADERS);
  response.end(Buffer.concat([encodeEvents(answer), COMPLETE_EVENT]));
}

/**
 * Answers, one a line, as the events that tell them, each with its id where there are ids. JSON has no line breaks of its
 * own.
 */
export function encodeEvents(answers: string, ids?: readonly number[]): Buffer {
  const events = answers.split('\n').map((answer, at) => {
    const id = ids ? `id: ${ids[at]}\n` : '';
    return `event: next\n${id}data: ${answer}\n\n`;
  });
  return Buffer.from(events.join(''));
}

/** Tells where a stream begins, so that a reader that is cut off before the first event can go on from there. */
export function encodeStartId(id: number): Buffer {
  return Buffer.from(`id: ${id}\n\n`);
}

/** The number of the last event that a reader has who comes back [HTML §9.2]; absent for one who has none. */
export function parseLastEventId({ headers }: IncomingMessage): number | undefined {
  const id = headers['last-event-id'];
  if (id === undefined || id === '') return undefined;
  if (typeof id === 'string' && /^\d{1,15}$/.test(id)) return Number(id);
  throw badRequest('Cannot resume: Last-Event-ID is not the id of an event of this server');
}
