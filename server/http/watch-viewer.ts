import type { ServerResponse } from 'node:http';
import type { GraphQLRequest } from './graphql-request.ts';

const LOOK_EVERY_MS = 1_000;

/** Ends an answer that goes on for long, once the key of whoever reads it is revoked or expires. */
export function watchViewer({ identifyAgain }: GraphQLRequest, response: ServerResponse): void {
  const timer = setInterval(async () => {
    try {
      if (typeof (await identifyAgain()) === 'string') response.destroy();
    } catch {
      // While the database cannot be asked, nobody is let in or shut out.
    }
  }, LOOK_EVERY_MS);
  response.once('close', () => clearInterval(timer));
}
