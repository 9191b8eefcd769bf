import type { ServerResponse } from 'node:http';
import type { GraphQLRequest } from '../connection/server-request.ts';
import { authenticateRequest } from '../guard/authenticate-request.ts';

const REAUTHENTICATION_INTERVAL_MS = 1_000;

/** Ends an answer that goes on for long, once the key of whoever reads it is revoked or expires, or their token does. */
export function closeStreamOnRevocation(request: GraphQLRequest, response: ServerResponse): void {
  const { viewer, authenticator } = request;
  const timer = setInterval(async () => {
    if (viewer.expiresAt !== undefined && Date.now() >= viewer.expiresAt) response.destroy();
    try {
      const result = await authenticateRequest(request, authenticator);
      // While the database or the issuer cannot be asked, nobody is let in or shut out.
      if (typeof result === 'string' && result !== 'ISSUER_UNAVAILABLE') response.destroy();
    } catch {}
  }, REAUTHENTICATION_INTERVAL_MS);
  response.once('close', () => clearInterval(timer));
}
