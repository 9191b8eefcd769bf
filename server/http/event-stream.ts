import type { ServerResponse } from 'node:http';

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
const SIGN_OF_LIFE = Buffer.from(':\n\n');
const SIGN_OF_LIFE_EVERY_MS = 12_000;

const COMPLETE = Buffer.from('event: complete\ndata:\n\n');

const HEAD = {
  'Content-Type': 'text/event-stream',
  // Asks nginx to pass on each event as it comes.
  'X-Accel-Buffering': 'no',
};

export function openEventStream(response: ServerResponse, onClose: () => void): EventStream {
  response.writeHead(200, HEAD);
  // Some browsers take an answer for begun only when something of its body has come.
  response.write(SIGN_OF_LIFE);
  const timer = setInterval(() => {
    if (!response.writableNeedDrain) response.write(SIGN_OF_LIFE);
  }, SIGN_OF_LIFE_EVERY_MS);
  let goOn = () => {};
  response.on('drain', () => goOn());
  response.once('close', () => {
    clearInterval(timer);
    goOn();
    onClose();
  });

  return {
    send: (events) => response.write(events),
    drained: () =>
      new Promise((resolve) => {
        goOn = resolve;
        if (response.closed || !response.writableNeedDrain) resolve();
      }),
    complete() {
      clearInterval(timer);
      response.end(COMPLETE);
    },
    get isClosed() {
      return response.closed;
    },
  };
}

/** Answers, one a line, as the events that tell them. JSON has no line breaks of its own. */
export function toEvents(answers: string): Buffer {
  return Buffer.from(`event: next\ndata: ${answers.replaceAll('\n', '\n\nevent: next\ndata: ')}\n\n`);
}
