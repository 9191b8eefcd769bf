import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Authenticator } from '../../auth/authenticator.ts';
import { type AuthFailure, LOCAL_VIEWER, type Viewer } from '../../auth/viewer.ts';
import { headerCount } from '../connection/header-count.ts';
import { type BodyFailure, type BodyLimits, createBodyReader } from '../connection/read-body.ts';
import type { GraphQLRequest, ServerRequest } from '../connection/server-request.ts';
import type { GraphQLHandler } from '../execution/graphql-handler.ts';
import { createGraphiQLPage, isPageRequest } from '../pages/graphiql-page.ts';
import { badRequest, methodNotAllowed } from '../response/bad-request.ts';
import { maskError } from '../response/mask-error.ts';
import { setResponseHeaders } from '../response/response-head.ts';
import { sendErrors } from '../response/send-response.ts';
import { authenticateRequest } from './authenticate-request.ts';
import { isHostLocal, type OriginPolicy } from './origin-policy.ts';

export interface RequestGuardOptions {
  readonly graphql: GraphQLHandler;
  readonly authenticator: Authenticator;
  readonly originPolicy: OriginPolicy;
  /** Whether GraphiQL is served. */
  readonly graphiql: boolean;
  readonly bodyLimits: BodyLimits;
  readonly logger: Logger;
}

/** Rejects and logs requests with a malformed header, a foreign origin or invalid credentials; passes on all others. */
export function createRequestGuard(
  parts: RequestGuardOptions,
): (request: ServerRequest, response: ServerResponse) => void {
  const { graphql, authenticator, originPolicy, graphiql, bodyLimits, logger } = parts;
  const readBody = createBodyReader(bodyLimits);
  const sendPage = createGraphiQLPage();

  function reject(request: ServerRequest, response: ServerResponse, error: GraphQLError): void {
    setResponseHeaders(request, response);
    const { requestId, socket, method } = request;
    const { code } = error.extensions;
    logger.warn({ requestId, address: socket.remoteAddress, method, code, reason: error.message }, 'Refused');
    // The rest of the body is discarded.
    request.resume();
    sendErrors(response, [error]);
  }

  function onAuthenticated(
    request: ServerRequest,
    response: ServerResponse,
    viewer: Viewer | AuthFailure,
  ): void {
    if (typeof viewer === 'string') reject(request, response, AUTH_FAILURE_ERRORS[viewer]());
    else if (viewer === LOCAL_VIEWER && !isHostLocal(request)) reject(request, response, hostNotLocal());
    else if (request.method === 'GET') forwardToGraphQL(request, response, viewer);
    else readRequestBody(request, response, viewer);
  }

  function readRequestBody(request: ServerRequest, response: ServerResponse, viewer: Viewer): void {
    readBody(request, (body) => {
      if (typeof body === 'string') reject(request, response, BODY_FAILURE_ERRORS[body](bodyLimits));
      else {
        request.bodyText = body.text;
        forwardToGraphQL(request, response, viewer);
      }
    });
  }

  function forwardToGraphQL(request: ServerRequest, response: ServerResponse, viewer: Viewer): void {
    // The client has disconnected: a slot held until the response closes would never be released.
    if (response.closed) return;
    request.viewer = viewer;
    request.authenticator = authenticator;
    // All fields of GraphQLRequest are set now.
    graphql(request as GraphQLRequest, response);
  }

  function sendGraphiQL(request: ServerRequest, response: ServerResponse): void {
    setResponseHeaders(request, response);
    sendPage(request, response).catch((error) => {
      sendErrors(response, [maskError(error, { logger, requestId: request.requestId })]);
    });
  }

  function authenticate(request: ServerRequest, response: ServerResponse): void {
    const viewer = authenticateRequest(request, authenticator);
    if (!(viewer instanceof Promise)) {
      onAuthenticated(request, response, viewer);
      return;
    }
    viewer.then(
      (known) => onAuthenticated(request, response, known),
      (error) => {
        setResponseHeaders(request, response);
        sendErrors(response, [maskError(error, { logger, requestId: request.requestId })]);
      },
    );
  }

  return (request, response) => {
    const isOriginAllowed = originPolicy.allows(request, response);
    const headerError = isOriginAllowed ? checkHeaders(request) : originNotAllowed();
    if (request.method === 'OPTIONS' && isOriginAllowed) {
      setResponseHeaders(request, response);
      originPolicy.answerPreflight(response);
    } else if (graphiql && isPageRequest(request)) sendGraphiQL(request, response);
    else if (headerError) reject(request, response, headerError);
    else authenticate(request, response);
  };
}

