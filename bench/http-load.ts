import { connect, type Socket } from 'node:net';

/** Requests to keep a server busy with. */
export interface Load {
  readonly port: number;
  /** Sent over and over, in order. */
  readonly bodies: readonly string[];
  readonly connections: number;
  /** When it ends; where `once` is set, at the latest. */
  readonly seconds: number;
  /** Each body is sent once. */
  readonly once?: boolean;
}

/** What the server did under a load. */
export interface LoadResult {
  readonly requests: number;
  /** Answers whose status is not 200. */
  readonly failures: number;
  readonly seconds: number;
  /** Milliseconds from a request to the end of its answer: the median, and the slowest but one percent. */
  readonly p50: number;
  readonly p99: number;
}

/**
 * Sends requests over connections that are kept alive, each with the next request as soon as its answer is there.
 *
 * Plain sockets: an HTTP client of Node takes more time for a request than the servers that are measured.
 */
export async function runLoad({
  port,
  bodies,
  connections,
  seconds,
  once = false,
}: Load): Promise<LoadResult> {
  const requests = bodies.map((body) => Buffer.from(toRequest(port, body)));
  const started = performance.now();
  const end = started + seconds * 1000;
  const durations: number[] = [];
  let sent = 0;
  let failures = 0;

  async function converse(): Promise<void> {
    const socket = connect({ port, host: '127.0.0.1', noDelay: true });
    const answers = readAnswers(socket);
    for (let now = performance.now(); now < end && !(once && sent >= requests.length); ) {
      socket.write(requests[sent++ % requests.length] ?? '');
      const ok = await answers.next();
      const then = performance.now();
      durations.push(then - now);
      if (!ok) failures++;
      now = then;
    }
    socket.destroy();
  }
  await Promise.all(Array.from({ length: connections }, converse));

  durations.sort((a, b) => a - b);
  const at = (share: number) => durations[Math.floor(durations.length * share)] ?? 0;
  return {
    requests: durations.length,
    failures,
    seconds: (performance.now() - started) / 1000,
    p50: at(0.5),
    p99: at(0.99),
  };
}

function toRequest(port: number, body: string): string {
  const head = [
    'POST /graphql HTTP/1.1',
    `Host: 127.0.0.1:${port}`,
    'Content-Type: application/json',
    'Accept: application/json',
    `Content-Length: ${Buffer.byteLength(body)}`,
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
}

/** Waits for one answer after the other; only their status and length are looked at. */
function readAnswers(socket: Socket) {
  let answered: ((ok: boolean) => void) | undefined;
  let failed: ((error: Error) => void) | undefined;
  let head = '';
  let missing = -1;
  let ok = false;
  socket.on('error', (error) => failed?.(error));
  socket.on('close', () => failed?.(new Error('Cannot read answer: the server closed the connection')));
  socket.on('data', (chunk: Buffer) => {
    if (missing >= 0) missing -= chunk.length;
    else {
      head += chunk.toString('latin1');
      const length = head.indexOf('\r\n\r\n') + 4;
      if (length < 4) return;
      const bytes = /\r\ncontent-length: *(\d+)/i.exec(head)?.[1];
      if (bytes === undefined) return failed?.(new Error('Cannot read answer: it has no Content-Length'));
      ok = head.startsWith('HTTP/1.1 200');
      missing = Number(bytes) - (head.length - length);
    }
    if (missing > 0) return;
    head = '';
    missing = -1;
    answered?.(ok);
  });
  return {
    next: () =>
      new Promise<boolean>((resolve, reject) => {
        answered = resolve;
        failed = reject;
      }),
  };
}
