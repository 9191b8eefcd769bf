import { randomBytes } from 'node:crypto';
import type { IncomingMessage } from 'node:http';

const HEADER = 'x-request-id';

/** Tells the requests of this process from those of all others; a number tells them from each other. */
const PREFIX = randomBytes(13).toString('hex');
let requests = 0;

/** The caller's own `X-Request-Id` where it is short and plain, else a new one of 36 characters. */
export function requestIdOf({ headers }: IncomingMessage): string {
  const given = headers[HEADER];
  return typeof given === 'string' && /^[\w.-]{1,64}$/.test(given) ? given : createRequestId();
}

function createRequestId(): string {
  requests += 1;
  return `${PREFIX}-${requests.toString(36).padStart(9, '0')}`;
}