/** The first error in the headers of a request; null when there is none. */
function checkHeaders(request: IncomingMessage): GraphQLError | null {
  const { method, headers } = request;
  for (const name of ['host', 'authorization'])
    if (headerCount(request, name) > 1)
      return badRequest(`Cannot read request: it has the header ${name} twice`);
  if (method === 'GET') return null;
  if (method !== 'POST')
    return methodNotAllowed('Cannot answer: the method must be GET or POST', 'GET, POST');
  // A form is never an operation: any web page can send one without a preflight.
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(headers['content-type'] ?? ''))
    return badRequest('Cannot read body: its Content-Type must be application/json in UTF-8', 415);
  if (headers['content-encoding'] || !/^(chunked)?$/i.test(headers['transfer-encoding'] ?? ''))
    return badRequest(
      'Cannot read body: Content-Encoding and Transfer-Encoding other than chunked are not accepted',
      415,
    );
  const key = headers['idempotency-key'];
  if (key !== undefined && !/^[\x21-\x7e]{1,255}$/.test(String(key)))
    return badRequest('Cannot take Idempotency-Key: it is not 1 to 255 visible characters');
  return null;
}

const AUTH_FAILURE_ERRORS: Readonly<Record<AuthFailure, () => GraphQLError>> = {
  NO_CREDENTIALS: () => unauthenticated('it needs an API key in the header Authorization, as Bearer <key>'),
  BAD_KEY: () => unauthenticated('its API key is unknown, revoked or expired'),
  BAD_TOKEN: () => unauthenticated('its token is invalid, expired, or issued for another audience'),
  NO_ROLE: () => forbidden('its token maps to no role; see STANDPOINT_JWT_ROLES'),
  ISSUER_UNAVAILABLE: () =>
    new GraphQLError(
      'Cannot authenticate request now: the key set of the token issuer cannot be read; retry',
      {
        extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: { 'Retry-After': '5' } } },
      },
    ),
  TOO_MANY_FAILURES: () =>
    new GraphQLError(
      'Cannot authenticate request: its address sent too many unknown keys; retry in 60 seconds',
      {
        extensions: { code: 'RATE_LIMITED', http: { status: 429, headers: { 'Retry-After': '60' } } },
      },
    ),
};

function unauthenticated(state: string): GraphQLError {
  return new GraphQLError(`Cannot admit request: ${state}`, {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } } },
  });
}

const BODY_FAILURE_ERRORS: Readonly<Record<BodyFailure, (limits: BodyLimits) => GraphQLError>> = {
  TOO_LARGE: ({ maxBytes }) =>
    badRequest(`Cannot read body: it is larger than the limit of ${maxBytes} bytes`, 413),
  NOT_UTF8: () => badRequest('Cannot read body: it is not UTF-8'),
  TOO_BUSY: ({ maxTotalBytes }) =>
    new GraphQLError(
      `Cannot read body now: ${maxTotalBytes} bytes of bodies are in flight, the limit; retry`,
      {
        extensions: { code: 'RATE_LIMITED', http: { status: 429, headers: { 'Retry-After': '1' } } },
      },
    ),
};

function originNotAllowed(): GraphQLError {
  return forbidden('its origin is not allowed; STANDPOINT_ORIGINS lists the allowed ones');
}

function hostNotLocal(): GraphQLError {
  return forbidden('while no API key exists, the Host header must be localhost or a loopback address');
}

function forbidden(state: string): GraphQLError {
  return new GraphQLError(`Cannot admit request: ${state}`, {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
  });
}
