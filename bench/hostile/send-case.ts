import { type IncomingMessage, request as startRequest } from 'node:http';
import type { HostileCase } from './hostile-case.ts';

/** What came of one request. */
export interface Outcome {
  /** Of HTTP; 0 where the connection broke. */
  readonly status: number;
  /** The code of the first error in the answer, or why the connection broke. */
  readonly code: string;
  readonly bytes: number;
  readonly milliseconds: number;
  /** What the server says that it cost. */
  readonly cost: number | null;
}

/** As much of the beginning of an answer as errors may stand in. */
const HEAD_BYTES = 64 * 1024;
const LONGEST_MS = 30_000;

/** Sends a request and reads its answer, without keeping it. */
export function sendCase(port: number, { body, streamMs }: HostileCase): Promise<Outcome> {
  const started = performance.now();
  return new Promise((resolve) => {
    let bytes = 0;
    let head = '';
    const end = (response: IncomingMessage | null, failure: string) => {
      const code = /"code":"(\w+)"/.exec(head)?.[1] ?? failure;
      const cost = response?.headers['x-cost'];
      resolve({
        status: response?.statusCode ?? 0,
        code,
        bytes,
        milliseconds: performance.now() - started,
        cost: cost === undefined ? null : Number(cost),
      });
      request.destroy();
    };
    const request = startRequest(
      {
        port,
        host: '127.0.0.1',
        path: '/graphql',
        method: 'POST',
        agent: false,
        headers: {
          'content-type': 'application/json',
          accept: streamMs ? 'text/event-stream' : 'application/json',
          'content-length': Buffer.byteLength(body),
        },
      },
      (response) => {
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
          if (head.length < HEAD_BYTES) head += chunk.toString('latin1');
        });
        response.on('end', () => end(response, ''));
        response.on('error', (error) => end(response, error.message));
        if (streamMs) setTimeout(() => end(response, ''), streamMs).unref();
      },
    );
    request.on('error', (error) => end(null, 'code' in error ? String(error.code) : error.message));
    request.setTimeout(LONGEST_MS, () => end(null, 'no answer'));
    request.end(body);
  });
}
