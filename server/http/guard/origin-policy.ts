import type { IncomingMessage, ServerResponse } from 'node:http';
import { headerCount } from '../connection/header-count.ts';

/** Which web pages may use the server. Programs that are no browser send no `Origin` and are not concerned. */
export interface OriginPolicy {
  /** Whether the request may go on; says in the response what an allowed page may read. */
  allows(request: IncomingMessage, response: ServerResponse): boolean;
  /** Answers a browser that asks whether a page may send a request. */
  answerPreflight(response: ServerResponse): void;
}

const LOOPBACK_HOST = /^(localhost|127(\.\d{1,3}){3}|\[::1\])(:\d+)?$/i;

/**
 * Admits pages of the server itself and of `origins`, each exactly as a browser names it; those of `origins` may set the
 * request headers `headers`.
 */
export function createOriginPolicy(
  origins: readonly string[],
  headers: readonly string[] = [],
): OriginPolicy {
  const allowed = new Set(origins);
  return {
    allows({ headers }, response) {
      if (allowed.size > 0) response.setHeader('Vary', 'Origin');
      const { origin, host = '' } = headers;
      if (origin === undefined) return !isCrossSite(headers);
      if (allowed.has(origin)) {
        response.setHeader('Access-Control-Allow-Origin', origin);
        response.setHeader('Access-Control-Expose-Headers', 'X-Request-Id, X-Cost, Retry-After');
        return true;
      }
      return origin === `http://${host}` || origin === `https://${host}`;
    },
    answerPreflight(response) {
      response.writeHead(204, {
        'Access-Control-Allow-Methods': 'GET, POST',
        'Access-Control-Allow-Headers': headers.join(', '),
        'Access-Control-Max-Age': '600',
      });
      response.end();
    },
  };
}

/**
 * Whether a request names this machine as one that only it knows. A page elsewhere can have its own name point here
 * ("DNS rebinding"), which makes it the same origin; the name gives it away.
 */
export function isHostLocal(request: IncomingMessage): boolean {
  return headerCount(request, 'host') === 1 && LOOPBACK_HOST.test(request.headers.host ?? '');
}

/** A browser tells of a request without `Origin`, an image's for one, that a page elsewhere made it [Fetch Metadata]. */
function isCrossSite(headers: IncomingMessage['headers']): boolean {
  const site = headers['sec-fetch-site'];
  const opensPage = headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document';
  return (site === 'cross-site' || site === 'same-site') && !opensPage;
}
