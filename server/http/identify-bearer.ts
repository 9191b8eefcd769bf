import type { IncomingMessage } from 'node:http';
import type { Doorkeeper } from '../auth/doorkeeper.ts';

/** Identifies the caller of a request by its header Authorization. */
export function identifyBearer(
  { headers, socket }: IncomingMessage,
  doorkeeper: Doorkeeper,
): ReturnType<Doorkeeper['identify']> {
  const { authorization } = headers;
  return doorkeeper.identify({ authorization, address: socket.remoteAddress ?? '' });
}
