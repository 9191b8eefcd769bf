import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';
import { readBody } from './read-body.ts';
import { requestIdOf } from './request-id.ts';

/** A request on its way to GraphQL: its body is read, its id is given. */
export type GraphQLRequest = IncomingMessage & { readonly requestId: string; body?: string };

export interface FrontParts {
  readonly graphql: (request: GraphQLRequest, response: ServerResponse) => unknown;
  /** Whether the record can be read. */
  readonly isReady: () => Promise<boolean>;
  /** The largest request body taken, in bytes. */
  readonly maxBodyBytes: number;
}

/** The paths of the server, and what every answer carries. */
export function createFront({ graphql, isReady, maxBodyBytes }: FrontParts): RequestListener {
  return (request, response) => {
    const requestId = requestIdOf(request);
    response.setHeader('X-Request-Id', requestId);
    response.setHeader('X-Content-Type-Options', 'nosniff');
    const [path] = (request.url ?? '').split('?', 1);
    switch (path) {
      case '/graphql':
        return toGraphQL(Object.assign(request, { requestId }), response);
      case '/':
        return redirect(response, '/graphql');
      case '/health':
        return answer(response, 200, { status: 'up' });
      case '/ready':
        return isReady().then((ready) =>
          answer(response, ready ? 200 : 503, { status: ready ? 'ready' : 'not ready' }),
        );
      default:
        return refuse(response, 404, 'Cannot find page: GraphQL is served at /graphql');
    }
  };

  function toGraphQL(request: GraphQLRequest, response: ServerResponse): unknown {
    if (request.method !== 'POST') return graphql(request, response);
    // A form, which a page elsewhere can send without asking, is never an operation.
    if (!/^application\/(graphql\+)?json\s*(;|$)/i.test(request.headers['content-type'] ?? ''))
      return refuse(response, 415, 'Cannot read request: its content type is not application/json');
    if (request.headers['content-encoding'])
      return refuse(response, 415, 'Cannot read request: its body is encoded');
    return readBody(request, maxBodyBytes, (body) => {
      if (body === null)
        return refuse(response, 413, `Cannot read request: its body is over ${maxBodyBytes} bytes`);
      request.body = body;
      graphql(request, response);
    });
  }
}

function refuse(response: ServerResponse, status: number, message: string): void {
  answer(response, status, { errors: [{ message, extensions: { code: 'BAD_REQUEST' } }] });
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(302, { Location: location }).end();
}

function answer(response: ServerResponse, status: number, body: object): void {
  const text = JSON.stringify(body);
  response.writeHead(status, {
    'Content-Type': 'application/json; charset=utf-8',
    'Content-Length': Buffer.byteLength(text),
  });
  response.end(text);
}
