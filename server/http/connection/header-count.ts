import type { IncomingMessage } from 'node:http';

/** How often a request has a header. Of several of the same name Node.js mostly gives the first, and another reader may not. */
export function headerCount({ rawHeaders }: IncomingMessage, header: string): number {
  let count = 0;
  for (let at = 0; at < rawHeaders.length; at += 2) {
    const name = rawHeaders[at] ?? '';
    if (name.length === header.length && name.toLowerCase() === header) count += 1;
  }
  return count;
}
