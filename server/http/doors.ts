import type { IncomingMessage, ServerResponse } from 'node:http';
import { GraphQLError } from 'graphql';
import type { Logger } from 'pino';
import type { Doorkeeper } from '../auth/doorkeeper.ts';
import { LOCAL, type Rejection, type Viewer } from '../auth/viewer.ts';
import { badMethod, badRequest } from './bad-request.ts';
import { createGraphiQLPage, wantsPage } from './graphiql-page.ts';
import type { GraphQLHandler } from './graphql-handler.ts';
import type { GraphQLRequest, ServerRequest } from './graphql-request.ts';
import { identifyBearer } from './identify-bearer.ts';
import { maskError } from './mask-error.ts';
import { namesThisMachine, type OriginPolicy } from './origin-policy.ts';
import { type BodyFailure, type BodyLimits, createBodyReader } from './read-body.ts';
import { setResponseHeaders } from './response-head.ts';
import { sendErrors } from './send.ts';
import { timesGiven } from './times-given.ts';

export interface DoorParts {
  readonly graphql: GraphQLHandler;
  readonly doorkeeper: Doorkeeper;
  readonly origins: OriginPolicy;
  /** Whether GraphiQL is served. */
  readonly graphiql: boolean;
  readonly bodies: BodyLimits;
  readonly logger: Logger;
}

/** Lets requests through to GraphQL whose form, origin and bearer are right; every other is refused and noted. */
export function createDoors(parts: DoorParts): (request: ServerRequest, response: ServerResponse) => void {
  const { graphql, doorkeeper, origins, graphiql, bodies, logger } = parts;
  const readBody = createBodyReader(bodies);
  const sendPage = createGraphiQLPage();

  function refuse(request: ServerRequest, response: ServerResponse, error: GraphQLError): void {
    setResponseHeaders(request, response);
    const { requestId, socket, method } = request;
    const { code } = error.extensions;
    logger.warn({ requestId, address: socket.remoteAddress, method, code, reason: error.message }, 'Refused');
    // What is still to come of the body is of no use.
    request.resume();
    sendErrors(response, [error]);
  }

  function admit(request: ServerRequest, response: ServerResponse, viewer: Viewer | Rejection): void {
    if (typeof viewer === 'string') refuse(request, response, REFUSAL_OF[viewer]());
    else if (viewer === LOCAL && !namesThisMachine(request)) refuse(request, response, misnamed());
    else if (request.method === 'GET') toGraphQL(request, response, viewer);
    else receive(request, response, viewer);
  }

  function receive(request: ServerRequest, response: ServerResponse, viewer: Viewer): void {
    readBody(request, (body) => {
      if (typeof body === 'string') refuse(request, response, BODY_REFUSAL_OF[body]());
      else {
        request.bodyText = body.text;
        toGraphQL(request, response, viewer);
      }
    });
  }

  function toGraphQL(request: ServerRequest, response: ServerResponse, viewer: Viewer): void {
    // Whoever asked is gone: what is held until the answer is closed would be held for ever.
    if (response.closed) return;
    request.viewer = viewer;
    request.doorkeeper = doorkeeper;
    // All that its type says of it is known by now.
    graphql(request as GraphQLRequest, response);
  }

  function showPage(request: ServerRequest, response: ServerResponse): void {
    setResponseHeaders(request, response);
    sendPage(request, response).catch((error) => {
      sendErrors(response, [maskError(error, { logger, requestId: request.requestId })]);
    });
  }

  function askDoorkeeper(request: ServerRequest, response: ServerResponse): void {
    const viewer = identifyBearer(request, doorkeeper);
    if (!(viewer instanceof Promise)) {
      admit(request, response, viewer);
      return;
    }
    viewer.then(
      (known) => admit(request, response, known),
      (error) => {
        setResponseHeaders(request, response);
        sendErrors(response, [maskError(error, { logger, requestId: request.requestId })]);
      },
    );
  }

  return (request, response) => {
    const isFriend = origins.admits(request, response);
    const wrong = isFriend ? checkForm(request) : foreign();
    if (request.method === 'OPTIONS' && isFriend) {
      setResponseHeaders(request, response);
      origins.answerPreflight(response);
    } else if (graphiql && wantsPage(request)) showPage(request, response);
    else if (wrong) refuse(request, response, wrong);
    else askDoorkeeper(request, response);
  };
}

/** What is wrong with a request by its headers alone. */
function checkForm(request: IncomingMessage): GraphQLError | null {
  const { method, headers } = request;
  for (const name of ['host', 'authorization'])
    if (timesGiven(request, name) > 1)
      return badRequest(`Cannot read request: it has the header ${name} twice`);
  if (method === 'GET') return null;
  if (method !== 'POST') return badMethod('Cannot answer: GraphQL comes by GET or POST', 'GET, POST');
  // A form, which a page elsewhere can send without asking, is never an operation.
  if (!/^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i.test(headers['content-type'] ?? ''))
    return badRequest('Cannot read body: its content type is not application/json in UTF-8', 415);
  if (headers['content-encoding'] || !/^(chunked)?$/i.test(headers['transfer-encoding'] ?? ''))
    return badRequest('Cannot read body: it is encoded', 415);
  const key = headers['idempotency-key'];
  if (key !== undefined && !/^[\x21-\x7e]{1,255}$/.test(String(key)))
    return badRequest('Cannot take Idempotency-Key: it is not 1 to 255 visible characters');
  return null;
}

const REFUSAL_OF: Readonly<Record<Rejection, () => GraphQLError>> = {
  NO_KEY: () => unauthenticated('it needs an API key in the header Authorization, as Bearer <key>'),
  BAD_KEY: () => unauthenticated('its API key is unknown, revoked or expired'),
  BAD_TOKEN: () =>
    unauthenticated('its token is not signed for this server by the issuer it trusts, or not now'),
  NO_ROLE: () => forbidden('its token gives no role here'),
  CANNOT_TELL: () =>
    new GraphQLError('Cannot admit request now: the keys of the issuer of its token are out of reach', {
      extensions: { code: 'UNAVAILABLE', http: { status: 503, headers: { 'Retry-After': '5' } } },
    }),
  TOO_MANY_BAD_KEYS: () =>
    new GraphQLError('Cannot admit request: too many with unknown keys came from its address', {
      extensions: { code: 'RATE_LIMITED', http: { status: 429, headers: { 'Retry-After': '60' } } },
    }),
};

function unauthenticated(state: string): GraphQLError {
  return new GraphQLError(`Cannot admit request: ${state}`, {
    extensions: { code: 'UNAUTHENTICATED', http: { status: 401, headers: { 'WWW-Authenticate': 'Bearer' } } },
  });
}

const BODY_REFUSAL_OF: Readonly<Record<BodyFailure, () => GraphQLError>> = {
  TOO_LARGE: () => badRequest('Cannot read body: it is larger than the server takes', 413),
  NOT_UTF8: () => badRequest('Cannot read body: it is not UTF-8'),
  TOO_BUSY: () =>
    new GraphQLError('Cannot read body now: as much as can be read at once is coming in', {
      extensions: { code: 'RATE_LIMITED', http: { status: 429, headers: { 'Retry-After': '1' } } },
    }),
};

function foreign(): GraphQLError {
  return forbidden('pages of its origin may not use this server');
}

function misnamed(): GraphQLError {
  return forbidden('without keys, only names of this machine may be used for the server');
}

function forbidden(state: string): GraphQLError {
  return new GraphQLError(`Cannot admit request: ${state}`, {
    extensions: { code: 'FORBIDDEN', http: { status: 403 } },
  });
}
