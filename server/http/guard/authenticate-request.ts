import type { IncomingMessage } from 'node:http';
import type { Authenticator } from '../../auth/authenticator.ts';

/** Identifies the caller of a request by its header Authorization. */
export function authenticateRequest(
  { headers, socket }: IncomingMessage,
  authenticator: Authenticator,
): ReturnType<Authenticator['authenticate']> {
  const { authorization } = headers;
  return authenticator.authenticate({ authorization, address: socket.remoteAddress ?? '' });
}
