import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';

/** Why a body was not taken. */
export type BodyFailure = 'TOO_LARGE' | 'TOO_BUSY' | 'NOT_UTF8';

export interface BodyLimits {
  readonly maxBytes: number;
  /** What all bodies that are still coming in may hold together. */
  readonly maxTotalBytes: number;
}

/**
 * Reads a request's body and hands it on, or why it is not taken; nothing when the client goes away before its end.
 * What follows a refusal is let run off unread, so that the answer can reach a client that is still sending.
 */
export type ReadBody = (
  request: IncomingMessage,
  done: (body: { readonly text: string } | BodyFailure) => void,
) => void;

export function createBodyReader({ maxBytes, maxTotalBytes }: BodyLimits): ReadBody {
  let total = 0;

  return (request, done) => {
    let chunks: Buffer[] = [];
    let size = 0;
    let isRefused = false;

    function refuse(failure: BodyFailure): void {
      isRefused = true;
      total -= size;
      size = 0;
      chunks = [];
      done(failure);
    }

    request.on('data', (chunk: Buffer) => {
      if (isRefused) return;
      size += chunk.length;
      total += chunk.length;
      chunks.push(chunk);
      if (size > maxBytes) refuse('TOO_LARGE');
      else if (total > maxTotalBytes) refuse('TOO_BUSY');
    });
    request.on('end', () => {
      if (!isRefused) done(decode(chunks));
    });
    request.on('close', () => {
      total -= size;
      size = 0;
    });
    if (Number(request.headers['content-length'] ?? 0) > maxBytes) refuse('TOO_LARGE');
  };
}

function decode(chunks: readonly Buffer[]): { readonly text: string } | BodyFailure {
  const [only] = chunks;
  const bytes = chunks.length === 1 && only ? only : Buffer.concat(chunks);
  // Decoding puts another character in the place of what is no UTF-8, and a text would be stored with it.
  return isUtf8(bytes) ? { text: bytes.toString() } : 'NOT_UTF8';
}
