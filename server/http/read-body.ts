import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';

/** Why a body was not taken. */
export type BodyFailure = 'TOO_LARGE' | 'NOT_UTF8';

/**
 * Reads a request's body and hands it on, or why it is not taken; nothing when the client goes away before its end.
 * What follows a refusal is let run off unread, so that the answer can reach a client that is still sending.
 */
export function readBody(
  request: IncomingMessage,
  maxBytes: number,
  done: (body: { readonly text: string } | BodyFailure) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
    request.resume();
    done('TOO_LARGE');
    return;
  }
  request.on('data', (chunk: Buffer) => {
    const before = size;
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    else if (before <= maxBytes) {
      chunks.length = 0;
      done('TOO_LARGE');
    }
  });
  request.on('end', () => {
    if (size > maxBytes) return;
    const [only] = chunks;
    const bytes = chunks.length === 1 && only ? only : Buffer.concat(chunks);
    // Decoding puts another character in the place of what is no UTF-8, and a text would be stored with it.
    done(isUtf8(bytes) ? { text: bytes.toString() } : 'NOT_UTF8');
  });
}
