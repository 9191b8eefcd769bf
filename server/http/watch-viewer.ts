import type { ServerResponse } from 'node:http';
import type { GraphQLRequest } from './graphql-request.ts';
import { identifyBearer } from './identify-bearer.ts';

const LOOK_EVERY_MS = 1_000;

/** Ends an answer that goes on for long, once the key of whoever reads it is revoked or expires, or their token does. */
export function watchViewer(request: GraphQLRequest, response: ServerResponse): void {
  const { viewer, doorkeeper } = request;
  const timer = setInterval(async () => {
    if (viewer.until !== undefined && Date.now() >= viewer.until) response.destroy();
    try {
      const verdict = await identifyBearer(request, doorkeeper);
      // While the database or the issuer cannot be asked, nobody is let in or shut out.
      if (typeof verdict === 'string' && verdict !== 'CANNOT_TELL') response.destroy();
    } catch {}
  }, LOOK_EVERY_MS);
  response.once('close', () => clearInterval(timer));
}
