import type { IncomingMessage, ServerResponse } from 'node:http';
import { createRequestGuard, type RequestGuardOptions } from '../guard/request-guard.ts';
import { badRequest } from '../response/bad-request.ts';
import { setResponseHeaders } from '../response/response-head.ts';
import { JSON_TYPE, sendErrors, sendText } from '../response/send-response.ts';
import { requestIdOf } from './request-id.ts';
import type { ServerListener } from './server-request.ts';

/** While it is read only, questions are answered and writes are refused. */
export type Readiness = 'ready' | 'read only' | 'not ready';

export interface RouterOptions extends RequestGuardOptions {
  /** What can be done with the record. */
  readonly readiness: () => Promise<Readiness>;
  /** Whether the server is about to stop, and asks everybody to come elsewhere. */
  readonly isStopping: () => boolean;
}

/** The paths of the server, and what every answer carries. */
export function createRouter({ readiness, isStopping, ...parts }: RouterOptions): ServerListener {
  const guardRequest = createRequestGuard(parts);

  async function sendReadiness(response: ServerResponse): Promise<void> {
    const status = isStopping() ? 'not ready' : await readiness();
    sendText(response, JSON.stringify({ status }), JSON_TYPE, status === 'not ready' ? 503 : 200);
  }

  return (request, response) => {
    request.requestId = requestIdOf(request);
    // The next request finds another connection, and so another server.
    if (isStopping()) response.shouldKeepAlive = false;
    if (!request.url?.startsWith('/')) rewriteAbsoluteForm(request);
    const path = pathOf(request);
    // What is sent to a GraphQL client has its headers written in one go.
    if (path === '/graphql' || path === '/graphql/') return guardRequest(request, response);
    setResponseHeaders(request, response);
    switch (path) {
      case '/':
        return void response.writeHead(302, { Location: '/graphql' }).end();
      case '/health':
        return sendText(response, '{"status":"up"}', JSON_TYPE);
      case '/ready':
        return void sendReadiness(response);
      default:
        return sendErrors(response, [badRequest('Cannot find page: GraphQL is served at /graphql', 404)]);
    }
  };
}

/**
 * Turns the target of a request from the absolute form, which every server must take, into a path. The host in it counts, not
 * that of the header [RFC 9112 §3.2.2].
 */
function rewriteAbsoluteForm(request: IncomingMessage): void {
  const { url = '' } = request;
  if (!/^https?:\/\/[^@\\]*$/i.test(url.split('?', 1)[0] ?? '') || !URL.canParse(url)) return;
  const { host, pathname, search } = new URL(url);
  request.url = pathname + search;
  request.headers.host = host;
}

function pathOf({ url = '' }: IncomingMessage): string {
  const end = url.indexOf('?');
  return end < 0 ? url : url.slice(0, end);
}
