import type { IncomingMessage } from 'node:http';

/**
 * Reads a request's body as UTF-8 and hands it on; null when it is over the limit. What follows is then let run off
 * unread, so that the answer can reach a client that is still sending.
 */
export function readBody(
  request: IncomingMessage,
  maxBytes: number,
  done: (body: string | null) => void,
): void {
  const chunks: Buffer[] = [];
  let size = 0;
  request.on('data', (chunk: Buffer) => {
    const before = size;
    size += chunk.length;
    if (size <= maxBytes) chunks.push(chunk);
    else if (before <= maxBytes) done(null);
  });
  request.on('end', () => {
    if (size > maxBytes) return;
    const [only] = chunks;
    done(chunks.length === 1 && only ? only.toString() : Buffer.concat(chunks).toString());
  });
}
