import { connect } from 'node:net';
import type { LatencyCounter } from './latencies.ts';
import type { Stretch } from './read-changes.ts';

export interface FollowOptions {
  readonly port: number;
  /** The body of the request that subscribes. */
  readonly body: string;
  readonly readChanges: (bytes: Buffer) => Stretch;
  /** Hears how long after its write each change came. */
  readonly delays: LatencyCounter;
}

/** One subscriber of the log of changes, and what came of it. */
export interface Follower {
  /** Resolves once the server has begun to answer. */
  readonly begun: Promise<void>;
  readonly seen: Seen;
  leave(): void;
}

export interface Seen {
  /** Changes that came, each with a larger number than the one before. */
  count: number;
  /** The sum of their numbers: with the count, and all of them rising, it tells whether they are those that were written. */
  sum: number;
  last: number;
  /** Changes that came again, or too late. */
  outOfOrder: number;
  bytes: number;
  /** Why the stream ended; null while it goes on. */
  end: string | null;
}

const NOTHING: Buffer = Buffer.alloc(0);

/** Subscribes over a bare socket: a client library would take more time than the server. */
export function followLog({ port, body, readChanges, delays }: FollowOptions): Follower {
  const seen: Seen = { count: 0, sum: 0, last: 0, outOfOrder: 0, bytes: 0, end: null };
  const { promise: begun, resolve: begin, reject: fail } = Promise.withResolvers<void>();
  const socket = connect({ port, host: '127.0.0.1' });
  let rest = NOTHING;
  let isBegun = false;

  function end(reason: string): void {
    seen.end ??= reason;
    fail(new Error(`Cannot follow: ${reason}`));
    socket.destroy();
  }

  function take(bytes: Buffer): void {
    const stretch = readChanges(bytes);
    const now = Date.now();
    for (const [at, sequence] of stretch.sequences.entries()) {
      if (sequence <= seen.last) {
        seen.outOfOrder += 1;
        continue;
      }
      seen.count += 1;
      seen.sum += sequence;
      seen.last = sequence;
      delays.add(now - (stretch.times[at] ?? 0));
    }
    if (stretch.isComplete) end('it is complete');
  }

  socket.on('error', (error) => end(error.message));
  socket.on('close', () => end('the connection is closed'));
  socket.on('data', (chunk: Buffer) => {
    seen.bytes += chunk.length;
    const bytes = rest.length > 0 ? Buffer.concat([rest, chunk]) : chunk;
    if (!isBegun) {
      rest = bytes;
      if (!bytes.includes('\r\n\r\n')) return;
      if (!bytes.includes('HTTP/1.1 200')) return end(bytes.toString('latin1', 0, 300));
      isBegun = true;
      begin();
    }
    // Behind the last whole event stands the end of a chunk of HTTP, or the beginning of an event.
    const whole = bytes.lastIndexOf('\n\n') + 2;
    rest = whole >= 2 && bytes.length - whole > 2 ? bytes.subarray(whole) : NOTHING;
    if (whole >= 2) take(bytes.subarray(0, whole));
    else rest = bytes;
  });
  const head = `POST /graphql HTTP/1.1\r\nHost: 127.0.0.1:${port}\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}`;
  socket.write(`${head}\r\n\r\n${body}`);
  return {
    begun,
    seen,
    leave() {
      seen.end ??= 'it has left';
      socket.destroy();
    },
  };
}
