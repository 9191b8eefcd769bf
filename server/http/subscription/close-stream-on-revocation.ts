import type { ServerResponse } from 'node:http';
import type { GraphQLRequest } from '../connection/server-request.ts';
import { authenticateRequest } from '../guard/authenticate-request.ts';

const REAUTHENTICATION_INTERVAL_MS = 1_000;

/** Ends a stream when the API key or the token of its reader expires or is revoked. */
export function closeStreamOnRevocation(request: GraphQLRequest, response: ServerResponse): void {
  const { viewer, authenticator } = request;
  const timer = setInterval(async () => {
    if (viewer.expiresAt !== undefined && Date.now() >= viewer.expiresAt) response.destroy();
    try {
      const result = await authenticateRequest(request, authenticator);
      // While the database or the issuer is unavailable, the stream continues.
      if (typeof result === 'string' && result !== 'ISSUER_UNAVAILABLE') response.destroy();
    } catch {}
  }, REAUTHENTICATION_INTERVAL_MS);
  response.once('close', () => clearInterval(timer));
}
